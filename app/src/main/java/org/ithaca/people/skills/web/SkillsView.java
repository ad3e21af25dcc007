package org.ithaca.people.skills.web;

import org.ithaca.common.web.Paging;

/**
 * Page data of {@code skills/index}.
 *
 * @param query what is searched for; the beginnings of the tree where it is empty
 * @param typed the list is that of skills people typed themselves
 * @param esco whether skills of ESCO are among them, which its publisher wants told
 */
public record SkillsView(String query, Paging<SkillLink> skills, boolean typed, boolean esco) {}
