package org.ithaca.people.sheets.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.Emails;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * Which rows name the columns. Titles above are passed over; a sheet that begins with data has
 * none.
 *
 * @param last index of the (last) header row among the rows looked at; -1 where there is none
 * @param count how many rows name the columns: 0, 1, or 2 where an upper row names groups
 */
record HeaderRows(int last, int count) {

  private static final int LOOKED_AT = 25;
  private static final HeaderRows NONE = new HeaderRows(-1, 0);
  private static final Pattern DATA =
      Pattern.compile(
          "[-+]?[\\d.,:/ -]*\\d[\\d.,:/ -]*%?|(?i:true|false|yes|no|y|n|x)|\\d{4}-\\d\\d-\\d\\d.*|https?://.*|.*\\d{1,2}:\\d\\d.*");

  static HeaderRows find(List<SheetRow> rows) {
    int best = -1;
    double bestScore = 0;
    boolean full = false;
    int usual = usualWidth(rows);
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      List<String> filled = filled(rows.get(i));
      boolean wide = filled.size() * 2 > usual;
      double score = wide ? score(filled, rows.subList(i + 1, rows.size()), !full) : 0;
      full |= wide;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
      if (wide && best >= 0 && i > best + 1) {
        break;
      }
    }
    return best < 0 ? NONE : withSecondRow(rows, best);
  }

  /**
   * Known names speak for a header, unknown ones a little in the first full row; data in it, its
   * own words again below, and codes like those around ("S1", "M2") speak against.
   */
  private static double score(List<String> filled, List<SheetRow> below, boolean first) {
    List<String> unknown = filled.stream().filter(c -> !isKnown(c)).toList();
    int known = filled.size() - unknown.size();
    long data = filled.stream().filter(HeaderRows::isData).count();
    Set<String> values = new HashSet<>();
    below.stream().limit(200).forEach(row -> values.addAll(filled(row)));
    long again = filled.stream().filter(values::contains).count();
    Set<String> shapes = new HashSet<>();
    values.forEach(v -> shapes.add(shape(v)));
    long alike =
        unknown.stream()
            .filter(HeaderRows::isCode)
            .filter(c ->
                shapes.contains(shape(c))
                    || (values.isEmpty()
                        && unknown.stream()
                            .anyMatch(o -> !o.equals(c) && shape(o).equals(shape(c)))))
            .count();
    return known + (first ? 0.2 * unknown.size() : 0) - data - 1.2 * Math.max(again, alike);
  }

  private static boolean isKnown(String cell) {
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

  private static HeaderRows withSecondRow(List<SheetRow> rows, int best) {
    SheetRow header = rows.get(best);
    if (best + 1 < rows.size() && namesBelow(header, rows.get(best + 1))) {
      return new HeaderRows(best + 1, 2);
    }
    boolean groups =
        best > 0
            && filled(rows.get(best - 1)).size() >= 2
            && rows.get(best - 1).number() == header.number() - 1
            && filled(rows.get(best - 1)).size() < filled(header).size()
            && filled(rows.get(best - 1)).stream().noneMatch(HeaderRows::isData);
    return new HeaderRows(best, groups ? 2 : 1);
  }

  /**
   * A row that is empty under some names and goes on under a nameless column names the columns of a
   * group.
   */
  private static boolean namesBelow(SheetRow header, SheetRow next) {
    boolean underNameless = false;
    int emptyUnderName = 0;
    for (int i = 0; i < next.cells().size(); i++) {
      boolean filled = !next.cell(i).isBlank();
      underNameless |= filled && header.cell(i).isBlank() && i > 0;
      emptyUnderName += !filled && !header.cell(i).isBlank() ? 1 : 0;
    }
    return underNameless
        && emptyUnderName > 0
        && next.cell(0).isBlank()
        && filled(next).stream().noneMatch(HeaderRows::isData);
  }

  private static int usualWidth(List<SheetRow> rows) {
    List<Integer> widths =
        rows.stream()
            .map(r -> filled(r).size())
            .filter(Predicate.not(Integer.valueOf(0)::equals))
            .sorted()
            .toList();
    return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
  }

  private static List<String> filled(SheetRow row) {
    return row.cells().stream().filter(c -> !CellWords.isBlank(c)).toList();
  }
}
