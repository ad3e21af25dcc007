package org.ithaca.people.sheets.guess;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.GradeLadders;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.files.SheetRows;

/** The grades of a sheet: all that occur, and the career level of each that is known. */
public final class Grades {

  /** More different values than any ladder has steps: that column holds no grades. */
  private static final int MOST = 500;

  private Grades() {}

  /** The career level of each grade that is known. */
  public static Map<String, String> levels(Collection<String> grades) {
    Map<String, String> levels = new LinkedHashMap<>();
    GradeLadders.guess(grades)
        .levels()
        .forEach((grade, level) -> levels.put(grade, Integer.toString(level)));
    return levels;
  }

  /**
   * The mapping with a level for every known grade of the whole sheet that the first guess has not
   * seen. What it has seen is as the person who corrected it wants it.
   */
  public static Mapping placed(Sheet sheet, Mapping mapping) {
    Mapping placed = mapping;
    for (ColumnMapping column : mapping.columns()) {
      if (column.field() == SheetField.CAREER_LEVEL) {
        Map<String, String> levels = levels(of(sheet, mapping, column));
        for (SheetRow row : sheet.preview(MappingGuess.SAMPLE)) {
          levels.remove(row.cell(column.position()).strip());
        }
        levels.putAll(column.values());
        placed = placed.with(column.meaning(levels));
      }
    }
    return placed;
  }

  /** The different cells of a column in the whole sheet, in order of appearance. */
  private static Set<String> of(Sheet sheet, Mapping mapping, ColumnMapping column) {
    Set<String> grades = new LinkedHashSet<>();
    try (SheetRows rows = sheet.rows()) {
      while (rows.hasNext() && grades.size() < MOST) {
        SheetRow row = rows.next();
        String grade = row.cell(column.position()).strip();
        if (row.number() > mapping.headerRow() && !CellWords.isBlank(grade)) {
          grades.add(grade);
        }
      }
    }
    return grades;
  }
}
