package org.ithaca.programs;

import java.util.List;
import java.util.UUID;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for a place, first come, first served. Used inside a transaction. */
@Component
class WaitingList {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  WaitingList(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The places of a role; nobody else gives or takes one until the transaction ends. */
  Places lock(ProgramId program, RoleKey role) {
    var locked =
        jdbc.sql(
                "select role from program_role"
                    + " where program_id = :program and role = :role for update")
            .param("program", program.value())
            .param("role", role.value())
            .query(String.class)
            .list();
    if (locked.isEmpty()) {
      throw new IllegalArgumentException("Program " + program + " has no role " + role);
    }
    return jdbc.sql(
            """
            select seats,
              (select count(*) from enrolment e where e.program_id = r.program_id
                 and e.role = r.role and e.status = 'enrolled') as taken,
              (select count(*) from enrolment e where e.program_id = r.program_id
                 and e.role = r.role and e.status = 'waiting') as waiting
            from program_role r where r.program_id = :program and r.role = :role
            """)
        .param("program", program.value())
        .param("role", role.value())
        .query(Places.class)
        .single();
  }

  /** Gives free places to those who wait longest, and tells. */
  void moveUp(ProgramId program, RoleKey role) {
    for (var person : moved(program, role, lock(program, role).movingUp())) {
      events.publishEvent(new PlaceOffered(program, new PersonId(person), role));
    }
  }

  private List<UUID> moved(ProgramId program, RoleKey role, int number) {
    if (number == 0) {
      return List.of();
    }
    return jdbc.sql(
            """
            update enrolment set status = 'enrolled'
            where program_id = :program and role = :role and person_id in (
              select person_id from enrolment
              where program_id = :program and role = :role and status = 'waiting'
              order by enrolled_at, person_id limit :number)
            returning person_id
            """)
        .param("program", program.value())
        .param("role", role.value())
        .param("number", number)
        .query(UUID.class)
        .list();
  }

  /** How many are before this person, and the person: 1 for who is next. */
  int position(ProgramId program, RoleKey role, PersonId person) {
    return jdbc.sql(
            """
            select count(*) from enrolment own join enrolment other
              on other.program_id = own.program_id and other.role = own.role
             and other.status = 'waiting'
             and (other.enrolled_at, other.person_id) <= (own.enrolled_at, own.person_id)
            where own.program_id = :program and own.role = :role and own.person_id = :person
            """)
        .param("program", program.value())
        .param("role", role.value())
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }
}
