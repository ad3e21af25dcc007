package org.ithaca.programs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ithaca.access.Audit;
import org.ithaca.access.Coordinators;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.Viewer;
import org.ithaca.common.database.Json;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramChange.Changed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All programs. A coordinator sees those they coordinate, an administrator every one. */
@Repository
public class Programs {

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;
  private final Coordinators coordinators;
  private final WaitingList waitingList;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final FormatCopies formats = new FormatCopies();

  Programs(
      JdbcClient jdbc,
      Json json,
      Clock clock,
      Coordinators coordinators,
      WaitingList waitingList,
      ApplicationEventPublisher events,
      Audit audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.coordinators = coordinators;
    this.waitingList = waitingList;
    this.events = events;
    this.audit = audit;
  }

  public ProgramId nextId() {
    return new ProgramId(Ids.next(clock));
  }

  public Program getCoordinatedBy(Viewer viewer, ProgramId id) {
    if (!viewer.administrator() && !coordinators.coordinates(viewer.account(), id.value())) {
      throw new NotFound();
    }
    return find(id).orElseThrow(NotFound::new);
  }

  public Optional<Program> find(ProgramId id) {
    return read("where id = any(:ids)", Map.of("ids", new UUID[] {id.value()})).stream()
        .findFirst();
  }

  public Program get(ProgramId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no program " + id));
  }

  /** The newest first. */
  public Paging<Program> listCoordinatedBy(Viewer viewer, int page) {
    var own = coordinators.programsOf(viewer.account()).toArray(UUID[]::new);
    var found =
        read(
            """
            where :all or id = any(:own)
            order by created_at desc, id limit :limit offset :offset
            """,
            Map.of(
                "all",
                viewer.administrator(),
                "own",
                own,
                "limit",
                Paging.SIZE + 1,
                "offset",
                Paging.offset(page, Paging.SIZE)));
    return Paging.of(found, page, Paging.SIZE);
  }

  /** The programs somebody takes part in or waits for, the newest first. */
  public List<Program> listOf(PersonId person) {
    return read(
        """
        where id in (select program_id from enrolment
                     where person_id = :person and status <> 'withdrawn')
        order by created_at desc, id
        """,
        Map.of("person", person.value()));
  }

  /** Keeps a new program and lets this account coordinate it. */
  @Transactional
  public void add(Program program, AccountId coordinator) {
    jdbc.sql(
            """
            insert into program (id, name, purpose, status, starts_on, ends_on, enrol_by, format_file,
              matching, created_at)
            values (:id, :name, :purpose, :status, :startsOn, :endsOn, :enrolBy,
              cast(:format as json), :matching, :now)
            """)
        .params(columns(program))
        .param("format", FormatCopies.write(program.format()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    for (int position = 0; position < program.roles().size(); position++) {
      var plan = program.roles().get(position);
      jdbc.sql(
              """
              insert into program_role (program_id, role, position, seats, capacity, most_capacity)
              values (:program, :role, :position, :seats, :capacity, :mostCapacity)
              """)
          .params(columns(program.id(), plan))
          .param("position", position)
          .update();
    }
    coordinators.appoint(program.id().value(), coordinator);
    record(program, "programs.audit.created", coordinator);
  }

  /**
   * Does what a coordinator asks. Where more places are planned, those who wait move up at once.
   */
  @Transactional
  public ProgramChange apply(ProgramId id, ProgramCommand command, AccountId actor) {
    jdbc.sql("select id from program where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .single();
    var change = get(id).apply(command);
    if (change instanceof Changed(var program, var event)) {
      save(program);
      program.roles().forEach(plan -> waitingList.moveUp(id, plan.role()));
      record(program, "programs.audit.changed." + key(command), actor);
      if (event != null) {
        events.publishEvent(event);
      }
    }
    return change;
  }

  private void save(Program program) {
    jdbc.sql(
            """
            update program set name = :name, purpose = :purpose, status = :status,
              starts_on = :startsOn, ends_on = :endsOn, enrol_by = :enrolBy, matching = :matching
            where id = :id
            """)
        .params(columns(program))
        .update();
    for (var plan : program.roles()) {
      jdbc.sql(
              """
              update program_role
              set seats = :seats, capacity = :capacity, most_capacity = :mostCapacity
              where program_id = :program and role = :role
              """)
          .params(columns(program.id(), plan))
          .update();
    }
  }

  /** Notes that somebody takes the people of a program with their e-mail addresses out. */
  @Transactional
  public void noteExport(Program program, AccountId actor) {
    record(program, "programs.audit.exported", actor);
  }

  private void record(Program program, String action, AccountId actor) {
    audit.record(actor, action, "program", program.id(), Map.of("name", program.name()));
  }

  private static String key(ProgramCommand command) {
    return switch (command) {
      case ProgramCommand.OpenEnrolment() -> "opened";
      case ProgramCommand.Start() -> "started";
      case ProgramCommand.Close() -> "closed";
      case ProgramCommand.Describe _ -> "described";
      case ProgramCommand.PlanRoles _ -> "roles";
      case ProgramCommand.DecideMatching _ -> "matching";
    };
  }

  private record Row(
      UUID id,
      String name,
      String purpose,
      ProgramStatus status,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable LocalDate enrolBy,
      String formatFile,
      Matching matching) {}

  private record RoleRow(
      UUID programId, RoleKey role, @Nullable Integer seats, int capacity, int mostCapacity) {}

  private List<Program> read(String condition, Map<String, ?> parameters) {
    var rows =
        jdbc.sql(
                "select id, name, purpose, status, starts_on, ends_on, enrol_by, format_file, matching"
                    + " from program "
                    + condition)
            .params(parameters)
            .query(Row.class)
            .list();
    var roles = roles(rows.stream().map(Row::id).toList());
    return rows.stream()
        .map(row ->
            new Program(
                new ProgramId(row.id()),
                row.name(),
                row.purpose(),
                formats.read(row.formatFile()),
                row.status(),
                new ProgramDates(row.startsOn(), row.endsOn(), row.enrolBy()),
                roles.getOrDefault(row.id(), List.of()),
                row.matching()))
        .toList();
  }

  private Map<UUID, List<RolePlan>> roles(Collection<UUID> programs) {
    return jdbc
        .sql(
            """
            select program_id, role, seats, capacity, most_capacity from program_role
            where program_id = any(:programs) order by program_id, position
            """)
        .param("programs", programs.toArray(UUID[]::new))
        .query(RoleRow.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                RoleRow::programId,
                Collectors.mapping(
                    row ->
                        new RolePlan(row.role(), row.seats(), row.capacity(), row.mostCapacity()),
                    Collectors.toList())));
  }

  private Map<String, @Nullable Object> columns(Program program) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", program.id().value());
    columns.put("name", program.name());
    columns.put("purpose", program.purpose());
    columns.put("status", program.status().key());
    columns.put("startsOn", program.dates().startsOn());
    columns.put("endsOn", program.dates().endsOn());
    columns.put("enrolBy", program.dates().enrolBy());
    columns.put("matching", json.of(program.matching()));
    return columns;
  }

  private static Map<String, @Nullable Object> columns(ProgramId program, RolePlan plan) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("program", program.value());
    columns.put("role", plan.role().value());
    columns.put("seats", plan.seats());
    columns.put("capacity", plan.capacity());
    columns.put("mostCapacity", plan.mostCapacity());
    return columns;
  }
}
