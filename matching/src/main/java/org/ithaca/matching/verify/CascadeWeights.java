package org.ithaca.matching.verify;

import java.math.BigInteger;
import org.ithaca.matching.cascade.CascadeProblem;

/**
 * The weights of a cascade, computed from the problem alone: with P the sum over people of places,
 * no more than candidates, a link weighs what {@link Weighing} says for P links; and one mentee up
 * to a minimum counts {@code 2·P·(largest such weight) + 1} more, if there are minimums.
 */
record CascadeWeights(Weighing weighing, long fill, long headFill) {

  static CascadeWeights of(CascadeProblem problem) {
    long links = 0;
    boolean any = false;
    for (int p = 0; p < problem.people(); p++) {
      int candidates = problem.scores().from(p + 1) - problem.scores().from(p);
      links += Math.min(problem.place(p), candidates);
      any |= problem.minimum(p) > 0;
    }
    long largest = problem.scores().largest();
    Weighing weighing = Weighing.of(problem.objective(), links, largest, problem.present().size());
    return new CascadeWeights(
        weighing,
        any ? fill(links, weighing.full(largest, true)) : 0,
        any ? fill(links, weighing.head(true)) : 0);
  }

  private static long fill(long links, long heaviest) {
    return BigInteger.TWO
        .multiply(BigInteger.valueOf(links))
        .multiply(BigInteger.valueOf(heaviest))
        .add(BigInteger.ONE)
        .longValueExact();
  }

  long of(long score, boolean present, boolean full) {
    return full ? weighing.full(score, present) : weighing.head(present);
  }

  long fill(boolean full) {
    return full ? fill : headFill;
  }
}
