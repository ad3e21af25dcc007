package org.ithaca.matching.internal;

import org.ithaca.matching.Effort;

/** Counts the steps of one solve against its {@link Effort}. */
public final class Meter {
  private static final int THOUSAND = 1000;
  private static final long CHECK_EVERY = 1 << 16;

  private final Effort effort;
  private long steps;
  private long nextCheck;
  private boolean stopped;
  private int rounds = 1;
  private int round;
  private int parts = 1;
  private int part;
  private int told;

  public Meter(Effort effort) {
    this.effort = effort;
  }

  /** Adds steps and says whether to stop; the caller is between two consistent states. */
  public boolean stopAfter(long more) {
    steps += more;
    if (steps >= effort.maxSteps()) {
      stopped = true;
    } else if (steps >= nextCheck) {
      nextCheck = steps + CHECK_EVERY;
      stopped |= effort.cancelled().getAsBoolean();
    }
    return stopped;
  }

  public boolean isStopped() {
    return stopped;
  }

  /**
   * What follows comes in so many rounds of so many parts each; progress is told in thousandths of
   * all of them and never goes back.
   */
  public void expect(int rounds) {
    this.rounds = rounds;
  }

  /** Starts a round. */
  void startRound(int partsOfRound) {
    parts = partsOfRound;
    part = 0;
  }

  void endPart() {
    part++;
    reportPart(0, 1);
  }

  void endRound() {
    round++;
    startRound(1);
    reportPart(0, 1);
  }

  /** All is done, perhaps in fewer rounds than expected. */
  public void finish() {
    round = rounds;
    reportPart(0, 1);
  }

  void reportPart(long done, long all) {
    double share =
        (round + Math.min(1, (part + (double) done / Math.max(1, all)) / parts)) / rounds;
    int now = (int) (THOUSAND * Math.min(1, share));
    if (now > told) {
      told = now;
      report(told, THOUSAND);
    }
  }

  public void report(long done, long all) {
    effort.progress().report(done, all);
  }
}
