package org.ithaca.rounds.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Json;
import org.ithaca.common.database.Like;
import org.ithaca.common.web.Paging;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Match.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matches of runs, and who was left. */
@Repository
public class Matches {

  private static final int PAGE = 25;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Json json;

  Matches(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Json json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** Somebody without a match, and why. */
  public record Left(PersonId person, String role, Fact reason) {}

  /** In which order a list of matches is read. */
  public enum Order {
    NUMBER,
    WEAKEST,
    STRONGEST;

    private String sql() {
      return switch (this) {
        case NUMBER -> "number";
        case WEAKEST -> "score, number";
        case STRONGEST -> "score desc, number";
      };
    }
  }

  /** Replaces whatever an interrupted attempt has left. */
  public void save(RunId run, Collection<Match> matches, Collection<Left> left) {
    for (var table : List.of("run_match", "run_left")) {
      jdbc.sql("delete from " + table + " where run_id = :run").param("run", run.value()).update();
    }
    batches.batchUpdate(
        "insert into run_match (run_id, number, score) values (:run, :number, :score)",
        matches.stream()
            .map(match -> row(run, match.number()).addValue("score", match.score()))
            .toArray(SqlParameterSource[]::new));
    var members = new ArrayList<SqlParameterSource>();
    for (var match : matches) {
      int position = 0;
      for (var member : match.members()) {
        members.add(
            row(run, match.number())
                .addValue("position", position++)
                .addValue("person", member.person().value())
                .addValue("role", member.role()));
      }
    }
    batches.batchUpdate(
        "insert into run_member (run_id, match_number, position, person_id, role)"
            + " values (:run, :number, :position, :person, :role)",
        members.toArray(SqlParameterSource[]::new));
    batches.batchUpdate(
        "insert into run_left (run_id, person_id, role, reason)"
            + " values (:run, :person, :role, :reason)",
        left.stream()
            .map(one ->
                new MapSqlParameterSource("run", run.value())
                    .addValue("person", one.person().value())
                    .addValue("role", one.role())
                    .addValue("reason", json.of(one.reason())))
            .toArray(SqlParameterSource[]::new));
  }

  /**
   * @param text part of a member's name, empty for all
   */
  public Paging<Match> list(RunId run, Order order, String text, int page) {
    var found =
        new Conditions()
            .and(
                !text.isBlank(),
                """
                number in (
                  select match_number from run_member join person on person.id = person_id
                  where run_id = :run and search_text like :pattern)
                """);
    var numbers =
        jdbc.sql(
                """
                select number from run_match where run_id = :run and %s
                order by %s limit :limit offset :offset
                """
                    .formatted(found.sql(), order.sql()))
            .param("run", run.value())
            .param("pattern", Like.containing(text))
            .param("limit", PAGE + 1)
            .param("offset", Paging.offset(page, PAGE))
            .query(Integer.class)
            .list();
    var matches = byNumber(run, numbers);
    return Paging.of(numbers.stream().map(matches::get).toList(), page, PAGE);
  }

  /** Every match, by number; for publishing, comparing and exports. */
  public List<Match> listAll(RunId run) {
    return List.copyOf(byNumber(run, null).values());
  }

  public Optional<Match> find(RunId run, int number) {
    return Optional.ofNullable(byNumber(run, List.of(number)).get(number));
  }

  public List<Match> listOf(RunId run, PersonId person) {
    var numbers =
        jdbc.sql(
                """
                select match_number from run_member where run_id = :run and person_id = :person
                order by 1
                """)
            .param("run", run.value())
            .param("person", person.value())
            .query(Integer.class)
            .list();
    return List.copyOf(byNumber(run, numbers).values());
  }

  public Paging<Left> listLeft(RunId run, int page) {
    var read =
        jdbc.sql(
                """
                select person_id as person, role, reason from run_left
                where run_id = :run order by role, person_id limit :limit offset :offset
                """)
            .param("run", run.value())
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Left.class)
            .list();
    return Paging.of(read, page, Paging.SIZE);
  }

  /** Everybody without a match; for exports. */
  public List<Left> listAllLeft(RunId run) {
    return jdbc.sql(
            """
            select person_id as person, role, reason from run_left
            where run_id = :run order by role, person_id
            """)
        .param("run", run.value())
        .query(Left.class)
        .list();
  }

  /** How many of a role were left for the same kind of reason. */
  public record LeftCount(String role, String reason, int number) {}

  /** Most first. */
  public List<LeftCount> countLeft(RunId run) {
    return jdbc.sql(
            """
            select role, reason ->> 'key' as reason, count(*)::int as number from run_left
            where run_id = :run group by 1, 2 order by 3 desc, 1, 2
            """)
        .param("run", run.value())
        .query(LeftCount.class)
        .list();
  }

  /** How many matches each person of a role has: load to number of people, smallest first. */
  public Map<Integer, Integer> loads(RunId run, String role) {
    var loads = new LinkedHashMap<Integer, Integer>();
    jdbc.sql(
            """
            select load, count(*)::int as people from (
              select count(*)::int as load from run_member
              where run_id = :run and role = :role group by person_id) of_each
            group by load order by load
            """)
        .param("run", run.value())
        .param("role", role)
        .query((row, number) -> loads.put(row.getInt("load"), row.getInt("people")))
        .list();
    return loads;
  }

  /** How many matches somebody has. */
  public record Load(PersonId person, int matches) {}

  /** Everybody of a role with their matches, most first; who has none was left. */
  public Paging<Load> listLoads(RunId run, String role, int page) {
    var read =
        jdbc.sql(
                """
                select person_id as person, sum(load)::int as matches from (
                  select person_id, 1 as load from run_member
                  where run_id = :run and role = :role
                  union all
                  select person_id, 0 from run_left where run_id = :run and role = :role) of_each
                group by person_id order by matches desc, person_id
                limit :limit offset :offset
                """)
            .param("run", run.value())
            .param("role", role)
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Load.class)
            .list();
    return Paging.of(read, page, Paging.SIZE);
  }

  private record Row(int number, int score, UUID personId, String role) {}

  private Map<Integer, Match> byNumber(RunId run, @Nullable List<Integer> numbers) {
    var matches = new LinkedHashMap<Integer, Match>();
    jdbc.sql(
            """
            select number, score, person_id, role from run_match
            join run_member on run_member.run_id = run_match.run_id and match_number = number
            where run_match.run_id = :run
              and (cast(:numbers as int[]) is null or number = any(:numbers))
            order by number, position
            """)
        .param("run", run.value())
        .param("numbers", numbers == null ? null : numbers.stream().mapToInt(n -> n).toArray())
        .query(Row.class)
        .list()
        .forEach(row ->
            matches.merge(
                row.number(),
                new Match(row.number(), row.score(), List.of(member(row))),
                Matches::joined));
    return matches;
  }

  private static Member member(Row row) {
    return new Member(new PersonId(row.personId()), row.role());
  }

  private static Match joined(Match one, Match other) {
    var members = new ArrayList<>(one.members());
    members.addAll(other.members());
    return new Match(one.number(), one.score(), members);
  }

  private static MapSqlParameterSource row(RunId run, int number) {
    return new MapSqlParameterSource("run", run.value()).addValue("number", number);
  }
}
