package org.ithaca.people.sheets.cells;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Yes or no in any spelling. What is neither is reported, never guessed. */
public final class YesNo {

  /**
   * "Yes please", "Yes, gladly" and "No - not this year": the answer and a remark parted from it.
   */
  private static final Pattern WITH_REMARK =
      Pattern.compile("(?s)\\s*(\\p{L}+)\\s*[,;:.!(\u2013\u2014-].*");

  private YesNo() {}

  public static Parsed<Boolean> parse(String cell) {
    String word = Folded.of(cell);
    if (word.isEmpty() || CellWords.NO.contains(word)) {
      return word.isEmpty() ? Parsed.nothing() : Parsed.of(false);
    }
    if (CellWords.YES.contains(word)) {
      return Parsed.of(true);
    }
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    if (cell.strip().matches("[01][.,]0+")) {
      return Parsed.of(cell.strip().startsWith("1"));
    }
    String first = word.split(" ", -1)[0];
    boolean polite =
        Arrays.stream(word.split(" ", -1)).skip(1).allMatch(CellWords.POLITE::contains);
    if (polite && first.length() > 1 && isEither(first)) {
      return Parsed.of(CellWords.YES.contains(first));
    }
    Matcher remark = WITH_REMARK.matcher(cell.toLowerCase(Locale.ROOT));
    if (remark.matches() && remark.group(1).length() > 1) {
      String answer = Folded.of(remark.group(1));
      if (isEither(answer)) {
        return Parsed.of(CellWords.YES.contains(answer));
      }
    }
    return Parsed.unreadable("yes_no", cell.strip());
  }

  private static boolean isEither(String word) {
    return CellWords.YES.contains(word) || CellWords.NO.contains(word);
  }
}
