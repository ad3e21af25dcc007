package org.ithaca.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.People;
import org.ithaca.people.profiles.PeopleExport;
import org.ithaca.people.profiles.ProfileDesk;
import org.ithaca.people.sheets.files.SheetDownload;
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
    var sheet = SheetDownload.of(type);
    desk.noteExport(viewer, type);
    try (var out = sheet.open(response, "people")) {
      export.writeAll(out);
    }
  }

  @GetMapping("/profile/export")
  @Access(Access.Audience.SIGNED_IN)
  void showOwn(
      Viewer viewer, @RequestParam(defaultValue = "csv") String type, HttpServletResponse response)
      throws IOException {
    var sheet = SheetDownload.of(type);
    var person =
        people.findByAccount(viewer.account()).flatMap(people::find).orElseThrow(NotFound::new);
    try (var out = sheet.open(response, "profile")) {
      export.writeOwn(out, person, people.listAvoidedBy(person.id()));
    }
  }
}
