package org.ithaca.home.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.View;
import org.ithaca.home.web.HomeView.Tie;
import org.ithaca.home.web.HomeView.Waiting;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.relationships.Relationship;
import org.ithaca.relationships.Relationships;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in. */
@Controller
@Access(Access.Audience.SIGNED_IN)
public class HomeController {

  private final People people;
  private final Programs programs;
  private final Proposals proposals;
  private final Relationships relationships;
  private final ProgramsDue due;

  HomeController(
      People people,
      Programs programs,
      Proposals proposals,
      Relationships relationships,
      ProgramsDue due) {
    this.people = people;
    this.programs = programs;
    this.proposals = proposals;
    this.relationships = relationships;
    this.due = due;
  }

  @GetMapping("/")
  View show(Viewer viewer) {
    var me = people.findByAccount(viewer.account());
    return View.of(
        "home/show",
        new HomeView(
            viewer.name(),
            waiting(me, true),
            waiting(me, false),
            me.map(this::ties).orElse(List.of()),
            me.map(programs::listOf).orElse(List.of()),
            due.listFor(viewer),
            viewer.coordinates()));
  }

  /** Everything the reader is in, on a page of its own. */
  @GetMapping("/relationships")
  View relationships(Viewer viewer) {
    return View.of(
        "home/relationships",
        people.findByAccount(viewer.account()).map(this::ties).orElse(List.of()));
  }

  private List<Waiting> waiting(Optional<PersonId> me, boolean unanswered) {
    if (me.isEmpty()) {
      return List.of();
    }
    var self = me.get();
    var open =
        proposals.listOf(self).stream()
            .filter(proposal -> proposal.status() == Proposal.Status.OPEN)
            .filter(proposal ->
                unanswered
                    == proposal.members().stream()
                        .anyMatch(one -> one.person().equals(self) && one.waiting()))
            .toList();
    var names =
        people.names(
            open.stream()
                .flatMap(proposal -> proposal.members().stream())
                .map(Proposal.Member::person)
                .toList());
    return open.stream()
        .map(proposal ->
            new Waiting(
                proposal.id(),
                others(
                    proposal.members().stream().map(Proposal.Member::person).toList(), self, names),
                programName(proposal.programId())))
        .toList();
  }

  private List<Tie> ties(PersonId me) {
    var mine = relationships.listOf(me);
    var names =
        people.names(
            mine.stream()
                .flatMap(relationship -> relationship.members().stream())
                .map(Relationship.Member::person)
                .toList());
    return mine.stream()
        .map(relationship ->
            new Tie(
                relationship.id(),
                others(
                    relationship.members().stream().map(Relationship.Member::person).toList(),
                    me,
                    names),
                programName(relationship.program().value())))
        .toList();
  }

  private String programName(UUID program) {
    return programs.find(new ProgramId(program)).map(Program::name).orElse("");
  }

  private static String others(List<PersonId> members, PersonId me, Map<PersonId, String> names) {
    var known = new HashMap<>(names);
    known.remove(me);
    return String.join(", ", members.stream().filter(known::containsKey).map(known::get).toList());
  }
}
