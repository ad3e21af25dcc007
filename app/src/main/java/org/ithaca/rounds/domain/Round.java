package org.ithaca.rounds.domain;

import java.time.Instant;
import java.util.UUID;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to match the people of a program. While it is reviewed, runs and decisions may come
 * and go; once something is published, later runs match anew only those who are left.
 *
 * @param number counts within the program, from 1
 * @param publishedAt the last time
 */
public record Round(
    RoundId id,
    UUID programId,
    int number,
    Status status,
    Instant createdAt,
    @Nullable Instant publishedAt) {

  /** Where a round stands. */
  public enum Status {
    REVIEWING,
    PUBLISHED,
    CLOSED
  }

  /** What a coordinator may ask of a round. */
  public sealed interface Command {
    /** Solve, with the decisions as they are now. */
    record Solve() implements Command {}

    /**
     * Propose the matches of a run to the people in them.
     *
     * @param collectedAt when the run looked at people and earlier proposals
     */
    record Publish(RunId run, Instant collectedAt) implements Command {}

    record Close() implements Command {}
  }

  /** What follows; performed by the caller in the same transaction. */
  public sealed interface Effect {
    /** A run over everybody who is not already proposed or agreed. */
    record EnqueueRun() implements Effect {}

    record Propose(RunId run) implements Effect {}

    /** Open proposals end without a relationship. */
    record WithdrawOpen() implements Effect {}
  }

  /** What a command led to. */
  public sealed interface Step {
    record Done(Round round, Effect effect) implements Step {}

    record Refused(String reasonKey) implements Step {}
  }

  public Step apply(Command command, Instant now) {
    if (status == Status.CLOSED) {
      return new Step.Refused("rounds.refused.closed");
    }
    return switch (command) {
      case Command.Solve() -> new Step.Done(this, new Effect.EnqueueRun());
      case Command.Publish(var run, var collectedAt) ->
          // A run from before the last publication would propose people twice.
          publishedAt != null && !collectedAt.isAfter(publishedAt)
              ? new Step.Refused("rounds.refused.outdated")
              : new Step.Done(published(now), new Effect.Propose(run));
      case Command.Close() ->
          new Step.Done(
              new Round(id, programId, number, Status.CLOSED, createdAt, publishedAt),
              new Effect.WithdrawOpen());
    };
  }

  private Round published(Instant now) {
    return new Round(id, programId, number, Status.PUBLISHED, createdAt, now);
  }
}
