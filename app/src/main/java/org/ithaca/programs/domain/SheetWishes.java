package org.ithaca.programs.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.ImportTarget.Row;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The wishes of an imported sheet; what they replace is kept, for an undo of the import. */
@Component
class SheetWishes {

  private final NamedParameterJdbcTemplate jdbc;

  SheetWishes(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void fill(ProgramId program, UUID importId, List<Row> rows) {
    var wishing = rows.stream().filter(row -> !row.wishes().isEmpty()).toList();
    var parameters =
        Map.of(
            "program",
            program.value(),
            "people",
            wishing.stream().map(row -> row.person().value()).toArray(UUID[]::new),
            "import",
            importId);
    jdbc.update(
        """
        with gone as (
          delete from wish where program_id = :program and person_id = any(:people)
          returning person_id, wished_id, rank, import_id)
        insert into wish_replaced (import_id, program_id, person_id, wished_id, rank, brought_by)
        select :import, :program, person_id, wished_id, rank, import_id from gone
        where import_id is distinct from :import
        on conflict do nothing
        """,
        parameters);
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
                            new MapSqlParameterSource("program", program.value())
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

  /** Earlier wishes come back to who has no others by now. */
  void empty(UUID importId) {
    var parameter = Map.of("import", importId);
    jdbc.update("delete from wish where import_id = :import", parameter);
    jdbc.update(
        """
        insert into wish (program_id, person_id, wished_id, rank, import_id)
        select program_id, person_id, wished_id, rank, brought_by from wish_replaced was
        where was.import_id = :import and not exists (
          select from wish w where w.program_id = was.program_id and w.person_id = was.person_id)
        """,
        parameter);
    jdbc.update("delete from wish_replaced where import_id = :import", parameter);
  }
}
