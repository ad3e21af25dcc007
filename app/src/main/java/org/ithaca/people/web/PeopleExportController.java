package org.ithaca.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.People;
import org.ithaca.people.profiles.PeopleExport;
import org.ithaca.people.profiles.ProfileDesk;
import org.ithaca.people.sheets.files.CsvOutput;
import org.ithaca.people.sheets.files.SheetWriter;
import org.ithaca.people.sheets.files.XlsxOutput;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything one may see, as a sheet. */
@Controller
class PeopleExportController {

  private final People people;
  private final PeopleExport export;
  private final ProfileDesk desk;

  PeopleExportController(People people, PeopleExport export, ProfileDesk desk) {
    this.people = people;
    this.export = export;
    this.desk = desk;
  }

  @GetMapping("/people/export")
  @Access(Access.Audience.COORDINATOR)
  void showAll(
      Viewer viewer, @RequestParam(defaultValue = "csv") String type, HttpServletResponse response)
      throws IOException {
    var kind = kind(type);
    desk.noteExport(viewer, type);
    try (var out = open(response, kind, "people")) {
      export.writeAll(out);
    }
  }

  @GetMapping("/profile/export")
  @Access(Access.Audience.SIGNED_IN)
  void showOwn(
      Viewer viewer, @RequestParam(defaultValue = "csv") String type, HttpServletResponse response)
      throws IOException {
    var kind = kind(type);
    var person =
        people.findByAccount(viewer.account()).flatMap(people::find).orElseThrow(NotFound::new);
    try (var out = open(response, kind, "profile")) {
      export.writeOwn(out, person, people.listAvoidedBy(person.id()));
    }
  }

  private enum Kind {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    Kind(String contentType) {
      this.contentType = contentType;
    }
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "csv" -> Kind.CSV;
      case "xlsx" -> Kind.XLSX;
      default -> throw new NotFound();
    };
  }

  private static SheetWriter open(HttpServletResponse response, Kind kind, String name)
      throws IOException {
    var ending = kind == Kind.CSV ? ".csv" : ".xlsx";
    response.setContentType(kind.contentType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"");
    return kind == Kind.CSV
        ? new CsvOutput(response.getOutputStream())
        : new XlsxOutput(response.getOutputStream(), name);
  }
}
