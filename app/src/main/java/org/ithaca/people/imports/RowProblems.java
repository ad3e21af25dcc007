package org.ithaca.people.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ithaca.common.database.Json;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** What is wrong with the rows of an import; a row may have more problems as it goes on. */
final class RowProblems {

  private final NamedParameterJdbcTemplate jdbc;
  private final Json json;
  private final ImportId id;
  private final List<SqlParameterSource> waiting = new ArrayList<>();

  RowProblems(NamedParameterJdbcTemplate jdbc, Json json, ImportId id) {
    this.jdbc = jdbc;
    this.json = json;
    this.id = id;
  }

  void add(int part, int row, boolean rejected, List<Problem> problems, List<String> cells) {
    waiting.add(
        new MapSqlParameterSource("id", id.value())
            .addValue("part", part)
            .addValue("row", row)
            .addValue("rejected", rejected)
            .addValue("problems", json.of(problems))
            .addValue("cells", json.of(cells)));
  }

  int waiting() {
    return waiting.size();
  }

  void save() {
    jdbc.batchUpdate(
        """
        insert into sheet_import_problem (import_id, part, row_number, rejected, problems, cells)
        values (:id, :part, :row, :rejected, :problems, :cells)
        on conflict (import_id, part, row_number)
          do update set problems = sheet_import_problem.problems || excluded.problems,
            rejected = sheet_import_problem.rejected or excluded.rejected
        """,
        waiting.toArray(SqlParameterSource[]::new));
    waiting.clear();
  }

  /**
   * Why the database does not take a row: a value out of range or too long, or one that must be
   * there only once. Empty where it is not the row's fault.
   */
  static Optional<Message> refusal(DataAccessException failure) {
    if (failure.getMostSpecificCause() instanceof SQLException cause) {
      var state = String.valueOf(cause.getSQLState());
      if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
        var text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return Optional.of(Message.of("row.refused", text.replaceFirst("^[A-Z]+: ", "")));
      }
    }
    return Optional.empty();
  }
}
