package org.ithaca.programs.domain;

import java.util.Optional;
import org.ithaca.common.Viewer;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person behind an account. */
@Component
public class Participants {

  private final People people;
  private final PeopleWriter writer;

  Participants(People people, PeopleWriter writer) {
    this.people = people;
    this.writer = writer;
  }

  public Optional<PersonId> find(Viewer viewer) {
    return people.findByAccount(viewer.account());
  }

  /** Known by account, else by e-mail, which a signed-in account has proved; else new. */
  @Transactional
  public PersonId getOrCreate(Viewer viewer) {
    return find(viewer)
        .or(() -> people.findByEmail(viewer.email()).map(id -> linked(id, viewer)))
        .orElseGet(() -> created(viewer));
  }

  private PersonId linked(PersonId id, Viewer viewer) {
    writer.link(id, viewer.account());
    return id;
  }

  private PersonId created(Viewer viewer) {
    var id = writer.nextId();
    writer.save(
        new Person(id, viewer.account(), viewer.name(), viewer.email(), null, Profile.EMPTY));
    return id;
  }
}
