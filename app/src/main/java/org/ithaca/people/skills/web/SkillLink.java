package org.ithaca.people.skills.web;

import java.util.List;
import org.ithaca.people.skills.index.SkillIndex;

/**
 * A skill in a list.
 *
 * @param narrower how many skills are directly below it
 * @param nearness in per mille, 0 where the list is not about it
 */
public record SkillLink(String href, String label, int narrower, int nearness) {

  static SkillLink to(SkillIndex index, int place, List<String> languages, int nearness) {
    return new SkillLink(
        "/skills/" + index.skill(place).id(),
        index.label(place, languages),
        index.narrower(place).length,
        nearness);
  }

  /** Key of the word for how near it is. */
  public String nearnessKey() {
    return nearness >= 600
        ? "skills.near.close"
        : nearness >= 400 ? "skills.near.related" : "skills.near.distant";
  }
}
