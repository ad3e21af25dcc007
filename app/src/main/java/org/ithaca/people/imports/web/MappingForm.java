package org.ithaca.people.imports.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.people.imports.ReadAs;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.Lists;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.guess.Grades;
import org.jspecify.annotations.Nullable;

/** What somebody typed about the columns of a sheet. */
record MappingForm(Map<String, String> typed) {

  private String text(String name) {
    return typed.getOrDefault(name, "");
  }

  boolean used() {
    return text("used").equals("true");
  }

  boolean staysHere() {
    return !text("stay").isEmpty();
  }

  boolean asksForANewGuess() {
    return !text("anew").isEmpty();
  }

  /** The row with the column names; as it was where that is no number. */
  int headerRow(int before) {
    var row = text("headerRow");
    return row.matches("\\d{1,7}") ? Integer.parseInt(row) : before;
  }

  /** How the text is to be read; as it was where nothing usable was typed. */
  @Nullable ReadAs format(@Nullable ReadAs before) {
    if (before == null || !typed.containsKey("delimiter")) {
      return before;
    }
    var other = text("other-delimiter");
    var delimiter = other.isEmpty() ? Separators.read(text("delimiter")) : other;
    var quote = text("quote");
    var asked =
        new ReadAs(
            text("encoding"),
            delimiter,
            quote,
            before.spacedQuotes()
                && delimiter.equals(before.delimiter())
                && quote.equals(before.quote()));
    return asked.usable() && quote.length() <= 1 ? asked : before;
  }

  /**
   * @param rows some rows of the sheet, to see what parts several values
   */
  Mapping applied(Mapping before, List<SheetRow> rows) {
    var role = text("role");
    return new Mapping(
        before.headerRow(),
        before.headerRows(),
        before.columns().stream().map(column -> applied(column, rows)).toList(),
        role.isEmpty() ? null : SheetRole.valueOf(role));
  }

  private ColumnMapping applied(ColumnMapping column, List<SheetRow> rows) {
    var prefix = "column-" + column.position() + "-";
    var field = SheetField.valueOf(typed.getOrDefault(prefix + "field", column.field().name()));
    if (field != column.field()) {
      return column
          .as(field)
          .separatedBy(separator(column, field, rows))
          .meaning(field == SheetField.CAREER_LEVEL ? levels(column, rows) : Map.of());
    }
    var separator = typed.get(prefix + "separator");
    var values = new LinkedHashMap<>(column.values());
    for (int k = 0; k < ColumnValues.MOST; k++) {
      var cell = typed.get(prefix + "cell-" + k);
      var meaning = text(prefix + "means-" + k);
      if (cell != null && !meaning.isBlank()) {
        values.put(cell, meaning);
      } else if (cell != null) {
        values.remove(cell);
      }
    }
    var parted =
        separator == null
            ? column
            : column.separatedBy(separator.isEmpty() ? null : Separators.read(separator));
    return parted.meaning(values);
  }

  private static Map<String, String> levels(ColumnMapping column, List<SheetRow> rows) {
    return Grades.levels(
        rows.stream().map(row -> row.cell(column.position()).strip()).distinct().toList());
  }

  /** A column that holds lists from now on is parted by what its cells show. */
  private @Nullable String separator(ColumnMapping column, SheetField field, List<SheetRow> rows) {
    var typedHere = typed.get("column-" + column.position() + "-separator");
    if (!field.isList() || (typedHere != null && !typedHere.isEmpty())) {
      return typedHere == null || typedHere.isEmpty() ? null : Separators.read(typedHere);
    }
    return Lists.separator(rows.stream().map(row -> row.cell(column.position())).toList());
  }
}
