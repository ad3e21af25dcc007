package org.ithaca.people.imports.web;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.jspecify.annotations.Nullable;

/**
 * A column on the mapping page.
 *
 * @param values each different cell whose meaning can be told, such as grades
 * @param reason why it was guessed so
 */
public record ColumnView(
    ColumnMapping column,
    String fullHeader,
    List<String> samples,
    List<String> values,
    @Nullable Message reason) {

  private static final int SAMPLES = 3;

  static List<ColumnView> list(Part part, Sheet sheet) {
    var mapping = part.mapping();
    var guess = MappingGuess.of(sheet, part.fileName(), mapping.headerRow());
    var values = ColumnValues.of(sheet, mapping);
    var full = guess.headers().full();
    var columns = new ArrayList<ColumnView>();
    for (var column : mapping.columns()) {
      columns.add(
          new ColumnView(
              column,
              column.position() < full.size() ? full.get(column.position()) : "",
              samples(guess.sample(), column.position()),
              values.getOrDefault(column.position(), List.of()),
              reason(guess, column)));
    }
    return columns;
  }

  private static @Nullable Message reason(MappingGuess guess, ColumnMapping column) {
    return guess.columns().stream()
        .filter(each ->
            each.column().position() == column.position()
                && each.column().field() == column.field())
        .map(each -> each.reason())
        .findFirst()
        .orElse(null);
  }

  private static List<String> samples(List<SheetRow> rows, int position) {
    return rows.stream()
        .map(row -> row.cell(position).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }
}
