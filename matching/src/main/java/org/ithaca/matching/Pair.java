package org.ithaca.matching;

import java.util.Comparator;

/**
 * Two indices that belong together. In an assignment {@code first} is the receiver and {@code
 * second} the giver; in a pairing both are people of the one group and {@code first < second}.
 */
public record Pair(int first, int second) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);

  /** The pair of two people of one group, smaller index first. */
  public static Pair unordered(int a, int b) {
    return a < b ? new Pair(a, b) : new Pair(b, a);
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
