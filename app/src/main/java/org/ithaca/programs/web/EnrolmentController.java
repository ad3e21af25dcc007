package org.ithaca.programs.web;

import java.util.List;
import java.util.Objects;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.EnrolmentOutcome.AlreadyEnrolled;
import org.ithaca.programs.EnrolmentOutcome.Closed;
import org.ithaca.programs.EnrolmentOutcome.Enrolled;
import org.ithaca.programs.EnrolmentOutcome.OnWaitingList;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Enrolments.Filter;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part in a program: listed, and added by hand. */
@Controller
@Access(Access.Audience.COORDINATOR)
class EnrolmentController {

  private final Programs programs;
  private final Enrolments enrolments;
  private final People people;

  EnrolmentController(Programs programs, Enrolments enrolments, People people) {
    this.programs = programs;
    this.enrolments = enrolments;
    this.people = people;
  }

  @GetMapping("/programs/{id}/enrolments")
  Reply index(
      Viewer viewer,
      @PathVariable ProgramId id,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") int page) {
    var program = programs.getCoordinatedBy(viewer, id);
    var filter = filter(program, role, status, query);
    return View.of(
        "programs/enrolments",
        new EnrolmentsView(program, filter, enrolments.list(id, filter, page)));
  }

  @GetMapping("/programs/{id}/enrolments/new")
  Reply newEnrolment(Viewer viewer, @PathVariable ProgramId id) {
    var program = programs.getCoordinatedBy(viewer, id);
    var form = new EnrolmentForm(null, null, program.roles().getFirst().role().value(), null);
    return View.of(
        "programs/new-enrolment", new NewEnrolmentView(program, form, List.of(), new Problems()));
  }

  @PostMapping("/programs/{id}/enrolments")
  Reply create(Viewer viewer, @PathVariable ProgramId id, EnrolmentForm form) {
    var program = programs.getCoordinatedBy(viewer, id);
    var problems = new Problems();
    var person = form.findPerson(people, problems);
    var role = role(program, Objects.requireNonNullElse(form.role(), ""));
    if (role == null) {
      problems.add("role", "programs.problem.role");
    }
    var capacity = form.readCapacity(problems);
    if (person == null || role == null || !problems.none()) {
      return rejected(program, form, person, problems);
    }
    var back = Redirect.to("/programs/" + id + "/enrolments");
    return switch (enrolments.enrol(id, person, role, capacity, Source.BY_HAND)) {
      case Enrolled() -> back.saying("programs.enrolments.added", name(person));
      case OnWaitingList(var position) ->
          back.saying("programs.enrolments.waiting", name(person), position);
      case AlreadyEnrolled() -> {
        problems.add("person", "programs.problem.already-enrolled");
        yield rejected(program, form, person, problems);
      }
      case Closed() -> back.warning("programs.refused");
    };
  }

  private Reply rejected(
      Program program, EnrolmentForm form, @Nullable PersonId person, Problems problems) {
    var chosen =
        person == null ? List.<Choice>of() : List.of(Choice.of(person.toString(), name(person)));
    return View.rejected(
        "programs/new-enrolment", new NewEnrolmentView(program, form, chosen, problems));
  }

  private String name(PersonId person) {
    return people.find(person).orElseThrow().name();
  }

  static Filter filter(Program program, String role, String status, String query) {
    return new Filter(role(program, role), status(status), query);
  }

  private static @Nullable RoleKey role(Program program, String typed) {
    return program.format().roleKeys().stream()
        .filter(role -> role.value().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Status status(String typed) {
    return List.of(Status.values()).stream()
        .filter(status -> status.key().equals(typed))
        .findFirst()
        .orElse(null);
  }

  static @Nullable String line(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + ", " + other;
  }
}
