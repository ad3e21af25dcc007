package org.ithaca.people.sheets.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.Emails;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.files.SheetRow;

/** How much a row looks as if it named the columns of the rows below. */
final class HeaderScore {

  private static final int LOOKED_AT = 200;
  private static final Pattern DATA =
      Pattern.compile(
          "[-+]?[\\d.,:/ -]*\\d[\\d.,:/ -]*%?|(?i:true|false|yes|no|y|n|x)|\\d{4}-\\d\\d-\\d\\d.*|https?://.*|.*\\d{1,2}:\\d\\d.*");

  private HeaderScore() {}

  /**
   * Known names speak for a header, unknown ones a little in the first full row; data in it, its
   * own words again below, and codes like those below ("S1", "S2") speak against. The only row is a
   * header where a name in it is known.
   */
  static double of(SheetRow row, List<SheetRow> rowsBelow, boolean first) {
    List<SheetRow> below = rowsBelow.stream().filter(r -> !r.isBlank()).limit(LOOKED_AT).toList();
    List<String> filled = filled(row);
    List<String> unknown =
        IntStream.range(0, row.cells().size())
            .filter(i -> !CellWords.isBlank(row.cell(i)))
            .filter(i -> !isKnown(row.cell(i)) || isRoleAmongRoles(row, below, i))
            .mapToObj(row::cell)
            .toList();
    int known = filled.size() - unknown.size();
    if (below.isEmpty() && (known == 0 || !first)) {
      return 0;
    }
    long data = filled.stream().filter(HeaderScore::isData).count();
    Set<String> values = new HashSet<>();
    below.forEach(r -> values.addAll(filled(r)));
    long again = filled.stream().filter(values::contains).count();
    Set<String> shapes = new HashSet<>();
    values.forEach(v -> shapes.add(shape(v)));
    long alike =
        unknown.stream().filter(HeaderScore::isCode).filter(c -> shapes.contains(shape(c))).count();
    return known + (first ? 0.2 * unknown.size() : 0) - data - 1.2 * Math.max(again, alike);
  }

  /** "Mentor" above "mentee" and "both" is one more role, above names it names them. */
  private static boolean isRoleAmongRoles(SheetRow row, List<SheetRow> below, int column) {
    List<String> cells =
        below.stream().map(r -> r.cell(column)).filter(c -> !CellWords.isBlank(c)).toList();
    long roles = cells.stream().filter(HeaderScore::isRole).count();
    return isRole(row.cell(column)) && roles * 2 > cells.size();
  }

  private static boolean isRole(String cell) {
    return Roles.parse(cell).value().filter(roles -> !roles.isEmpty()).isPresent();
  }

  static boolean isKnown(String cell) {
    return HeaderWords.match(cell).filter(m -> m.confidence() >= 0.6).isPresent();
  }

  private static boolean isCode(String cell) {
    return cell.length() < 12 && cell.chars().anyMatch(Character::isDigit);
  }

  static boolean isData(String cell) {
    return DATA.matcher(cell.strip()).matches() || Emails.looksLike(cell);
  }

  private static String shape(String cell) {
    return cell.replaceAll("\\d+", "9");
  }

  static List<String> filled(SheetRow row) {
    return row.cells().stream().filter(c -> !CellWords.isBlank(c)).toList();
  }
}
