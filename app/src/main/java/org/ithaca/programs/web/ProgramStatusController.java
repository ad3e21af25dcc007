package org.ithaca.programs.web;

import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.programs.ProgramChange.Changed;
import org.ithaca.programs.ProgramCommand;
import org.ithaca.programs.ProgramCommand.Close;
import org.ithaca.programs.ProgramCommand.OpenEnrolment;
import org.ithaca.programs.ProgramCommand.Start;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A program's life: enrolment opens, the program starts, the program is closed. */
@Controller
@Access(Access.Audience.COORDINATOR)
class ProgramStatusController {

  private final Programs programs;

  ProgramStatusController(Programs programs) {
    this.programs = programs;
  }

  @PostMapping("/programs/{id}/opening")
  Reply createOpening(Viewer viewer, @PathVariable ProgramId id) {
    return apply(viewer, id, new OpenEnrolment(), "programs.opened");
  }

  @PostMapping("/programs/{id}/start")
  Reply createStart(Viewer viewer, @PathVariable ProgramId id) {
    return apply(viewer, id, new Start(), "programs.started");
  }

  @PostMapping("/programs/{id}/closure")
  Reply createClosure(Viewer viewer, @PathVariable ProgramId id) {
    return apply(viewer, id, new Close(), "programs.closed");
  }

  private Reply apply(Viewer viewer, ProgramId id, ProgramCommand command, String said) {
    var program = programs.getCoordinatedBy(viewer, id);
    var change = programs.apply(id, command, viewer.account());
    var back = Redirect.to("/programs/" + id);
    return change instanceof Changed
        ? back.saying(said, program.name())
        : back.warning("programs.refused");
  }
}
