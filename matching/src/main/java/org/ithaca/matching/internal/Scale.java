package org.ithaca.matching.internal;

import org.ithaca.matching.Objective;

/**
 * Turns "pairs first, then kept pairs, then scores" into one weight per pair, so that one set of
 * prices proves all of it. With at most P pairs, the largest score S and at most K kept pairs:
 *
 * <pre>
 * unit = 2·P·S + 1                    one kept pair outweighs all scores
 * kept = unit                         0 if nothing is to be kept
 * pair = unit · (2·min(P, K) + 1)     unit if nothing is to be kept; 0 if only the total counts
 * weight(pair) = pair + (kept if the pair is to be kept) + score
 * </pre>
 *
 * The factor 2 makes differences readable too: see {@link #split}.
 */
public record Scale(long pair, long kept, long headPair, long headKept) {

  public static Scale of(Objective objective, long mostPairs, long largestScore, long mostKept) {
    try {
      long unit = Math.addExact(Math.multiplyExact(2 * mostPairs, largestScore), 1);
      long perPair = mostKept > 0 ? 2 * Math.min(mostPairs, mostKept) + 1 : 1;
      boolean countPairs = objective != Objective.TOTAL;
      long kept = mostKept > 0 ? unit : 0;
      long pair = countPairs ? Math.multiplyExact(unit, perPair) : 0;
      Math.multiplyExact(8, Math.addExact(Math.addExact(pair, kept), largestScore));
      return new Scale(pair, kept, countPairs ? perPair : 0, mostKept > 0 ? 1 : 0);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Scores up to %d for %d pairs of which %d are kept do not fit. Maybe use smaller scores."
              .formatted(largestScore, mostPairs, mostKept),
          e);
    }
  }

  public long weight(long score, boolean present) {
    return pair + (present ? kept : 0) + score;
  }

  /** The weight without the score: what must not be lost when the smallest score is raised. */
  public long head(boolean present) {
    return headPair + (present ? headKept : 0);
  }

  /** What a sum of weights, or a difference of two, says about pairs, kept pairs and scores. */
  public long[] split(long sum) {
    long pairs = nearest(sum, pair);
    long rest = sum - pairs * pair;
    long keptPairs = nearest(rest, kept);
    return new long[] {pairs, keptPairs, rest - keptPairs * kept};
  }

  /** The same pairs, kept pairs and score as the sum in another scale. */
  public long convert(long sum, Scale other) {
    long[] parts = split(sum);
    return parts[0] * other.pair + parts[1] * other.kept + parts[2];
  }

  private static long nearest(long sum, long unit) {
    return unit == 0 ? 0 : Math.floorDiv(sum + unit / 2, unit);
  }
}
