package org.ithaca.rounds;

import java.util.List;
import java.util.UUID;

/**
 * Words of a {@link Fact} that are only chosen when somebody reads them: the name of a skill or a
 * language in the reader's language, a time in the reader's time zone.
 */
public final class FactWords {

  public static final String SKILL = "skill:";
  public static final String LANGUAGE = "language:";
  public static final String TEXT = "text:";
  public static final String SLOT = "slot:";

  /** Between the parts of a list; nobody types it. */
  public static final String BETWEEN = "\u001f";

  private FactWords() {}

  public static String skill(UUID skill) {
    return SKILL + skill;
  }

  public static String language(String code) {
    return LANGUAGE + code;
  }

  /** A half-hour of the week, counted from Monday 00:00 UTC. */
  public static String slot(int slot) {
    return SLOT + slot;
  }

  /** Several words, read as "a, b and c". */
  public static String list(List<String> words) {
    return String.join(BETWEEN, words);
  }
}
