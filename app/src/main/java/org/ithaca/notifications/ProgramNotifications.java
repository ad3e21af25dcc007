package org.ithaca.notifications;

import org.ithaca.notifications.domain.Letter;
import org.ithaca.notifications.domain.Outbox;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.programs.JoinRequested;
import org.ithaca.programs.PlaceOffered;
import org.ithaca.programs.Program;
import org.ithaca.programs.Programs;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What people hear about taking part. */
@Component
class ProgramNotifications {

  private final Outbox outbox;
  private final Correspondence correspondence;
  private final Programs programs;
  private final People people;

  ProgramNotifications(
      Outbox outbox, Correspondence correspondence, Programs programs, People people) {
    this.outbox = outbox;
    this.correspondence = correspondence;
    this.programs = programs;
    this.people = people;
  }

  /** Without the name, because anybody may have typed anything into it. */
  @ApplicationModuleListener
  void on(JoinRequested event) {
    outbox.add(
        Letter.to(event.email(), event.name(), event.locale())
            .saying("notifications.join-requested", event.programName())
            .withSecretLink(event.path()));
  }

  /** Nobody hears of a program that is still a draft, or over. */
  @ApplicationModuleListener
  void on(PlaceOffered event) {
    var program = programs.get(event.program());
    switch (program.status()) {
      case ENROLLING, RUNNING ->
          people.find(event.person()).ifPresent(person -> offer(event, program, person));
      case DRAFT, CLOSED -> {}
    }
  }

  private void offer(PlaceOffered event, Program program, Person person) {
    var text = program.format().text(correspondence.locale(person));
    correspondence.write(
        person,
        "notifications.place-offered",
        "/programs/%s/participation".formatted(program.id()),
        program.name(),
        text.one(event.role().value()));
  }
}
