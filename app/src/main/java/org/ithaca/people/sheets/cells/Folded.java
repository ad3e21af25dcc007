package org.ithaca.people.sheets.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, accents and punctuation, words parted by single blanks. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern WORD_ENDS =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}{2})(?=\\d)");

  private Folded() {}

  public static String of(String text) {
    String lower = isAscii(text) ? text.toLowerCase(Locale.ROOT) : withoutAccents(text);
    StringBuilder words = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        words.append(gap && !words.isEmpty() ? " " : "").append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.isEmpty() ? lower.strip() : words.toString();
  }

  /**
   * As {@link #of}, with {@code LastName}, {@code last_name} and {@code choice1} taken for two
   * words.
   */
  public static String words(String header) {
    return of(WORD_ENDS.matcher(header).replaceAll(" "));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT).replace("\u00df", "ss");
  }
}
