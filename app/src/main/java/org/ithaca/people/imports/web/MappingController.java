package org.ithaca.people.imports.web;

import java.util.List;
import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.View;
import org.ithaca.people.imports.Arrivals;
import org.ithaca.people.imports.ImportId;
import org.ithaca.people.imports.Imports;
import org.ithaca.people.imports.Mappings;
import org.ithaca.people.imports.ReadAs;
import org.ithaca.people.imports.SheetImport;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.files.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of one sheet mean: guessed, and corrected here until the import starts. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class MappingController {

  private static final int TOP = 8;
  private static final int LOOKED_AT = 1000;

  private final Imports imports;
  private final Arrivals arrivals;
  private final Mappings mappings;

  MappingController(Imports imports, Arrivals arrivals, Mappings mappings) {
    this.imports = imports;
    this.arrivals = arrivals;
    this.mappings = mappings;
  }

  /**
   * Page data.
   *
   * @param format how a text file is read; absent for a workbook
   * @param top the first rows, to tell which of them names the columns
   */
  public record MappingView(
      ImportId id,
      Part part,
      @Nullable ReadAs format,
      List<ColumnView> columns,
      List<SheetRow> top) {}

  @GetMapping("/imports/{id}/parts/{position}")
  View show(@PathVariable ImportId id, @PathVariable int position) {
    var part = prepared(id, position).part();
    var sheet = arrivals.sheet(id, part);
    return View.of(
        "people/imports/mapping",
        new MappingView(
            id,
            part,
            ReadAs.of(sheet).orElse(null),
            ColumnView.list(part, sheet),
            sheet.preview(TOP)));
  }

  private record Prepared(SheetImport of, Part part) {}

  /** Once an import has started, nobody changes any more how it was read. */
  private Prepared prepared(ImportId id, int position) {
    var of = imports.get(id);
    if (of.status() != SheetImport.Status.MAPPING) {
      throw new NotFound();
    }
    return new Prepared(of, imports.getPart(id, position));
  }

  /** Where the row of names or the format changes, the sheet is guessed anew from there. */
  @PostMapping("/imports/{id}/parts/{position}")
  Redirect update(
      @PathVariable ImportId id,
      @PathVariable int position,
      @RequestParam Map<String, String> typed,
      Viewer viewer) {
    var prepared = prepared(id, position);
    var part = prepared.part();
    var form = new MappingForm(typed);
    var here = "/imports/%s/parts/%s".formatted(id, position);
    var sheet = arrivals.sheet(id, part);
    if (form.asksForANewGuess()) {
      mappings.forget(part, sheet, prepared.of().targetId(), viewer);
      imports.savePart(id, mappings.guessed(part, sheet));
      return Redirect.to("/imports/" + id);
    }
    var format = ReadAs.of(sheet).orElse(null);
    var asked = form.format(format);
    if (asked != null && !asked.equals(format)) {
      var again = part.readAs(asked);
      imports.savePart(id, mappings.guessed(again, arrivals.sheet(id, again)));
      return Redirect.to(here);
    }
    int headerRow = form.headerRow(part.mapping().headerRow());
    boolean otherNames = headerRow != part.mapping().headerRow();
    var changed =
        otherNames
            ? mappings.guessed(part, sheet, headerRow)
            : part.with(form.applied(part.mapping(), sheet.preview(LOOKED_AT)), form.used());
    imports.savePart(id, changed);
    mappings.remember(changed, sheet, prepared.of().targetId(), viewer);
    return otherNames || form.staysHere() ? Redirect.to(here) : Redirect.to("/imports/" + id);
  }
}
