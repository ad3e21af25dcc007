package org.ithaca.programs.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ithaca.access.Coordinators;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Enrolments.NewEnrolment;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols the people of an imported sheet, with their wishes. */
@Component
class SheetEnrolments implements ImportTarget {

  private final NamedParameterJdbcTemplate jdbc;
  private final Programs programs;
  private final Enrolments enrolments;
  private final SheetWishes wishes;
  private final Coordinators coordinators;
  private final Clock clock;

  SheetEnrolments(
      NamedParameterJdbcTemplate jdbc,
      Programs programs,
      Enrolments enrolments,
      SheetWishes wishes,
      Coordinators coordinators,
      Clock clock) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.enrolments = enrolments;
    this.wishes = wishes;
    this.coordinators = coordinators;
    this.clock = clock;
  }

  @Override
  public Optional<Target> findTarget(Viewer viewer, UUID id) {
    if (!viewer.administrator() && !coordinators.coordinates(viewer.account(), id)) {
      return Optional.empty();
    }
    return programs
        .find(new ProgramId(id))
        .filter(program -> program.admits(Source.IMPORT, LocalDate.now(clock)))
        .map(SheetRoles::target);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Filled fill(UUID target, UUID importId, List<Row> rows) {
    var program = programs.get(new ProgramId(target));
    for (var role : program.format().roleKeys()) {
      var people =
          rows.stream()
              .filter(row -> SheetRoles.plays(row, program.format(), role))
              .map(row ->
                  new NewEnrolment(row.person(), SheetRoles.capacity(row, program.format(), role)))
              .toList();
      enrolments.enrolAll(program.id(), role, people, importId);
    }
    wishes.fill(program.id(), importId, rows);
    return filled(program, importId, rows);
  }

  private Filled filled(Program program, UUID importId, List<Row> rows) {
    var format = program.format();
    long withoutRole =
        rows.stream()
            .filter(row ->
                format.roleKeys().stream().noneMatch(role -> SheetRoles.plays(row, format, role)))
            .count();
    return jdbc.query(
            """
                select count(distinct person_id) filter (where status = 'enrolled') as enrolled,
              count(distinct person_id) filter (where status = 'waiting') as waiting
            from enrolment where import_id = :import
            """,
            Map.of("import", importId),
            (row, _) ->
                new Filled(row.getInt("enrolled"), row.getInt("waiting"), (int) withoutRole))
        .getFirst();
  }

  @Override
  public Set<PersonId> listTakingPart(Collection<PersonId> people) {
    return Set.copyOf(
        jdbc.query(
            "select distinct person_id from enrolment where person_id = any(:people)",
            Map.of("people", people.stream().map(PersonId::value).toArray(UUID[]::new)),
            (row, _) -> new PersonId(row.getObject("person_id", UUID.class))));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void empty(UUID importId) {
    var parameter = Map.of("import", importId);
    wishes.empty(importId);
    jdbc.update(
        """
        update enrolment e set capacity = was.capacity from enrolment_replaced was
        where was.import_id = :import and e.program_id = was.program_id
          and e.person_id = was.person_id and e.role = was.role and e.capacity = was.written
        """,
        parameter);
    jdbc.update("delete from enrolment_replaced where import_id = :import", parameter);
    var touched =
        jdbc.query(
            """
            with gone as (
              delete from enrolment where import_id = :import returning program_id, role)
            select distinct program_id, role from gone
            """,
            parameter,
            (row, _) ->
                new Touched(
                    new ProgramId(row.getObject("program_id", UUID.class)),
                    new RoleKey(row.getString("role"))));
    touched.forEach(each -> enrolments.fillFreePlaces(each.program(), each.role()));
  }

  private record Touched(ProgramId program, RoleKey role) {}
}
