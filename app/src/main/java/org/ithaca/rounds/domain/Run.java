package org.ithaca.rounds.domain;

import java.time.Instant;
import java.util.List;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.jspecify.annotations.Nullable;

/**
 * One solve of a round and what came of it.
 *
 * @param base the run whose matches were to be kept where possible
 * @param phase what it is doing now, as a message key
 */
public record Run(
    RunId id,
    RoundId roundId,
    int number,
    Status status,
    @Nullable RunId base,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String phase,
    long done,
    long total,
    @Nullable String inputHash,
    @Nullable String resultHash,
    @Nullable Summary summary,
    @Nullable List<Clash> clashes,
    @Nullable String failure) {

  /** Where a run stands; only a finished or stopped one has matches. */
  public enum Status {
    QUEUED,
    RUNNING,
    FINISHED,
    /** Decisions and rules that cannot hold together; nothing was overridden. */
    CLASHING,
    /** Stopped by a person, with the best found so far. */
    STOPPED,
    FAILED;

    public boolean over() {
      return this != QUEUED && this != RUNNING;
    }

    public boolean hasMatches() {
      return this == FINISHED || this == STOPPED;
    }
  }

  /**
   * The figures of a run.
   *
   * @param receivers how many people were to be matched as receivers, or in a pairing at all
   * @param scoreTotal sum of the match scores, each 0 to 10,000
   * @param scoreWorst the lowest match score
   * @param gap how much better another solution could be at most, in per cent of the total
   * @param pairsProven how many allowed pairs the proof covers
   * @param proofChecked whether the independent verifier accepted the certificate
   * @param kept matches of the base run that stayed; -1 without a base run
   */
  public record Summary(
      int receivers,
      int receiversMatched,
      int givers,
      int giversMatched,
      int matches,
      long scoreTotal,
      int scoreWorst,
      int scoreMedian,
      List<Integer> scoreHistogram,
      double gap,
      long pairsProven,
      boolean proofChecked,
      int kept,
      long millisCollecting,
      long millisScoring,
      long millisSolving) {

    public double coverage() {
      return receivers == 0 ? 1 : (double) receiversMatched / receivers;
    }
  }

  /** The smallest set of decisions, rules and capacities that cannot hold together. */
  public record Clash(List<Fact> members) {}
}
