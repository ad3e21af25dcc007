package org.ithaca.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.formats.FormatKey;
import org.ithaca.formats.Formats;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramCommand.OpenEnrolment;
import org.ithaca.programs.ProgramCommand.PlanRoles;
import org.ithaca.programs.Programs;
import org.ithaca.programs.RolePlan;

/** Programs and people for tests. */
public class GivenPrograms {

  private final Programs programs;
  private final Formats formats;
  private final PeopleWriter people;
  private final Clock clock;

  GivenPrograms(Programs programs, Formats formats, PeopleWriter people, Clock clock) {
    this.programs = programs;
    this.formats = formats;
    this.people = people;
    this.clock = clock;
  }

  /** In the traditional format, coordinated by this viewer. */
  public Program draft(String name, Viewer coordinator) {
    var format = formats.get(new FormatKey("traditional"));
    var dates = Program.suggestedDates(format, LocalDate.now(clock));
    var program = Program.draft(programs.nextId(), name, "Grow together", format, dates);
    programs.add(program, coordinator.account());
    return program;
  }

  public Program enrolling(String name, Viewer coordinator) {
    var program = draft(name, coordinator);
    programs.apply(program.id(), new OpenEnrolment(), coordinator.account());
    return programs.get(program.id());
  }

  /** Leaves this many seats in a role. */
  public void seats(Program program, RoleKey role, int seats, Viewer coordinator) {
    var plans =
        programs.get(program.id()).roles().stream()
            .map(plan ->
                plan.role().equals(role)
                    ? new RolePlan(role, seats, plan.capacity(), plan.mostCapacity())
                    : plan)
            .toList();
    programs.apply(program.id(), new PlanRoles(plans), coordinator.account());
  }

  /** Somebody without an account. */
  public PersonId person(String name) {
    return personWithoutAccount(name, "person." + UUID.randomUUID() + "@example.org");
  }

  public PersonId personWithoutAccount(String name, String email) {
    var id = people.nextId();
    people.save(new Person(id, null, name, email, null, Profile.EMPTY));
    return id;
  }

  /** The person of somebody who can sign in. */
  public PersonId person(Viewer viewer) {
    var id = people.nextId();
    people.save(
        new Person(id, viewer.account(), viewer.name(), viewer.email(), null, Profile.EMPTY));
    return id;
  }
}
