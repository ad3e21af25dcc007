package org.ithaca.matching.grouping;

import java.util.Comparator;

/** How good an arrangement is; the greater the better. */
record Standing(long breaches, long lostTies, long lowest, long total)
    implements Comparable<Standing> {
  private static final Comparator<Standing> ORDER =
      Comparator.comparingLong(Standing::breaches)
          .reversed()
          .thenComparing(Comparator.comparingLong(Standing::lostTies).reversed())
          .thenComparingLong(Standing::lowest)
          .thenComparingLong(Standing::total);

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }
}
