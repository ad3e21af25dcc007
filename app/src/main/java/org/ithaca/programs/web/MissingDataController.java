package org.ithaca.programs.web;

import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.programs.domain.MissingData;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** What people have not told yet; read after the program's page, because it looks at everybody. */
@Controller
@Access(Access.Audience.COORDINATOR)
class MissingDataController {

  private final Programs programs;
  private final MissingData missing;

  MissingDataController(Programs programs, MissingData missing) {
    this.programs = programs;
    this.missing = missing;
  }

  @GetMapping("/programs/{id}/missing-data")
  Reply show(
      Viewer viewer,
      @PathVariable ProgramId id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    var program = programs.getCoordinatedBy(viewer, id);
    var view = new MissingDataView(program, missing.count(program));
    return View.of(part ? "programs/missingDataList" : "programs/missing-data", view);
  }
}
