package org.ithaca.people.sheets.guess;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.DataFile;
import org.ithaca.people.sheets.cells.Folded;
import tools.jackson.core.type.TypeReference;

/**
 * What a column's name says it means, by the phrases of {@code people/sheet-headers.yaml}. One that
 * begins with {@code =} counts only as the whole name.
 */
final class HeaderWords {

  /**
   * @param confidence 0 to 1
   * @param phrase the words that say so
   */
  record Match(SheetField field, double confidence, String phrase) {}

  private static final Map<String, SheetField> WHOLE = new HashMap<>();
  private static final Map<String, SheetField> PHRASES = phrases();
  static final double SURE = 0.98;

  /** What may follow a question without changing what it asks for: an answer, a hint, a remark. */
  private static final List<Pattern> TAILS =
      List.of(
          Pattern.compile("(?s)\\s\\([^()]*\\)"),
          Pattern.compile("(?s)(?<=\\?).+"),
          Pattern.compile("(?s)\n.*"),
          Pattern.compile("\\s[\u2013-]\\s[^\u2013-]*$"));

  private static final int LONG_QUESTION = 9;
  private static final int TELLING_WORDS = 3;
  private static final double TELLING = 0.5;
  private static final Comparator<Match> SUREST =
      Comparator.comparingDouble(Match::confidence).thenComparingInt(m -> m.phrase().length());

  /**
   * A question that is not answered by yes or no, and one about the past: who was a mentor once has
   * not signed up as one.
   */
  private static final Pattern NO_SIGN_UP =
      Pattern.compile(
          "^(?:what|which|how|why|when|where|who|welche\\w*|wie|warum|wann|quels?|quelles?|comment|pourquoi|que|cual|cuales|como|por que) .*"
              + "|.*\\b(?:been|were|was|did|ever|before|already|previously|last|past)\\b.*");

  private HeaderWords() {}

  static Optional<Match> match(String header) {
    String rest = header;
    Optional<Match> best = matched(header);
    for (Pattern pattern : TAILS) {
      Matcher tail = pattern.matcher(rest);
      boolean saysNothing =
          tail.find()
              && matched(tail.group()).filter(m -> m.confidence() >= TELLING).isEmpty()
              && !tail.replaceAll("").isBlank();
      if (saysNothing) {
        rest = tail.replaceAll("");
        best = Stream.of(best, matched(rest)).flatMap(Optional::stream).max(SUREST);
      }
    }
    return best;
  }

  private static Optional<Match> matched(String header) {
    String words = Folded.words(header);
    String plain = words.replaceAll(" \\d+$|^\\d+ ", "");
    for (String whole : List.of(words, plain)) {
      if (WHOLE.containsKey(whole)) {
        return Optional.of(new Match(WHOLE.getOrDefault(whole, SheetField.EXTRA), SURE, whole));
      }
    }
    String padded = " " + words + " ";
    return PHRASES.entrySet().stream()
        .filter(e -> isIn(padded, e.getKey()) && !(e.getValue().isRoleFlag() && noSignUp(words)))
        .map(e -> new Match(e.getValue(), confidence(e.getKey(), words), e.getKey()))
        .max(SUREST);
  }

  private static boolean noSignUp(String words) {
    return NO_SIGN_UP.matcher(words).matches();
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
        .forEach((field, words) ->
            words.forEach(word -> {
              WHOLE.putIfAbsent(Folded.of(word), field);
              if (!word.startsWith("=")) {
                phrases.putIfAbsent(Folded.of(word), field);
              }
            }));
    return phrases;
  }
}
