package org.ithaca.people.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.imports.Arrivals;
import org.ithaca.people.imports.ImportId;
import org.ithaca.people.imports.Imports;
import org.ithaca.people.imports.Preview;
import org.ithaca.people.imports.Previews;
import org.ithaca.people.imports.SheetImport;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.imports.Undo;
import org.ithaca.people.sheets.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports: upload, look before anything is written, start, follow, take back. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class ImportController {

  private static final int SHOWN = 10;

  private final Imports imports;
  private final Arrivals arrivals;
  private final Previews previews;
  private final Undo undo;
  private final ObjectProvider<ImportTarget> targets;

  ImportController(
      Imports imports,
      Arrivals arrivals,
      Previews previews,
      Undo undo,
      ObjectProvider<ImportTarget> targets) {
    this.imports = imports;
    this.arrivals = arrivals;
    this.previews = previews;
    this.undo = undo;
    this.targets = targets;
  }

  public record ListView(Paging<SheetImport> imports) {}

  @GetMapping("/imports")
  View list(@RequestParam(defaultValue = "1") int page) {
    return View.of("people/imports/index", new ListView(imports.list(page)));
  }

  /**
   * Page data of the upload.
   *
   * @param refusals what was wrong with the files brought before
   */
  public record NewView(ImportTarget.@Nullable Target target, List<Arrivals.Refusal> refusals) {}

  @GetMapping("/imports/new")
  View ask(@RequestParam(required = false) @Nullable UUID target, Viewer viewer) {
    return View.of("people/imports/new", new NewView(requested(viewer, target), List.of()));
  }

  @PostMapping("/imports")
  Reply create(
      @RequestParam("sheets") List<MultipartFile> sheets,
      @RequestParam(required = false) @Nullable UUID target,
      Viewer viewer)
      throws IOException {
    var of = requested(viewer, target);
    var files = new ArrayList<Arrivals.Uploaded>();
    for (var sheet : sheets) {
      if (!sheet.isEmpty()) {
        files.add(
            new Arrivals.Uploaded(String.valueOf(sheet.getOriginalFilename()), sheet.getBytes()));
      }
    }
    if (files.isEmpty()) {
      return View.rejected(
          "people/imports/new",
          new NewView(of, List.of(new Arrivals.Refusal("", Message.of("file.none")))));
    }
    return switch (arrivals.arrive(files, of == null ? null : of.id(), viewer)) {
      case Arrivals.Arrival.Arrived(var id) -> Redirect.to("/imports/" + id);
      case Arrivals.Arrival.Refused(var refusals) ->
          View.rejected("people/imports/new", new NewView(of, refusals));
    };
  }

  /** What was asked to be filled must be there and this viewer's; absent where nothing was. */
  private ImportTarget.@Nullable Target requested(Viewer viewer, @Nullable UUID id) {
    return id == null ? null : target(viewer, id).orElseThrow(NotFound::new);
  }

  private Optional<ImportTarget.Target> target(Viewer viewer, @Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : targets.stream().flatMap(each -> each.findTarget(viewer, id).stream()).findFirst();
  }

  /** Page data of one import, whatever its state. */
  public record ImportView(
      SheetImport of,
      List<Part> parts,
      List<Preview> previews,
      List<Part> toCorrect,
      ImportTarget.@Nullable Target target) {

    /** The import can start: all sheets can be read, and somebody is in them. */
    public boolean ready() {
      return previews.stream().allMatch(each -> each.broken() == null)
          && previews.stream().anyMatch(each -> each.counts().accepted() > 0);
    }
  }

  @GetMapping("/imports/{id}")
  View show(@PathVariable ImportId id, Viewer viewer) {
    var of = imports.get(id);
    var parts = imports.parts(id);
    var looked =
        of.status() == SheetImport.Status.MAPPING
            ? previews.list(id, parts.stream().filter(Part::used).toList(), SHOWN)
            : List.<Preview>of();
    return View.of(
        of.status() == SheetImport.Status.MAPPING
            ? "people/imports/preview"
            : "people/imports/show",
        new ImportView(
            of,
            parts,
            looked,
            imports.listPartsWithProblems(id),
            target(viewer, of.targetId()).orElse(null)));
  }

  @PostMapping("/imports/{id}/start")
  Redirect start(@PathVariable ImportId id, Viewer viewer) {
    var of = imports.get(id);
    if (of.targetId() != null && target(viewer, of.targetId()).isEmpty()) {
      return Redirect.to("/imports/" + id).warning("people.import.takes-nobody");
    }
    arrivals.start(id);
    return Redirect.to("/imports/" + id);
  }

  /** The fragment asked for every second; when the import is over, the whole page comes anew. */
  @GetMapping("/imports/{id}/progress")
  View progress(@PathVariable ImportId id, Viewer viewer, HttpServletResponse answer) {
    var of = imports.get(id);
    if (!of.status().underWay()) {
      answer.setHeader("HX-Refresh", "true");
    }
    return View.of(
        "people/imports/progress", new ImportView(of, List.of(), List.of(), List.of(), null));
  }

  @PostMapping("/imports/{id}/undo")
  Redirect undo(@PathVariable ImportId id) {
    return undo.undo(id)
        ? Redirect.to("/imports/" + id).saying("people.import.undone")
        : Redirect.to("/imports/" + id).warning("people.import.not-undone");
  }
}
