package org.ithaca.people.imports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.Texts;
import org.ithaca.common.web.View;
import org.ithaca.people.imports.ImportId;
import org.ithaca.people.imports.Imports;
import org.ithaca.people.imports.Imports.ProblemRow;
import org.ithaca.people.imports.Mappings;
import org.ithaca.people.imports.SheetImport;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Headers;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.files.CsvOutput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rows of an import to look at: on a page, and as a sheet to correct and bring again. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class ImportProblemsController {

  private final Imports imports;
  private final Texts texts;

  ImportProblemsController(Imports imports, Texts texts) {
    this.imports = imports;
    this.texts = texts;
  }

  public record ProblemsView(SheetImport of, Paging<ProblemRow> rows) {}

  @GetMapping("/imports/{id}/problems")
  View list(@PathVariable ImportId id, @RequestParam(defaultValue = "1") int page) {
    return View.of(
        "people/imports/problems",
        new ProblemsView(imports.get(id), imports.listProblems(id, page)));
  }

  /**
   * The rows of one sheet as they came, under the same names, with the reason behind each. Our own
   * columns are not read when the corrected sheet comes again.
   */
  @GetMapping("/imports/{id}/parts/{position}/problems.csv")
  ResponseEntity<byte[]> export(
      @PathVariable ImportId id, @PathVariable int position, Locale locale) throws IOException {
    imports.get(id);
    var part = imports.getPart(id, position);
    var rows = imports.listAllProblems(id).stream().filter(row -> row.part() == position).toList();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    var out = new ByteArrayOutputStream();
    try (var csv = new CsvOutput(out)) {
      var names = names(part, width, locale);
      csv.row(names);
      for (var row : rows) {
        var cells = new ArrayList<Object>(row.cells());
        while (cells.size() < names.size() - 3) {
          cells.add("");
        }
        cells.add(row.rowNumber());
        cells.add(
            texts.text(locale, row.rejected() ? "people.import.rejected" : "people.import.warned"));
        cells.add(reasons(row, locale));
        csv.row(cells);
      }
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rows-to-correct.csv").build().toString())
        .body(out.toByteArray());
  }

  /** The sheet's own names, what the column means where it has none, and ours. */
  private List<Object> names(Part part, int width, Locale locale) {
    var columns =
        part.mapping().columns().stream()
            .collect(Collectors.toMap(ColumnMapping::position, column -> column));
    int last = columns.keySet().stream().mapToInt(position -> position + 1).max().orElse(0);
    var names = new ArrayList<Object>();
    for (int k = 0; k < Math.max(width, last); k++) {
      var column = columns.get(k);
      boolean named = part.mapping().headerRow() > 0;
      names.add(
          column == null
              ? Headers.letters(k)
              : named || column.field() == SheetField.EXTRA || column.field() == SheetField.IGNORE
                  ? column.header()
                  : texts.text(locale, "people.field." + column.field().name()));
    }
    for (var own : List.of("people.import.row", "people.import.outcome", "people.import.why")) {
      names.add(Mappings.OWN_COLUMN + texts.text(locale, own));
    }
    return names;
  }

  private String reasons(ProblemRow row, Locale locale) {
    return row.problems().stream()
        .map(problem ->
            texts.text(locale, problem.reason().key(), problem.reason().arguments().toArray()))
        .collect(Collectors.joining("\n"));
  }
}
