package org.ithaca.rounds.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.Viewer;
import org.ithaca.common.database.Words;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rounds with their decisions, seen by the coordinators of the program. */
@Repository
public class Rounds {

  private final JdbcClient jdbc;
  private final Programs programs;
  private final Clock clock;

  Rounds(JdbcClient jdbc, Programs programs, Clock clock) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.clock = clock;
  }

  /** A round together with the program it belongs to. */
  public record InProgram(Round round, Program program) {}

  public InProgram getCoordinatedBy(Viewer viewer, RoundId id) {
    var round = find(id).orElseThrow(NotFound::new);
    return new InProgram(
        round, programs.getCoordinatedBy(viewer, new ProgramId(round.programId())));
  }

  public Optional<Round> find(RoundId id) {
    return jdbc.sql("select * from round where id = :id")
        .param("id", id.value())
        .query(Round.class)
        .optional();
  }

  /** Newest first; a program has few. */
  public List<Round> listOf(UUID program) {
    return jdbc.sql("select * from round where program_id = :program order by number desc")
        .param("program", program)
        .query(Round.class)
        .list();
  }

  public Round open(UUID program) {
    var id = new RoundId(Ids.next(clock));
    jdbc.sql(
            """
            insert into round (id, program_id, number, status, created_at)
            select :id, :program, coalesce(max(number), 0) + 1, 'reviewing', :now
            from round where program_id = :program
            """)
        .param("id", id.value())
        .param("program", program)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return find(id).orElseThrow();
  }

  public void save(Round round) {
    jdbc.sql("update round set status = :status, published_at = :published where id = :id")
        .param("status", Words.of(round.status()))
        .param("published", Words.timestamp(round.publishedAt()))
        .param("id", round.id().value())
        .update();
  }

  public List<Decision> listDecisions(RoundId round) {
    return jdbc.sql(
            """
            select kind, giver_id as giver, receiver_id as receiver from decision
            where round_id = :round order by decided_at, giver_id, receiver_id
            """)
        .param("round", round.value())
        .query(Decision.class)
        .list();
  }

  /** Replaces what was decided about these two before. */
  public void decide(RoundId round, Decision decision, AccountId by) {
    lift(round, decision.giver(), decision.receiver());
    jdbc.sql(
            """
            insert into decision (round_id, kind, giver_id, receiver_id, decided_by, decided_at)
            values (:round, :kind, :giver, :receiver, :by, :now)
            """)
        .param("round", round.value())
        .param("kind", Words.of(decision.kind()))
        .param("giver", decision.giver().value())
        .param("receiver", decision.receiver().value())
        .param("by", by.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public void lift(RoundId round, PersonId giver, PersonId receiver) {
    jdbc.sql(
            """
            delete from decision
            where round_id = :round and giver_id = :giver and receiver_id = :receiver
            """)
        .param("round", round.value())
        .param("giver", giver.value())
        .param("receiver", receiver.value())
        .update();
  }
}
