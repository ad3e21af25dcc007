package org.ithaca.people.skills.index;

/**
 * How much misspelling is believed. Short words are rarely misspelt and often other words ("Java",
 * "lava"), numbers never ("ISO 9001", "ISO 9002").
 */
final class Spelling {

  private static final int SHORTEST_CLEAR_WORD = 6;

  private Spelling() {}

  /**
   * @param folded see {@link SkillText#folded}
   */
  static int limit(String folded) {
    int length = folded.length();
    return length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3;
  }

  /** Edits between two folded names; larger than the limit where they differ in a number. */
  static int distance(String typed, String name, int limit) {
    if (Math.abs(typed.length() - name.length()) > limit) {
      return limit + 1;
    }
    int distance = EditDistance.within(typed, name, limit);
    return distance <= limit && digits(typed).equals(digits(name)) ? distance : limit + 1;
  }

  /**
   * Whether a misspelling is plain enough to be taken without asking: the same number of words, the
   * same first letter, at most one slip per word and only in longer words, at most two in all.
   * Doubled letters do not count as a slip. "Quantitative" is never "qualitative".
   */
  static boolean clearlyMeans(String typed, String name) {
    var typedWords = SkillText.words(typed);
    var nameWords = SkillText.words(name);
    if (typedWords.size() != nameWords.size() || typed.charAt(0) != name.charAt(0)) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < typedWords.size(); i++) {
      var typedWord = typedWords.get(i);
      if (typedWord.equals(nameWords.get(i))) {
        continue;
      }
      int slip = EditDistance.within(squeezed(typedWord), squeezed(nameWords.get(i)), 1);
      if (slip > 1 || typedWord.length() < SHORTEST_CLEAR_WORD) {
        return false;
      }
      slips += slip;
    }
    return slips <= 2;
  }

  private static String squeezed(String word) {
    return word.replaceAll("(.)\\1+", "$1");
  }

  private static String digits(String text) {
    return text.chars().noneMatch(Character::isDigit) ? "" : text.replaceAll("\\D", "");
  }
}
