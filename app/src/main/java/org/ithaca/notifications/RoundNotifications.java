package org.ithaca.notifications;

import java.util.List;
import java.util.UUID;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.relationships.RelationshipStarted;
import org.ithaca.rounds.ProposalDeclined;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What people hear about their matches. */
@Component
class RoundNotifications {

  private final Correspondence correspondence;
  private final People people;
  private final Programs programs;

  RoundNotifications(Correspondence correspondence, People people, Programs programs) {
    this.correspondence = correspondence;
    this.people = people;
    this.programs = programs;
  }

  /** The others hear that it does not take place; not why. */
  @ApplicationModuleListener
  void on(ProposalDeclined event) {
    for (var person : people.listAll(event.others())) {
      correspondence.write(
          person, "notifications.proposal-declined", "/", programName(event.program()));
    }
  }

  @ApplicationModuleListener
  void on(RelationshipStarted event) {
    var members = people.listAll(event.members());
    for (var person : members) {
      correspondence.write(
          person,
          "notifications.relationship-started",
          "/relationships/" + event.relationship(),
          others(members, person.id()),
          programName(event.program()));
    }
  }

  private static String others(List<Person> members, PersonId self) {
    return String.join(
        ", ",
        members.stream().filter(other -> !other.id().equals(self)).map(Person::name).toList());
  }

  private String programName(UUID program) {
    return programs.get(new ProgramId(program)).name();
  }
}
