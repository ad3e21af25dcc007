package org.ithaca.programs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.people.sheets.files.SheetDownload;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part in a program, as a sheet. */
@Controller
@Access(Access.Audience.COORDINATOR)
class EnrolmentExportController {

  private final Programs programs;
  private final EnrolmentSheet sheet;

  EnrolmentExportController(Programs programs, EnrolmentSheet sheet) {
    this.programs = programs;
    this.sheet = sheet;
  }

  @GetMapping("/programs/{id}/enrolments/export")
  void show(
      Viewer viewer,
      @PathVariable ProgramId id,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "csv") String type,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var program = programs.getCoordinatedBy(viewer, id);
    var filter = EnrolmentController.filter(program, role, status, query);
    var download = SheetDownload.of(type);
    programs.noteExport(program, viewer.account());
    try (var out = download.open(response, "enrolments")) {
      sheet.write(out, program, filter, locale);
    }
  }
}
