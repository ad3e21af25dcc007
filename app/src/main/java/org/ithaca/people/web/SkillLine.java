package org.ithaca.people.web;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.ithaca.people.SkillId;

/**
 * One line of skills as typed.
 *
 * @param id the skill chosen from the list, empty where none was; the text decides when they differ
 * @param detail how well it is known, or why it is sought
 */
public record SkillLine(String id, String text, String detail) {

  static final SkillLine BLANK = new SkillLine("", "", "");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The text is still what the skill chosen is called. */
  boolean isSkillCalled(Function<SkillId, String> label) {
    return ID.matcher(id).matches() && label.apply(SkillId.of(id)).equals(text);
  }
}
