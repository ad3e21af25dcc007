package org.ithaca.matching.assignment;

import java.util.Comparator;

/** What something is worth, or costs, in the order in which objectives compare. */
public record Worth(long pairs, long keptPairs, long score) implements Comparable<Worth> {
  static final Worth NOTHING = new Worth(0, 0, 0);
  private static final Comparator<Worth> ORDER =
      Comparator.comparingLong(Worth::pairs)
          .thenComparingLong(Worth::keptPairs)
          .thenComparingLong(Worth::score);

  Worth plus(Worth other) {
    return new Worth(pairs + other.pairs, keptPairs + other.keptPairs, score + other.score);
  }

  Worth times(long count) {
    return new Worth(pairs * count, keptPairs * count, score * count);
  }

  @Override
  public int compareTo(Worth other) {
    return ORDER.compare(this, other);
  }
}
