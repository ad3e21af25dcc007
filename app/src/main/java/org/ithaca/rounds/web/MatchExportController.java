package org.ithaca.rounds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.sheets.files.SheetDownload;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Studio;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matches of a run, or all that a round has published, as a sheet. */
@Controller
@Access(Access.Audience.COORDINATOR)
class MatchExportController {

  private final Rounds rounds;
  private final Runs runs;
  private final MatchSheet sheet;
  private final Studio studio;

  MatchExportController(Rounds rounds, Runs runs, MatchSheet sheet, Studio studio) {
    this.rounds = rounds;
    this.runs = runs;
    this.sheet = sheet;
    this.studio = studio;
  }

  @GetMapping("/rounds/{id}/runs/{run}/export")
  void showRun(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @RequestParam(defaultValue = "csv") String type,
      Viewer viewer,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    var download = SheetDownload.of(type);
    if (!found.status().hasMatches()) {
      throw new NotFound();
    }
    studio.noteExport(of.round(), viewer);
    var name = "round-%d-run-%d".formatted(of.round().number(), found.number());
    try (var out = download.open(response, name)) {
      sheet.write(out, of.program(), List.of(found), locale);
    }
  }

  @GetMapping("/rounds/{id}/export")
  void showRound(
      @PathVariable RoundId id,
      @RequestParam(defaultValue = "csv") String type,
      Viewer viewer,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var of = rounds.getCoordinatedBy(viewer, id);
    var download = SheetDownload.of(type);
    var published = sheet.listPublished(of.round());
    studio.noteExport(of.round(), viewer);
    try (var out = download.open(response, "round-%d".formatted(of.round().number()))) {
      sheet.write(out, of.program(), published, locale);
    }
  }
}
