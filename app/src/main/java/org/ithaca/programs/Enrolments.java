package org.ithaca.programs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Like;
import org.ithaca.common.web.Paging;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.EnrolmentOutcome.AlreadyEnrolled;
import org.ithaca.programs.EnrolmentOutcome.Closed;
import org.ithaca.programs.EnrolmentOutcome.Enrolled;
import org.ithaca.programs.EnrolmentOutcome.OnWaitingList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which program, and who waits to. */
@Repository
public class Enrolments {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Programs programs;
  private final WaitingList waitingList;
  private final ApplicationEventPublisher events;

  Enrolments(
      JdbcClient jdbc,
      Clock clock,
      Programs programs,
      WaitingList waitingList,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.programs = programs;
    this.waitingList = waitingList;
    this.events = events;
  }

  /** What a list shows of somebody who takes part. */
  public record EnrolledPerson(
      PersonId person,
      String name,
      @Nullable String email,
      @Nullable String jobTitle,
      @Nullable String department,
      RoleKey role,
      Status status,
      @Nullable Integer capacity,
      Instant enrolledAt,
      Source source) {}

  /**
   * @param text part of name, e-mail, job title, department, team or site; empty for everybody
   */
  public record Filter(@Nullable RoleKey role, @Nullable Status status, String text) {

    public static final Filter EVERYBODY = new Filter(null, null, "");
  }

  /** Everybody with a place, in an order that never changes; for matching. */
  public List<Enrolment> listEnrolled(ProgramId program) {
    return jdbc.sql(
            "select "
                + Enrolment.COLUMNS
                + " from enrolment where program_id = :program"
                + " and status = 'enrolled' order by role, person_id")
        .param("program", program.value())
        .query(Enrolment::read)
        .list();
  }

  /** A person's roles in a program, left ones included. */
  public List<Enrolment> listOf(ProgramId program, PersonId person) {
    return jdbc.sql(
            "select "
                + Enrolment.COLUMNS
                + " from enrolment where program_id = :program"
                + " and person_id = :person order by role")
        .param("program", program.value())
        .param("person", person.value())
        .query(Enrolment::read)
        .list();
  }

  public Optional<Enrolment> find(ProgramId program, PersonId person, RoleKey role) {
    return listOf(program, person).stream().filter(own -> own.role().equals(role)).findFirst();
  }

  /** By name. */
  public Paging<EnrolledPerson> list(ProgramId program, Filter filter, int page) {
    return Paging.of(
        read(program, filter, Paging.SIZE + 1, Paging.offset(page, Paging.SIZE)),
        page,
        Paging.SIZE);
  }

  /** By name, all of them; for exports. */
  public List<EnrolledPerson> listAll(ProgramId program, Filter filter) {
    return read(program, filter, null, 0);
  }

  private List<EnrolledPerson> read(
      ProgramId program, Filter filter, @Nullable Integer limit, int offset) {
    var conditions =
        new Conditions()
            .and(true, "program_id = :program")
            .and(filter.role() != null, "role = :role")
            .and(filter.status() != null, "status = :status")
            .and(!filter.text().isBlank(), "search_text like :pattern");
    // The page is found before anybody on it is read.
    return jdbc.sql(
            """
            select person.id as person, person.name, person.email, person.job_title,
                   person.department, e.role, e.status, e.capacity, e.enrolled_at, e.source
            from (select program_id, person_id, role
                  from enrolment join person on person.id = person_id
                  where %s
                  order by folded_name, person_id, role limit :limit offset :offset) page
              join enrolment e using (program_id, person_id, role)
              join person on person.id = person_id
            order by folded_name, person_id, role
            """
                .formatted(conditions.sql()))
        .param("program", program.value())
        .param("role", filter.role() == null ? null : filter.role().value())
        .param("status", filter.status() == null ? null : filter.status().key())
        .param("pattern", Like.containing(filter.text()))
        .param("limit", limit)
        .param("offset", offset)
        .query(EnrolledPerson.class)
        .list();
  }

  private record RolePlaces(RoleKey role, @Nullable Integer seats, int taken, int waiting) {}

  /** Places of each role, in the order of the format. */
  public Map<RoleKey, Places> countPlaces(ProgramId program) {
    return jdbc
        .sql(
            """
            select r.role, r.seats,
                   count(*) filter (where e.status = 'enrolled') as taken,
                   count(*) filter (where e.status = 'waiting') as waiting
            from program_role r
              left join enrolment e on e.program_id = r.program_id and e.role = r.role
            where r.program_id = :program
            group by r.role, r.seats, r.position order by r.position
            """)
        .param("program", program.value())
        .query(RolePlaces.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                RolePlaces::role,
                row -> new Places(row.seats(), row.taken(), row.waiting()),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /**
   * Asks for a place.
   *
   * @param capacity relationships wished; none for the program's default
   */
  @Transactional
  public EnrolmentOutcome enrol(
      ProgramId id, PersonId person, RoleKey role, @Nullable Integer capacity, Source source) {
    var program = programs.get(id);
    if (!program.admits(source, LocalDate.now(clock))) {
      return new Closed();
    }
    var places = waitingList.lock(id, role);
    var known = find(id, person, role);
    if (known.isPresent() && known.get().status() != Status.WITHDRAWN) {
      return new AlreadyEnrolled();
    }
    var status = places.full() ? Status.WAITING : Status.ENROLLED;
    var plan = program.getRole(role);
    jdbc.sql(
            """
            insert into enrolment
              (program_id, person_id, role, status, capacity, enrolled_at, source)
            values (:program, :person, :role, :status, :capacity, :now, :source)
            on conflict (program_id, person_id, role) do update
              set status = excluded.status, capacity = excluded.capacity,
                  enrolled_at = excluded.enrolled_at, source = excluded.source
            """)
        .params(key(id, person, role))
        .param("status", status.key())
        .param("capacity", capacity == null ? null : plan.capacityFor(capacity))
        .param("now", Timestamp.from(clock.instant()))
        .param("source", source.key())
        .update();
    if (status == Status.WAITING) {
      return new OnWaitingList(waitingList.position(id, role, person));
    }
    events.publishEvent(new PersonEnrolled(id, person, role));
    return new Enrolled();
  }

  /** A place for somebody in a role; for many at once. */
  public record NewEnrolment(PersonId person, @Nullable Integer capacity) {}

  /**
   * Gives places to many people of a sheet, in their order, while there are any; the others wait.
   * Who is in the program already keeps their place and takes the sheet's capacity, and who left it
   * stays out.
   *
   * @param importId the import that brings them
   * @return how many were added
   */
  @Transactional
  public int enrolAll(ProgramId id, RoleKey role, List<NewEnrolment> people, UUID importId) {
    var program = programs.get(id);
    if (people.isEmpty() || !program.admits(Source.IMPORT, LocalDate.now(clock))) {
      return 0;
    }
    var places = waitingList.lock(id, role);
    var known = peopleIn(id, role);
    var added = people.stream().filter(each -> !known.contains(each.person())).toList();
    updateCapacities(program, role, people, importId);
    return jdbc.sql(
            """
            insert into enrolment
              (program_id, person_id, role, status, capacity, enrolled_at, source, import_id)
            select :program, person, :role,
                   case when position <= :admitted then 'enrolled' else 'waiting' end,
                   capacity, cast(:now as timestamptz) + position * interval '1 microsecond',
                   'import', :import
            from unnest(:people, :capacities) with ordinality
              as t (person, capacity, position)
            on conflict do nothing
            """)
        .param("program", id.value())
        .param("role", role.value())
        .param("admitted", places.admitted(added.size()))
        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("import", importId)
        .param("people", added.stream().map(each -> each.person().value()).toArray(UUID[]::new))
        .param("capacities", capacities(program.getRole(role), added))
        .update();
  }

  private Set<PersonId> peopleIn(ProgramId program, RoleKey role) {
    return jdbc
        .sql("select person_id from enrolment where program_id = :program and role = :role")
        .param("program", program.value())
        .param("role", role.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** What is replaced is kept, for an undo of the import. */
  private void updateCapacities(
      Program program, RoleKey role, List<NewEnrolment> people, UUID importId) {
    jdbc.sql(
            """
            with change as (
              select e.person_id, e.capacity, t.capacity as written
              from unnest(:people, :capacities) as t (person, capacity)
                join enrolment e on e.person_id = t.person
              where e.program_id = :program and e.role = :role and e.status <> 'withdrawn'
                and t.capacity is distinct from e.capacity and t.capacity is not null
            ), kept as (
              insert into enrolment_replaced
                (import_id, program_id, role, person_id, capacity, written)
              select :import, :program, :role, person_id, capacity, written from change
              on conflict do nothing
            )
            update enrolment e set capacity = written from change
            where e.program_id = :program and e.role = :role and e.person_id = change.person_id
            """)
        .param("program", program.id().value())
        .param("role", role.value())
        .param("people", people.stream().map(each -> each.person().value()).toArray(UUID[]::new))
        .param("capacities", capacities(program.getRole(role), people))
        .param("import", importId)
        .update();
  }

  private static @Nullable Integer[] capacities(RolePlan plan, List<NewEnrolment> people) {
    return people.stream()
        .map(each -> each.capacity() == null ? null : plan.capacityFor(each.capacity()))
        .toArray(Integer[]::new);
  }

  /** Lets people move up after places came free in another way than by a withdrawal. */
  @Transactional
  public void fillFreePlaces(ProgramId program, RoleKey role) {
    waitingList.moveUp(program, role);
  }

  /** Takes somebody out; who waits longest moves up. False where the person had no such place. */
  @Transactional
  public boolean withdraw(ProgramId program, PersonId person, RoleKey role) {
    waitingList.lock(program, role);
    int changed =
        jdbc.sql(
                """
                update enrolment set status = 'withdrawn'
                where program_id = :program and person_id = :person and role = :role
                  and status <> 'withdrawn'
                """)
            .params(key(program, person, role))
            .update();
    if (changed == 0) {
      return false;
    }
    events.publishEvent(new PersonWithdrew(program, person, role));
    waitingList.moveUp(program, role);
    return true;
  }

  /** Takes a withdrawal back: the person has their place again, or their old turn to get one. */
  @Transactional
  public void restore(ProgramId program, PersonId person, RoleKey role) {
    var places = waitingList.lock(program, role);
    jdbc.sql(
            """
            update enrolment set status = :status
            where program_id = :program and person_id = :person and role = :role
              and status = 'withdrawn'
            """)
        .params(key(program, person, role))
        .param("status", (places.free() > 0 ? Status.ENROLLED : Status.WAITING).key())
        .update();
  }

  /**
   * @param capacity none for the program's default
   */
  public void setCapacity(
      ProgramId program, PersonId person, RoleKey role, @Nullable Integer capacity) {
    jdbc.sql(
            """
            update enrolment set capacity = :capacity
            where program_id = :program and person_id = :person and role = :role
            """)
        .params(key(program, person, role))
        .param("capacity", capacity)
        .update();
  }

  /** 1 for who is next. */
  public int waitingPosition(Enrolment waiting) {
    return waitingList.position(waiting.program(), waiting.role(), waiting.person());
  }

  private static Map<String, Object> key(ProgramId program, PersonId person, RoleKey role) {
    return Map.of("program", program.value(), "person", person.value(), "role", role.value());
  }
}
