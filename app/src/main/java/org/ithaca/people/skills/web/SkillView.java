package org.ithaca.people.skills.web;

import java.util.List;
import java.util.Locale;
import org.ithaca.common.web.Paging;

/** Page data of {@code skills/show}. */
public record SkillView(
    String href,
    String label,
    boolean typed,
    List<SkillLink> broader,
    List<NamesInLanguage> names,
    Paging<SkillLink> narrower,
    List<SkillLink> near,
    boolean esco) {

  /** What the skill is called in one language. */
  public record NamesInLanguage(String language, List<String> names) {

    public String languageIn(Locale reader) {
      return Locale.of(language).getDisplayLanguage(reader);
    }
  }
}
