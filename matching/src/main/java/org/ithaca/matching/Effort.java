package org.ithaca.matching;

import java.util.function.BooleanSupplier;

/**
 * How long a solver may work and how it reports. A step is one look at one candidate pair, so the
 * same budget stops at the same place on every machine; cancelling does not.
 *
 * @param twoThreads whether a second thread may be used; the answer is the same
 */
public record Effort(
    long maxSteps, Progress progress, BooleanSupplier cancelled, boolean twoThreads) {

  /** Hears now and then how much is done. */
  @FunctionalInterface
  public interface Progress {
    void report(long done, long all);
  }

  /** Work until the proof is complete. */
  public static Effort unlimited() {
    return new Effort(Long.MAX_VALUE, (done, all) -> {}, () -> false, false);
  }

  public Effort withMaxSteps(long steps) {
    return new Effort(steps, progress, cancelled, twoThreads);
  }

  public Effort withProgress(Progress listener) {
    return new Effort(maxSteps, listener, cancelled, twoThreads);
  }

  public Effort withCancellation(BooleanSupplier check) {
    return new Effort(maxSteps, progress, check, twoThreads);
  }

  /** A second thread may be used where it helps. */
  public Effort withTwoThreads() {
    return new Effort(maxSteps, progress, cancelled, true);
  }
}
