package org.ithaca.matching;

import java.util.function.BooleanSupplier;

/**
 * How long a solver may work and how it reports. A step is one look at one candidate pair, so the
 * same budget stops at the same place on every machine; cancelling does not.
 */
public record Effort(long maxSteps, Progress progress, BooleanSupplier cancelled) {

  /** Hears now and then how much is done. */
  @FunctionalInterface
  public interface Progress {
    void report(long done, long all);
  }

  /** Work until the proof is complete. */
  public static Effort unlimited() {
    return new Effort(Long.MAX_VALUE, (done, all) -> {}, () -> false);
  }

  public Effort withMaxSteps(long steps) {
    return new Effort(steps, progress, cancelled);
  }

  public Effort withProgress(Progress listener) {
    return new Effort(maxSteps, listener, cancelled);
  }

  public Effort withCancellation(BooleanSupplier check) {
    return new Effort(maxSteps, progress, check);
  }
}
