package org.ithaca.people.imports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.View;
import org.ithaca.people.imports.Arrivals;
import org.ithaca.people.imports.ImportId;
import org.ithaca.people.imports.Imports;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of one sheet mean: guessed, and corrected here. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class MappingController {

  private static final int SAMPLES = 3;
  private static final int VALUES = 60;

  private final Imports imports;
  private final Arrivals arrivals;

  MappingController(Imports imports, Arrivals arrivals) {
    this.imports = imports;
    this.arrivals = arrivals;
  }

  /** Page data. */
  public record MappingView(
      ImportId id, Part part, Mapping mapping, List<ColumnView> columns, List<SheetRow> top) {}

  /**
   * @param values each different cell whose meaning can be told, such as grades
   * @param reason why it was guessed so
   */
  public record ColumnView(
      ColumnMapping column,
      String fullHeader,
      List<String> samples,
      List<String> values,
      @Nullable Message reason) {}

  @GetMapping("/imports/{id}/parts/{position}")
  View show(@PathVariable ImportId id, @PathVariable int position) {
    imports.get(id);
    var part = imports.getPart(id, position);
    return View.of("people/imports/mapping", view(id, part, part.mapping()));
  }

  private MappingView view(ImportId id, Part part, Mapping mapping) {
    var sheet = arrivals.sheet(id, part);
    var guess = MappingGuess.of(sheet, part.fileName(), mapping.headerRow());
    var columns = new ArrayList<ColumnView>();
    for (var column : mapping.columns()) {
      var reason =
          guess.columns().stream()
              .filter(each ->
                  each.column().position() == column.position()
                      && each.column().field() == column.field())
              .map(each -> each.reason())
              .findFirst()
              .orElse(null);
      var full = guess.headers().full();
      columns.add(
          new ColumnView(
              column,
              column.position() < full.size() ? full.get(column.position()) : "",
              samples(guess.sample(), column.position()),
              values(guess.sample(), column),
              reason));
    }
    return new MappingView(id, part, mapping, columns, sheet.preview(8));
  }

  private static List<String> samples(List<SheetRow> rows, int position) {
    return rows.stream()
        .map(row -> row.cell(position).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }

  private static List<String> values(List<SheetRow> rows, ColumnMapping column) {
    if (column.field() != SheetField.CAREER_LEVEL && !column.field().isRole()) {
      return List.of();
    }
    var values = new LinkedHashSet<String>();
    Stream.concat(
            column.values().keySet().stream(),
            rows.stream().map(row -> row.cell(column.position()).strip()))
        .filter(cell -> !cell.isEmpty())
        .limit(100_000)
        .forEach(values::add);
    return values.stream().limit(VALUES).toList();
  }

  /**
   * @param headerRow when it changes, the sheet is guessed anew from there
   */
  @PostMapping("/imports/{id}/parts/{position}")
  Redirect update(
      @PathVariable ImportId id,
      @PathVariable int position,
      @RequestParam int headerRow,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "false") boolean used,
      @RequestParam(defaultValue = "") String stay,
      @RequestParam Map<String, String> typed) {
    imports.get(id);
    var part = imports.getPart(id, position);
    var here = "/imports/%s/parts/%s".formatted(id, position);
    if (headerRow != part.mapping().headerRow()) {
      var guess = MappingGuess.of(arrivals.sheet(id, part), part.fileName(), headerRow);
      arrivals.decide(id, part, guess.mapping(), used);
      return Redirect.to(here);
    }
    var columns = part.mapping().columns().stream().map(column -> read(column, typed)).toList();
    var mapping =
        new Mapping(
            part.mapping().headerRow(),
            part.mapping().headerRows(),
            columns,
            role.isEmpty() ? null : SheetRole.valueOf(role));
    arrivals.decide(id, part, mapping, used);
    return stay.isEmpty() ? Redirect.to("/imports/" + id) : Redirect.to(here);
  }

  private static ColumnMapping read(ColumnMapping column, Map<String, String> typed) {
    var prefix = "column-" + column.position() + "-";
    var field = SheetField.valueOf(typed.getOrDefault(prefix + "field", column.field().name()));
    var separator = typed.get(prefix + "separator");
    var values = new LinkedHashMap<>(column.values());
    for (int k = 0; k < VALUES; k++) {
      var cell = typed.get(prefix + "cell-" + k);
      var meaning = typed.getOrDefault(prefix + "means-" + k, "");
      if (cell != null && !meaning.isBlank()) {
        values.put(cell, meaning);
      } else if (cell != null) {
        values.remove(cell);
      }
    }
    return column
        .as(field)
        .separatedBy(
            separator == null
                ? column.separator()
                : separator.isEmpty() ? null : Separators.read(separator))
        .meaning(field == column.field() ? values : Map.of());
  }

  /** Line breaks and tabs have words in the form. */
  public static final class Separators {

    private Separators() {}

    static String read(String typed) {
      return switch (typed) {
        case "newline" -> "\n";
        case "tab" -> "\t";
        default -> typed;
      };
    }

    public static String shown(@Nullable String separator) {
      return separator == null
          ? ""
          : switch (separator) {
            case "\n" -> "newline";
            case "\t" -> "tab";
            default -> separator;
          };
    }
  }
}
