package org.ithaca.people.sheets.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.HeaderFingerprint;
import org.ithaca.people.sheets.Headers;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A first mapping for a sheet, with a reason for each column.
 *
 * @param headers the columns' names
 * @param fingerprint by which a kept mapping for this sheet is found
 * @param sample the rows after the header that were looked at
 * @param usable whether the sheet is worth bringing in: it has rows, nobody hid it, and of a
 *     workbook's sheets it tells people by more than the look of its cells
 */
public record MappingGuess(
    Mapping mapping,
    Headers headers,
    List<ColumnGuess> columns,
    HeaderFingerprint fingerprint,
    List<SheetRow> sample,
    boolean usable) {

  /** So many rows are looked at. */
  static final int SAMPLE = 1000;

  /** A mapping of the sheet as it comes. */
  public static MappingGuess of(Sheet sheet, String fileName) {
    List<SheetRow> rows = sheet.preview(SAMPLE);
    return of(rows, HeaderRows.find(rows), sheet, fileName);
  }

  /** A mapping where a person says which row names the columns; 0 for none. */
  public static MappingGuess of(Sheet sheet, String fileName, int headerRow) {
    List<SheetRow> rows = sheet.preview(SAMPLE);
    List<Integer> numbers = rows.stream().map(SheetRow::number).toList();
    int index = numbers.indexOf(headerRow);
    return of(rows, HeaderRows.at(index, rows), sheet, fileName);
  }

  private static MappingGuess of(
      List<SheetRow> rows, HeaderRows header, Sheet sheet, String fileName) {
    List<SheetRow> names = header.names(rows);
    List<SheetRow> sample = rows.subList(header.last() + 1, rows.size());
    int width = names.isEmpty() ? widest(sample) : Math.max(widest(names), usualWidth(sample));
    Headers headers = Headers.of(names, width);
    List<ColumnGuess> columns = new ColumnGuesser(headers, sample).guess();
    Mapping mapping =
        new Mapping(
            names.isEmpty() ? 0 : rows.get(header.last()).number(),
            header.count(),
            columns.stream().map(ColumnGuess::column).toList(),
            role(columns, fileName, sheet.name()));
    HeaderFingerprint fingerprint =
        names.isEmpty()
            ? HeaderFingerprint.ofFile(fileName, sheet.name())
            : HeaderFingerprint.of(headers.shown());
    boolean aTextOrPeople =
        sheet.textFormat().isPresent() || columns.stream().anyMatch(MappingGuess::tellsPeople);
    boolean usable = !sheet.isHidden() && !sample.isEmpty() && aTextOrPeople;
    return new MappingGuess(mapping, headers, columns, fingerprint, List.copyOf(sample), usable);
  }

  /** Names by their cells alone may be any sentence of a sheet with instructions. */
  private static boolean tellsPeople(ColumnGuess guess) {
    SheetField field = guess.column().field();
    return field == SheetField.EMAIL
        || (field.isIdentity() && !guess.reason().equals(Message.of("guess.cells")));
  }

  private static int widest(List<SheetRow> rows) {
    return rows.stream().mapToInt(row -> lastFilled(row) + 1).max().orElse(0);
  }

  /** As far as most rows reach; a single row says nothing usual. */
  private static int usualWidth(List<SheetRow> rows) {
    List<Integer> widths =
        rows.stream().filter(r -> !r.isBlank()).map(r -> lastFilled(r) + 1).sorted().toList();
    return widths.size() < 2 ? 0 : widths.get((widths.size() - 1) / 2);
  }

  private static int lastFilled(SheetRow row) {
    int last = row.cells().size() - 1;
    while (last >= 0 && row.cell(last).isBlank()) {
      last--;
    }
    return last;
  }

  /** The role that the sheet's name speaks of, else the file's, else the identity column's. */
  private static @Nullable SheetRole role(
      List<ColumnGuess> columns, String fileName, String sheetName) {
    List<String> names =
        new ArrayList<>(
            List.of(
                sheetName,
                fileName.substring(
                    Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)));
    columns.stream()
        .map(ColumnGuess::column)
        .filter(c -> c.field().isIdentity())
        .map(ColumnMapping::header)
        .forEach(names::add);
    for (String name : names) {
      Set<SheetRole> named = Roles.namedIn(name);
      if (named.size() == 1) {
        return named.iterator().next();
      }
    }
    return null;
  }
}
