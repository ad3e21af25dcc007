package org.ithaca.people.skills.web;

import org.ithaca.common.web.Paging;
import org.ithaca.people.skills.esco.Rejection;
import org.ithaca.people.skills.esco.SkillImport;

/** Page data of {@code skills/import}. */
public record SkillImportView(SkillImport done, Paging<Rejection> rejections) {}
