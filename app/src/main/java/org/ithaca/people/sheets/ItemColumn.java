package org.ithaca.people.sheets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.cells.SkillText;
import org.ithaca.people.sheets.cells.YesNo;

/**
 * A column that stands for one item of a list: "Skills [Java]", "Skills: Java", "Rate your skill -
 * Java", with marks or levels in its cells.
 */
final class ItemColumn {

  private static final Pattern ITEM =
      Pattern.compile(
          "(?s).*(?:\\[([^\\]]+)\\]|(?::|\\s[\u2013-])\\s+(\\S.*?))(?: \\(\\d+(?:\\s?[-\u2013]\\s?\\d+)?\\))*");

  /** A cell that says nothing but that its column's name holds, or how well. */
  private static final Pattern MARK =
      Pattern.compile("[0-5xX\u2713\u2714\u2717]|(?i:yes|no|true|false)");

  /** Numbers below such a name are levels, also 0 and 1. */
  private static final Pattern RATING =
      Pattern.compile(
          "(?i).*(?:\\b(?:rate|rating|rank|level|scale|proficien\\w*|confiden\\w*|bewert\\w*|niveau|nivel|stufe)\\b|\\b[01]\\s?(?:-|\u2013|to|bis)\\s?(?:5|10)\\b).*");

  private ItemColumn() {}

  /** The item that a column's name ends with. */
  static Optional<String> item(String header) {
    Matcher item = ITEM.matcher(header);
    return item.matches()
        ? Optional.of(item.group(1) == null ? item.group(2) : item.group(1))
        : Optional.empty();
  }

  /**
   * The values of a cell, where the cell is a mark or a level of the item: the item, with its
   * level; nothing where the cell says no. Empty where the cell says something else.
   */
  static Optional<List<String>> values(String header, String cell) {
    return item(header)
        .or(() -> MARK.matcher(cell).matches() ? Optional.of(header) : Optional.empty())
        .flatMap(item -> marked(item, cell, RATING.matcher(header).matches()));
  }

  private static Optional<List<String>> marked(String item, String cell, boolean rating) {
    if (rating && cell.matches("[01](?:[.,]0+)?")) {
      return Optional.of(cell.startsWith("0") ? List.of() : List.of(item + " (1)"));
    }
    Optional<Boolean> mark = YesNo.parse(cell).value();
    if (mark.isPresent()) {
      return Optional.of(mark.get() ? List.of(item) : List.of());
    }
    String levelled = item + " (" + cell.replaceFirst("[.,]0+$", "") + ")";
    return SkillText.parse(levelled).level() == null
        ? Optional.empty()
        : Optional.of(List.of(levelled));
  }
}
