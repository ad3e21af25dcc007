package org.ithaca.programs.web;

import java.util.UUID;
import org.ithaca.common.Installation;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.programs.domain.EnrolmentLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Links by which people join a program. */
@Controller
@Access(Access.Audience.COORDINATOR)
class EnrolmentLinkController {

  private final Programs programs;
  private final EnrolmentLinks links;
  private final Installation installation;

  EnrolmentLinkController(Programs programs, EnrolmentLinks links, Installation installation) {
    this.programs = programs;
    this.links = links;
    this.installation = installation;
  }

  @GetMapping("/programs/{id}/enrolment-links")
  Reply index(Viewer viewer, @PathVariable ProgramId id) {
    var program = programs.getCoordinatedBy(viewer, id);
    return View.of("programs/enrolment-links", new LinksView(program, links.listOf(id)));
  }

  @PostMapping("/programs/{id}/enrolment-links")
  Reply create(Viewer viewer, @PathVariable ProgramId id) {
    programs.getCoordinatedBy(viewer, id);
    var address = installation.address("/join/" + links.create(id));
    return Redirect.to("/programs/" + id + "/enrolment-links").saying(LinksView.CREATED, address);
  }

  @PostMapping("/programs/{id}/enrolment-links/{link}/stop")
  Reply createStop(Viewer viewer, @PathVariable ProgramId id, @PathVariable UUID link) {
    programs.getCoordinatedBy(viewer, id);
    links.stop(id, link);
    return Redirect.to("/programs/" + id + "/enrolment-links")
        .saying("programs.links.stopped")
        .undoable("/programs/%s/enrolment-links/%s/resumption".formatted(id, link));
  }

  @PostMapping("/programs/{id}/enrolment-links/{link}/resumption")
  Reply createResumption(Viewer viewer, @PathVariable ProgramId id, @PathVariable UUID link) {
    programs.getCoordinatedBy(viewer, id);
    links.resume(id, link);
    return Redirect.to("/programs/" + id + "/enrolment-links").saying("programs.links.resumed");
  }
}
