package org.ithaca.matching.internal;

import org.ithaca.matching.Effort;

/** Counts the steps of one solve against its {@link Effort}. */
public final class Meter {
  private static final long CHECK_EVERY = 1 << 16;

  private final Effort effort;
  private long steps;
  private long nextCheck;
  private boolean stopped;

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

  public void report(long done, long all) {
    effort.progress().report(done, all);
  }
}
