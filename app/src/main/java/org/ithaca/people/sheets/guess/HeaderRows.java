package org.ithaca.people.sheets.guess;

import java.util.List;
import java.util.function.Predicate;
import org.ithaca.people.sheets.cells.CellWords;
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

  static HeaderRows find(List<SheetRow> rows) {
    for (int i = 1; i < Math.min(rows.size(), LOOKED_AT); i++) {
      if (isForMachines(rows.get(i))) {
        return new HeaderRows(i, 2);
      }
    }
    int best = -1;
    double bestScore = 0;
    boolean full = false;
    int usual = usualWidth(rows);
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      List<String> filled = HeaderScore.filled(rows.get(i));
      boolean wide = filled.size() * 2 > usual || isShort(rows.get(i), filled);
      double score =
          wide ? HeaderScore.of(rows.get(i), rows.subList(i + 1, rows.size()), !full) : 0;
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

  /** Names without a gap that do not reach as far as the data below. */
  private static boolean isShort(SheetRow row, List<String> filled) {
    return filled.size() >= 2
        && row.cells().stream().limit(filled.size()).noneMatch(CellWords::isBlank)
        && filled.stream().allMatch(HeaderScore::isKnown);
  }

  /** What a survey's service adds below its questions for programs: {@code {"ImportId":"QID1"}}. */
  private static boolean isForMachines(SheetRow row) {
    List<String> filled = HeaderScore.filled(row);
    return !filled.isEmpty()
        && filled.stream().allMatch(c -> c.strip().startsWith("{\"") && c.strip().endsWith("}"));
  }

  /** The rows whose cells are names. */
  List<SheetRow> names(List<SheetRow> rows) {
    List<SheetRow> names = rows.subList(last - count + 1, last + 1);
    return names.stream().filter(row -> !isForMachines(row)).toList();
  }

  /** The row that a person says names the columns, with those that belong to it. */
  static HeaderRows at(int index, List<SheetRow> rows) {
    HeaderRows found = find(rows);
    if (index < 0) {
      return NONE;
    }
    return found.last() == index ? found : new HeaderRows(index, 1);
  }

  private static HeaderRows withSecondRow(List<SheetRow> rows, int best) {
    SheetRow header = rows.get(best);
    if (best + 1 < rows.size() && namesBelow(header, rows.get(best + 1))) {
      return new HeaderRows(best + 1, 2);
    }
    boolean groups =
        best > 0
            && HeaderScore.filled(rows.get(best - 1)).size() >= 2
            && rows.get(best - 1).number() == header.number() - 1
            && HeaderScore.filled(rows.get(best - 1)).size() < HeaderScore.filled(header).size()
            && HeaderScore.filled(rows.get(best - 1)).stream().noneMatch(HeaderScore::isData);
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
        && HeaderScore.filled(next).stream().noneMatch(HeaderScore::isData);
  }

  private static int usualWidth(List<SheetRow> rows) {
    List<Integer> widths =
        rows.stream()
            .map(r -> HeaderScore.filled(r).size())
            .filter(Predicate.not(Integer.valueOf(0)::equals))
            .sorted()
            .toList();
    return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
  }
}
