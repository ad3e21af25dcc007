package org.ithaca.people.imports.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.files.BrokenSheet;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.guess.UnreadValues;

/** The different cells of columns whose words have a meaning, from the first row to the last. */
final class ColumnValues {

  /** More than any ladder of grades or list of roles has. */
  static final int MOST = 500;

  private ColumnValues() {}

  /** By the column's position; what means nothing yet comes first. */
  static Map<Integer, List<String>> of(Sheet sheet, Mapping mapping) {
    var values = new LinkedHashMap<Integer, Set<String>>();
    try {
      UnreadValues.of(sheet, mapping, MOST)
          .forEach((position, unread) -> values.put(position, new LinkedHashSet<>(unread)));
      values.forEach((position, all) -> all.addAll(mapping.column(position).values().keySet()));
      read(sheet, mapping.headerRow(), values);
    } catch (BrokenSheet e) {
      // The preview says so; what was read till then is shown.
    }
    var lists = new LinkedHashMap<Integer, List<String>>();
    values.forEach((position, all) -> lists.put(position, List.copyOf(all)));
    return lists;
  }

  private static void read(Sheet sheet, int headerRow, Map<Integer, Set<String>> values) {
    try (var rows = sheet.rows()) {
      while (!values.isEmpty() && rows.hasNext()) {
        var row = rows.next();
        if (row.number() > headerRow) {
          values.forEach((position, all) -> {
            var cell = row.cell(position).strip();
            if (all.size() < MOST && !CellWords.isBlank(cell)) {
              all.add(cell);
            }
          });
        }
      }
    }
  }
}
