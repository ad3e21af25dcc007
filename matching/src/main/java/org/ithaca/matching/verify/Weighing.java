package org.ithaca.matching.verify;

import java.math.BigInteger;
import org.ithaca.matching.Objective;

/**
 * The weight of a pair, computed from the problem alone. With at most P pairs, scores up to S and K
 * pairs to keep: {@code unit = 2·P·S + 1}; a kept pair adds {@code unit} if K > 0; where pairs come
 * first each pair adds {@code unit·(2·min(P, K) + 1)}. The head of a weight is the same without
 * scores: 1 for a kept pair and {@code 2·min(P, K) + 1} for a pair.
 */
record Weighing(BigInteger pair, BigInteger kept, long headPair, long headKept) {

  static Weighing of(Objective objective, long mostPairs, long ceiling, long toKeep) {
    BigInteger unit =
        BigInteger.TWO
            .multiply(BigInteger.valueOf(mostPairs))
            .multiply(BigInteger.valueOf(ceiling))
            .add(BigInteger.ONE);
    long keptBelowPair = toKeep == 0 ? 1 : 2 * Math.min(mostPairs, toKeep) + 1;
    boolean pairsFirst =
        switch (objective) {
          case TOTAL -> false;
          case MOST_PEOPLE_FIRST, WORST_OFF_FIRST -> true;
        };
    return new Weighing(
        pairsFirst ? unit.multiply(BigInteger.valueOf(keptBelowPair)) : BigInteger.ZERO,
        toKeep == 0 ? BigInteger.ZERO : unit,
        pairsFirst ? keptBelowPair : 0,
        toKeep == 0 ? 0 : 1);
  }

  /** Fits a long, or the solver would have refused the problem. */
  long full(long score, boolean present) {
    BigInteger weight = pair.add(BigInteger.valueOf(score));
    return (present ? weight.add(kept) : weight).longValueExact();
  }

  long head(boolean present) {
    return headPair + (present ? headKept : 0);
  }
}
