package org.ithaca.people.skills.web;

import java.util.List;
import org.ithaca.people.skills.esco.SkillImport;

/**
 * Page data of {@code skills/imports}.
 *
 * @param missing the form came back because no file was chosen
 */
public record SkillImportsView(List<SkillImport> latest, boolean missing) {}
