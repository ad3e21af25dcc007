package org.ithaca.people.sheets.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, accents and punctuation, words parted by single blanks. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern CAMEL =
      Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  public static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower =
        Normalizer.normalize(plain, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("\u00df", "ss");
    String words = OTHER.matcher(lower).replaceAll(" ").strip();
    return words.isEmpty() ? lower.strip() : words;
  }

  /** As {@link #of}, with {@code LastName} and {@code last_name} taken for two words. */
  public static String words(String header) {
    return of(CAMEL.matcher(header).replaceAll(" "));
  }
}
