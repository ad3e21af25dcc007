package org.ithaca.people.sheets.guess;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.DataFile;
import org.ithaca.people.sheets.cells.Folded;
import tools.jackson.core.type.TypeReference;

/** What a column's name says it means, by the phrases of {@code people/sheet-headers.yaml}. */
final class HeaderWords {

  /**
   * @param confidence 0 to 1
   * @param phrase the words that say so
   */
  record Match(SheetField field, double confidence, String phrase) {}

  private static final Map<String, SheetField> PHRASES = phrases();
  private static final double SURE = 0.98;
  private static final int LONG_QUESTION = 9;
  private static final int TELLING_WORDS = 3;

  private HeaderWords() {}

  static Optional<Match> match(String header) {
    String words = Folded.words(header);
    String plain = words.replaceAll(" \\d+$|^\\d+ ", "");
    for (String whole : List.of(words, plain)) {
      if (PHRASES.containsKey(whole)) {
        return Optional.of(new Match(PHRASES.getOrDefault(whole, SheetField.EXTRA), SURE, whole));
      }
    }
    String padded = " " + words + " ";
    return PHRASES.entrySet().stream()
        .filter(e -> isIn(padded, e.getKey()))
        .map(e -> new Match(e.getValue(), confidence(e.getKey(), words), e.getKey()))
        .max(
            Comparator.comparingDouble(Match::confidence)
                .thenComparingInt(m -> m.phrase().length()));
  }

  private static boolean isIn(String padded, String phrase) {
    boolean spaced = phrase.codePointAt(0) < 0x2E80;
    return spaced
        ? padded.contains(" " + phrase + " ")
        : phrase.length() > 1 && padded.contains(phrase);
  }

  /**
   * The more of the name the phrase is, the surer; in a long question only a telling phrase counts.
   */
  private static double confidence(String phrase, String words) {
    int said = phrase.split(" ", -1).length;
    int all = words.split(" ", -1).length;
    if (all >= LONG_QUESTION && said < TELLING_WORDS) {
      return 0.2;
    }
    double share = 0.5 + 0.45 * phrase.length() / words.length();
    double last = words.endsWith(" " + phrase) ? 0.1 : 0;
    return Math.min(SURE - 0.01, (said >= TELLING_WORDS ? Math.max(0.75, share) : share) + last);
  }

  private static Map<String, SheetField> phrases() {
    Map<String, SheetField> phrases = new HashMap<>();
    DataFile.read("sheet-headers.yaml", new TypeReference<Map<SheetField, List<String>>>() {})
        .forEach(
            (field, words) -> words.forEach(word -> phrases.putIfAbsent(Folded.of(word), field)));
    return phrases;
  }
}
