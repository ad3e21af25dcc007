package org.ithaca.programs.web;

import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's part in a program, as its coordinator sees it. */
@Controller
@Access(Access.Audience.COORDINATOR)
class EnrolledPersonController {

  private static final String PATH = "/programs/{id}/enrolments/{person}/{role}";

  private final Programs programs;
  private final Enrolments enrolments;
  private final People people;

  EnrolledPersonController(Programs programs, Enrolments enrolments, People people) {
    this.programs = programs;
    this.enrolments = enrolments;
    this.people = people;
  }

  @GetMapping(PATH)
  Reply edit(
      Viewer viewer,
      @PathVariable ProgramId id,
      @PathVariable PersonId person,
      @PathVariable RoleKey role) {
    var program = programs.getCoordinatedBy(viewer, id);
    return View.of("programs/enrolment", page(program, person, role, null, new Problems()));
  }

  @PostMapping(PATH)
  Reply update(
      Viewer viewer,
      @PathVariable ProgramId id,
      @PathVariable PersonId person,
      @PathVariable RoleKey role,
      @RequestParam(defaultValue = "") String capacity) {
    var program = programs.getCoordinatedBy(viewer, id);
    var problems = new Problems();
    var wanted = CapacityField.read("capacity", capacity, problems);
    var page = page(program, person, role, capacity, problems);
    if (!problems.none()) {
      return View.rejected("programs/enrolment", page);
    }
    enrolments.setCapacity(id, person, role, wanted);
    return toList(id).saying("programs.enrolments.capacity-set", page.person().name());
  }

  @PostMapping(PATH + "/withdrawal")
  Reply createWithdrawal(
      Viewer viewer,
      @PathVariable ProgramId id,
      @PathVariable PersonId person,
      @PathVariable RoleKey role) {
    var page = page(programs.getCoordinatedBy(viewer, id), person, role, null, new Problems());
    enrolments.withdraw(id, person, role);
    return toList(id)
        .saying("programs.enrolments.withdrawn", page.person().name())
        .undoable("/programs/%s/enrolments/%s/%s/restoration".formatted(id, person, role));
  }

  @PostMapping(PATH + "/restoration")
  Reply createRestoration(
      Viewer viewer,
      @PathVariable ProgramId id,
      @PathVariable PersonId person,
      @PathVariable RoleKey role) {
    var page = page(programs.getCoordinatedBy(viewer, id), person, role, null, new Problems());
    enrolments.restore(id, person, role);
    return toList(id).saying("programs.enrolments.restored", page.person().name());
  }

  private EnrolmentView page(
      Program program, PersonId person, RoleKey role, @Nullable String typed, Problems problems) {
    var enrolment = enrolments.find(program.id(), person, role).orElseThrow(NotFound::new);
    var kept = enrolment.capacity() == null ? "" : enrolment.capacity().toString();
    return new EnrolmentView(
        program,
        people.find(person).orElseThrow(NotFound::new),
        enrolment,
        typed == null ? kept : typed,
        problems);
  }

  private static Redirect toList(ProgramId id) {
    return Redirect.to("/programs/" + id + "/enrolments");
  }
}
