package org.ithaca.matching.assignment;

import java.util.Arrays;
import org.ithaca.matching.Scores;
import org.jspecify.annotations.Nullable;

/**
 * A price from 0 for every receiver and giver. Whatever the prices, no assignment weighs more than
 * the sum of prices over all places, plus for every candidate pair what its weight exceeds its two
 * prices by. The right prices make that bound equal to the assignment found: that is the proof.
 */
public final class Prices {
  private final long[] receivers;
  private final long[] givers;

  private Prices(long[] receivers, long[] givers) {
    this.receivers = receivers;
    this.givers = givers;
  }

  public static Prices of(long[] receivers, long[] givers) {
    return new Prices(receivers.clone(), givers.clone());
  }

  /** All 0. */
  static Prices none(Scores scores) {
    return new Prices(new long[scores.receivers()], new long[scores.givers()]);
  }

  public int receivers() {
    return receivers.length;
  }

  public int givers() {
    return givers.length;
  }

  public long receiver(int receiver) {
    return receivers[receiver];
  }

  public long giver(int giver) {
    return givers[giver];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Prices prices
        && Arrays.equals(receivers, prices.receivers)
        && Arrays.equals(givers, prices.givers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(receivers) + Arrays.hashCode(givers);
  }
}
