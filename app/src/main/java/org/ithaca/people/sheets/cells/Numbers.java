package org.ithaca.people.sheets.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: "2", "1,5", "1.234,5", "two", "up to 3 mentees"; not "M1", which is
 * a name.
 */
public final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?<!\\p{L}[-\u2212_])[-\u2212]?\\d+(?:[.,'\u2019\u00a0\u202f]\\d+)*");
  private static final Pattern RANGE = Pattern.compile("\\d\\s*[-\u2013\u2014;/]\\s*\\d");

  private Numbers() {}

  public static Parsed<BigDecimal> decimal(String cell) {
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    Optional<Integer> word =
        CellWords.number(cell).or(() -> CellWords.number(cell.strip().split("\\s+", -1)[0]));
    if (word.isPresent() && NUMBER.matcher(cell).results().findAny().isEmpty()) {
      return Parsed.of(BigDecimal.valueOf(word.get()));
    }
    List<String> numbers = NUMBER.matcher(cell).results().map(MatchResult::group).toList();
    if (numbers.size() != 1 || cell.indexOf(';') >= 0 || RANGE.matcher(cell).find()) {
      return Parsed.unreadable("number", cell.strip());
    }
    return Parsed.of(new BigDecimal(standard(numbers.getFirst())));
  }

  /** A number within bounds. */
  public static Parsed<BigDecimal> decimal(String cell, int least, int most) {
    Parsed<BigDecimal> decimal = decimal(cell);
    boolean within =
        decimal
            .value()
            .filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(n -> n.compareTo(BigDecimal.valueOf(most)) <= 0)
            .isPresent();
    return within || decimal.value().isEmpty()
        ? decimal
        : Parsed.unreadable("number_bounds", cell.strip(), least, most);
  }

  /** A whole number within bounds; "2.0" is whole, "2.5" is not. */
  public static Parsed<Integer> whole(String cell, int least, int most) {
    Parsed<BigDecimal> decimal = decimal(cell);
    if (decimal.value().isEmpty()) {
      return new Parsed<>(Optional.empty(), decimal.problems());
    }
    BigDecimal number = decimal.value().get();
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      return Parsed.unreadable("number_range", cell.strip(), least, most);
    }
    return Parsed.of(number.intValueExact());
  }

  /** The last comma or point is the decimal sign, unless it parts groups of three. */
  private static String standard(String number) {
    String digits = number.replace('\u2212', '-').replaceAll("['\u2019\u00a0\u202f]", "");
    int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    if (last < 0) {
      return digits;
    }
    boolean mixed = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
    boolean groups = !mixed && digits.matches("-?[1-9]\\d{0,2}([.,]\\d{3})+");
    String whole = digits.substring(0, last).replaceAll("[.,]", "");
    return groups ? whole + digits.substring(last + 1) : whole + "." + digits.substring(last + 1);
  }
}
