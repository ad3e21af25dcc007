package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price from 0 for every receiver and giver, and of either sign for every limit. Whatever the
 * prices, no assignment weighs more than the sum of prices over all places, plus the price of each
 * limit times its most (its least, if the price is negative), plus for every candidate pair what
 * its weight exceeds its prices by. The right prices make that bound equal to the assignment found:
 * that is the proof. All prices are in parts of 1 / {@link #unit()} of a weight.
 */
public final class Prices implements Bound {
  private final long[] receivers;
  private final long[] givers;
  private final long[] limits;
  private final long unit;

  private Prices(long[] receivers, long[] givers, long[] limits, long unit) {
    this.receivers = receivers;
    this.givers = givers;
    this.limits = limits;
    this.unit = unit;
  }

  public static Prices of(long[] receivers, long[] givers) {
    return new Prices(receivers.clone(), givers.clone(), new long[0], 1);
  }

  /** Prices in parts of {@code 1 / unit}, with one for each limit of the problem. */
  public static Prices of(long[] receivers, long[] givers, long[] limits, long unit) {
    return new Prices(receivers.clone(), givers.clone(), limits.clone(), unit);
  }

  /** All 0. */
  static Prices none(AssignmentProblem problem) {
    return new Prices(
        new long[problem.scores().receivers()],
        new long[problem.scores().givers()],
        new long[problem.limits().size()],
        1);
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

  public int limits() {
    return limits.length;
  }

  public long limit(int limit) {
    return limits[limit];
  }

  public long unit() {
    return unit;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Prices prices
        && Arrays.equals(receivers, prices.receivers)
        && Arrays.equals(givers, prices.givers)
        && Arrays.equals(limits, prices.limits)
        && unit == prices.unit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        Arrays.hashCode(receivers), Arrays.hashCode(givers), Arrays.hashCode(limits), unit);
  }
}
