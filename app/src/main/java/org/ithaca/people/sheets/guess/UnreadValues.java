package org.ithaca.people.sheets.guess;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.GradeLadders;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.cells.YesNo;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.files.SheetRows;

/**
 * Grades, roles and answers of the whole sheet that mean nothing yet, wherever they stand: what a
 * person is asked about before the sheet is brought in.
 */
public final class UnreadValues {

  private UnreadValues() {}

  /**
   * @param most so many a column
   * @return different cells by the column's position, in order of appearance
   */
  public static Map<Integer, List<String>> of(Sheet sheet, Mapping mapping, int most) {
    Map<ColumnMapping, Set<String>> unread = new LinkedHashMap<>();
    mapping.columns().stream()
        .filter(c -> c.field() == SheetField.CAREER_LEVEL || c.field().isRole())
        .forEach(c -> unread.put(c, new LinkedHashSet<>()));
    try (SheetRows rows = sheet.rows()) {
      while (!unread.isEmpty() && rows.hasNext()) {
        SheetRow row = rows.next();
        if (row.number() > mapping.headerRow()) {
          unread.forEach((column, values) -> {
            String cell = row.cell(column.position()).strip();
            if (values.size() < most && !values.contains(cell) && !isRead(column, cell)) {
              values.add(cell);
            }
          });
        }
      }
    }
    Map<Integer, List<String>> byPosition = new LinkedHashMap<>();
    unread.forEach((column, values) -> byPosition.put(column.position(), List.copyOf(values)));
    return byPosition;
  }

  private static boolean isRead(ColumnMapping column, String cell) {
    if (CellWords.isBlank(cell) || column.values().containsKey(cell)) {
      return true;
    }
    return switch (column.field()) {
      case ROLE -> Roles.parse(cell).problems().isEmpty();
      case CAREER_LEVEL -> GradeLadders.guess(List.of(cell)).unknown().isEmpty();
      default -> YesNo.parse(cell).problems().isEmpty();
    };
  }
}
