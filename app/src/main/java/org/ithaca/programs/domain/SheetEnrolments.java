package org.ithaca.programs.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols the people of an imported sheet, with their wishes. */
@Component
class SheetEnrolments implements ImportTarget {

  private final NamedParameterJdbcTemplate jdbc;
  private final Programs programs;
  private final Enrolments enrolments;
  private final Coordinators coordinators;
  private final Clock clock;

  SheetEnrolments(
      NamedParameterJdbcTemplate jdbc,
      Programs programs,
      Enrolments enrolments,
      Coordinators coordinators,
      Clock clock) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.enrolments = enrolments;
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
        .map(program ->
            new Target(
                id,
                program.name(),
                program.format().roleKeys().stream().map(RoleKey::value).toList()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void fill(UUID target, UUID importId, List<Row> rows) {
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
    saveWishes(program, importId, rows);
  }

  private void saveWishes(Program program, UUID importId, List<Row> rows) {
    var wishing = rows.stream().filter(row -> !row.wishes().isEmpty()).toList();
    var parameters =
        Map.of(
            "program",
            program.id().value(),
            "people",
            wishing.stream().map(row -> row.person().value()).toArray(UUID[]::new));
    jdbc.update(
        "delete from wish where program_id = :program and person_id = any(:people)", parameters);
    jdbc.batchUpdate(
        """
        insert into wish (program_id, person_id, wished_id, rank, import_id)
        values (:program, :person, :wished, :rank, :import)
        on conflict (program_id, person_id, wished_id) do nothing
        """,
        wishing.stream()
            .flatMap(row ->
                ranked(row).entrySet().stream()
                    .map(wish ->
                        (SqlParameterSource)
                            new MapSqlParameterSource("program", program.id().value())
                                .addValue("person", row.person().value())
                                .addValue("wished", wish.getKey().value())
                                .addValue("rank", wish.getValue())
                                .addValue("import", importId)))
            .toArray(SqlParameterSource[]::new));
  }

  private static Map<PersonId, Integer> ranked(Row row) {
    var ranks = new LinkedHashMap<PersonId, Integer>();
    for (var wished : row.wishes()) {
      if (!wished.equals(row.person())) {
        ranks.putIfAbsent(wished, ranks.size() + 1);
      }
    }
    return ranks;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void empty(UUID importId) {
    var parameter = Map.of("import", importId);
    jdbc.update("delete from wish where import_id = :import", parameter);
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
