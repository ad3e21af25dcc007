package org.ithaca.rounds.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Json;
import org.ithaca.common.database.Words;
import org.ithaca.common.web.NotFound;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs, without their matches; those are read by {@link Matches}. */
@Repository
public class Runs {

  private static final String SELECT =
      """
      select id, round_id, number, status, base_run_id as base, requested_at, started_at,
        finished_at, phase, done, total, input_hash, result_hash, summary, clashes, failure
      from run
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  Runs(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public RunId queue(RoundId round, @Nullable RunId base, AccountId by) {
    var id = new RunId(Ids.next(clock));
    jdbc.sql(
            """
            insert into run (id, round_id, number, status, base_run_id, requested_by, requested_at)
            select :id, :round, coalesce(max(number), 0) + 1, 'queued', :base, :by, :now
            from run where round_id = :round
            """)
        .param("id", id.value())
        .param("round", round.value())
        .param("base", base == null ? null : base.value())
        .param("by", by.value())
        .param("now", now())
        .update();
    return id;
  }

  /** A run of this round; another round's run is not found. */
  public Run get(RoundId round, RunId id) {
    return find(id).filter(run -> run.roundId().equals(round)).orElseThrow(NotFound::new);
  }

  public Optional<Run> find(RunId id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(Run.class).optional();
  }

  /** Newest first. */
  public List<Run> listOf(RoundId round) {
    return jdbc.sql(SELECT + "where round_id = :round order by number desc limit 200")
        .param("round", round.value())
        .query(Run.class)
        .list();
  }

  /** Also when a node died over it and another takes it up again. */
  public void start(RunId id, byte[] input, String inputHash) {
    jdbc.sql(
            """
            update run set status = 'running', started_at = :now, input = :input,
              input_hash = :hash
            where id = :id and status in ('queued', 'running')
            """)
        .param("now", now())
        .param("input", input)
        .param("hash", inputHash)
        .param("id", id.value())
        .update();
  }

  /** Tells how far it is, and hears whether a person wants it to stop. */
  public boolean progress(RunId id, String phase, long done, long total) {
    return jdbc.sql(
            """
            update run set phase = :phase, done = :done, total = :total where id = :id
            returning stop_requested
            """)
        .param("phase", phase)
        .param("done", done)
        .param("total", total)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  public void requestStop(RunId id) {
    jdbc.sql("update run set stop_requested = true where id = :id")
        .param("id", id.value())
        .update();
  }

  /**
   * False where another node has finished it, or has begun anew from another input: a node that was
   * thought dead may not be.
   */
  public boolean finish(
      RunId id,
      String inputHash,
      Run.Status status,
      Run.Summary summary,
      String resultHash,
      byte[] certificate) {
    return jdbc.sql(
                """
                update run set status = :status, finished_at = :now, phase = null,
                  summary = :summary, result_hash = :hash, certificate = :certificate
                where id = :id and status = 'running' and input_hash = :input
                """)
            .param("input", inputHash)
            .param("status", Words.of(status))
            .param("now", now())
            .param("summary", json.of(summary))
            .param("hash", resultHash)
            .param("certificate", certificate)
            .param("id", id.value())
            .update()
        == 1;
  }

  public void clash(RunId id, List<Run.Clash> clashes) {
    jdbc.sql(
            """
            update run set status = 'clashing', finished_at = :now, phase = null,
              clashes = :clashes
            where id = :id and status = 'running'
            """)
        .param("now", now())
        .param("clashes", json.of(clashes))
        .param("id", id.value())
        .update();
  }

  public void fail(RunId id, String failureKey) {
    jdbc.sql(
            """
            update run set status = 'failed', finished_at = :now, phase = null, failure = :failure
            where id = :id and status in ('queued', 'running')
            """)
        .param("now", now())
        .param("failure", failureKey)
        .param("id", id.value())
        .update();
  }

  public byte[] getInput(RunId id) {
    return bytes("select input from run where id = :id", id);
  }

  public byte[] getCertificate(RunId id) {
    return bytes("select certificate from run where id = :id", id);
  }

  private byte[] bytes(String sql, RunId id) {
    return jdbc.sql(sql)
        .param("id", id.value())
        .query(byte[].class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
