package org.ithaca.programs.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Enrolments.Filter;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.programs.Wish;
import org.ithaca.programs.Wishes;
import org.ithaca.programs.domain.Participants;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own part in a program: roles, how many relationships, wishes, leaving. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class ParticipationController {

  private static final int SUGGESTIONS = 8;

  private final Programs programs;
  private final Enrolments enrolments;
  private final Wishes wishes;
  private final People people;
  private final Participants participants;

  ParticipationController(
      Programs programs,
      Enrolments enrolments,
      Wishes wishes,
      People people,
      Participants participants) {
    this.programs = programs;
    this.enrolments = enrolments;
    this.wishes = wishes;
    this.people = people;
    this.participants = participants;
  }

  @GetMapping("/programs/{id}/participation")
  Reply edit(Viewer viewer, @PathVariable ProgramId id) {
    var person = participant(viewer, id);
    var own = own(id, person);
    var wished = wishes.listOf(id, person);
    boolean ranked = wished.isEmpty() || wished.getFirst().rank() != null;
    var form = ParticipationForm.of(own, ranked);
    return View.of(
        "programs/participation",
        page(id, own, form, wished.stream().map(Wish::to).toList(), new Problems()));
  }

  @PostMapping("/programs/{id}/participation")
  Reply update(
      Viewer viewer,
      @PathVariable ProgramId id,
      @RequestParam MultiValueMap<String, String> typed) {
    var person = participant(viewer, id);
    var own = own(id, person);
    var form = new ParticipationForm(typed.toSingleValueMap());
    var program = programs.get(id);
    var problems = new Problems();
    var capacities = form.readCapacities(program, own, problems);
    var wished = wished(id, typed.getOrDefault("wishes", List.of()));
    if (!problems.none()) {
      return View.rejected("programs/participation", page(id, own, form, wished, problems));
    }
    capacities.forEach(
        (role, capacity) -> enrolments.setCapacity(id, person, role, capacity.orElse(null)));
    if (form.ranked()) {
      wishes.saveRanked(id, person, wished);
    } else {
      wishes.saveUnranked(id, person, wished);
    }
    return back(id).saying("programs.participation.saved");
  }

  @PostMapping("/programs/{id}/participation/{role}/withdrawal")
  Reply createWithdrawal(Viewer viewer, @PathVariable ProgramId id, @PathVariable RoleKey role) {
    var person = participant(viewer, id);
    enrolments.withdraw(id, person, role);
    return back(id)
        .saying("programs.participation.left", programs.get(id).name())
        .undoable("/programs/%s/participation/%s/restoration".formatted(id, role));
  }

  @PostMapping("/programs/{id}/participation/{role}/restoration")
  Reply createRestoration(Viewer viewer, @PathVariable ProgramId id, @PathVariable RoleKey role) {
    enrolments.restore(id, participant(viewer, id), role);
    return back(id).saying("programs.participation.back");
  }

  /** Others in the program, for the field that searches while one types. */
  @GetMapping("/programs/{id}/participation/candidates")
  Reply indexCandidates(
      Viewer viewer, @PathVariable ProgramId id, @RequestParam(defaultValue = "") String query) {
    var person = participant(viewer, id);
    if (own(id, person).stream().allMatch(each -> each.status() == Status.WITHDRAWN)) {
      throw new NotFound();
    }
    var found =
        query.isBlank()
            ? Stream.<Choice>empty()
            : enrolments.list(id, new Filter(null, Status.ENROLLED, query), 1).rows().stream()
                .filter(each -> !each.person().equals(person))
                .map(each ->
                    new Choice(
                        each.person().toString(),
                        each.name(),
                        EnrolmentController.line(each.jobTitle(), each.department())))
                .distinct()
                .limit(SUGGESTIONS);
    return View.of("common/options", found.toList());
  }

  /** Who looks, if they are or were in this program; it is missing for everybody else. */
  private PersonId participant(Viewer viewer, ProgramId id) {
    return participants
        .find(viewer)
        .filter(person -> !enrolments.listOf(id, person).isEmpty())
        .orElseThrow(NotFound::new);
  }

  private List<Enrolment> own(ProgramId id, PersonId person) {
    return enrolments.listOf(id, person);
  }

  /** Those of the ids that are in the program, in their order. */
  private List<PersonId> wished(ProgramId id, List<String> typed) {
    var ids = new LinkedHashSet<PersonId>();
    for (var each : typed) {
      if (each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
        ids.add(PersonId.of(each));
      }
    }
    return ids.stream()
        .limit(ParticipationForm.MOST_WISHES)
        .filter(each -> !enrolments.listOf(id, each).isEmpty())
        .toList();
  }

  private ParticipationView page(
      ProgramId id,
      List<Enrolment> own,
      ParticipationForm form,
      List<PersonId> wished,
      Problems problems) {
    var chosen =
        people.listAll(wished).stream()
            .map(each -> Choice.of(each.id().toString(), each.name()))
            .toList();
    var roles =
        own.stream()
            .map(each ->
                new OwnRole(
                    each, each.status() == Status.WAITING ? enrolments.waitingPosition(each) : 0))
            .toList();
    return new ParticipationView(programs.get(id), roles, form, chosen, problems);
  }

  private static Redirect back(ProgramId id) {
    return Redirect.to("/programs/" + id + "/participation");
  }
}
