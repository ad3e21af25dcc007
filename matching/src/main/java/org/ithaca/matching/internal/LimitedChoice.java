package org.ithaca.matching.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ithaca.matching.internal.LimitRelaxation.Choice;
import org.ithaca.matching.internal.LimitRelaxation.Relaxed;
import org.jspecify.annotations.Nullable;

/**
 * Chooses edges of the largest weight within seats and limits.
 *
 * <p><b>Method.</b> {@link LimitRelaxation} proves a bound. Good choices come from its choices and
 * from the round trips between them ({@link RoundTrips}), which are worth the same at the
 * multipliers and so fill a limit without loss. What then still differs is split: with an edge and
 * without, or with at least as many as a limit asks for and with none (Land and Doig 1960), depth
 * first. If that does not close the gap the bound is that of the start, which is shorter.
 *
 * <p><b>Guarantee.</b> Exact where all limits fit the trees (rows and columns of nested groups);
 * else exact if the bounds close within {@value #MOST_SPLITS} splits, as they usually do, and
 * otherwise a choice with the bound. <b>Time</b> some circulations for each split. <b>Space</b> O(E
 * + V + sizes of limits). <b>Ties</b> go to what is found first.
 */
public final class LimitedChoice {
  private static final int MOST_SPLITS = 200;
  private static final int MOST_ROUNDINGS = 30;

  private final LimitTable network;
  private final Limits limits;
  private final LimitTrees trees;
  private final LimitRelaxation relaxation;
  private final Meter meter;
  private final int[][] tracked;
  private boolean @Nullable [] best;
  private long bestWeight;
  private int splits;
  private @Nullable Leaf root;

  /** A proof that no choice under the decisions made so far weighs more than it says. */
  public sealed interface Bound {}

  /** Prices over {@code unit}; those of limits have either sign. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  public record Leaf(long[] row, long[] column, long[] limit, long unit) implements Bound {}

  /**
   * One bound if it is so, one if not.
   *
   * @param edge the edge that is taken or left out, or -1
   * @param limit the limit whose least is held or that has no edge at all, or -1
   */
  public record Split(int edge, int limit, Bound yes, Bound no) implements Bound {}

  /**
   * What came out.
   *
   * @param chosen null if nothing was found
   * @param proven whether the bound shows that nothing is better (if null, that there is nothing)
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  public record Result(boolean @Nullable [] chosen, long weight, Bound bound, boolean proven) {}

  private LimitedChoice(LimitTable network, Limits limits, long[] columnPrice, Meter meter) {
    this.network = network;
    this.limits = limits;
    this.trees = new LimitTrees(network, limits, columnPrice);
    this.relaxation = new LimitRelaxation(network, limits, trees);
    this.meter = meter;
    this.tracked = tracked();
  }

  public static Result solve(Network graph, Limits limits, Meter meter) {
    LimitTable network = LimitTable.of(graph);
    long[] withoutLimits = BestChoice.of(graph, meter).columns().prices();
    try {
      LimitedChoice choice = new LimitedChoice(network, limits, withoutLimits, meter);
      choice.offer(new boolean[network.edges()]);
      boolean[] closed = {true};
      Bound bound = choice.explore(closed);
      bound = closed[0] || choice.root == null ? bound : choice.root;
      return new Result(choice.best, choice.bestWeight, bound, closed[0]);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The weights do not fit together with limits. Maybe use smaller scores, or limit changes"
              + " rather than keep pairs.",
          e);
    }
  }

  /** The limits the circulation does not keep by itself, for each edge. */
  private int[][] tracked() {
    int[] size = new int[network.edges()];
    int[][] tracked = new int[network.edges()][];
    for (int pass = 0; pass < 2; pass++) {
      for (int l = 0; l < limits.size(); l++) {
        if (trees.loose[l] || limits.noneAllowed()[l]) {
          for (int e : limits.members()[l]) {
            size[e]++;
            if (pass == 1) {
              tracked[e][tracked[e].length - size[e]] = l;
            }
          }
        }
      }
      if (pass == 0) {
        Arrays.setAll(tracked, e -> new int[size[e]]);
        Arrays.fill(size, 0);
      }
    }
    return tracked;
  }

  private BigInteger enough() {
    return best == null ? relaxation.lowest() : BigInteger.valueOf(bestWeight);
  }

  private Bound explore(boolean[] closed) {
    Relaxed relaxed = relaxation.solve(enough(), meter);
    root = root == null ? relaxed.leaf() : root;
    improve(relaxed);
    if (splits == 0 && hasOrNone()) {
      roundLoads(relaxed);
    }
    boolean beaten = isBeaten(relaxed);
    if (beaten || splits >= MOST_SPLITS || meter.isStopped()) {
      closed[0] &= beaten;
      return relaxed.leaf();
    }
    int limit = openLimit(relaxed);
    int edge = limit >= 0 ? -1 : halfChosen(relaxed);
    if (limit < 0 && edge < 0) {
      closed[0] = false;
      return relaxed.leaf();
    }
    splits++;
    byte[] decisions = limit >= 0 ? relaxation.limitDecision : relaxation.edgeDecision;
    int decided = limit >= 0 ? limit : edge;
    decisions[decided] = 1;
    Bound yes = explore(closed);
    decisions[decided] = -1;
    Bound no = relaxed.leaf();
    if (splits < MOST_SPLITS && !meter.isStopped()) {
      no = explore(closed);
    } else {
      closed[0] &= isBeaten(relaxed);
    }
    decisions[decided] = 0;
    return new Split(edge, limit, yes, no);
  }

  private boolean isBeaten(Relaxed relaxed) {
    if (best != null) {
      return relaxed.bound().compareTo(BigInteger.valueOf(bestWeight)) <= 0;
    }
    return relaxed.bound().compareTo(relaxation.lowest()) <= 0;
  }

  private boolean hasOrNone() {
    for (boolean allowed : limits.noneAllowed()) {
      if (allowed) {
        return true;
      }
    }
    return false;
  }

  /** By how many edges the choice breaks limits and decisions of seats. */
  private long violation(boolean[] chosen) {
    long violation = 0;
    for (int l = 0; l < limits.size(); l++) {
      violation += violation(l, relaxation.count(chosen, l));
    }
    return violation;
  }

  private long violation(int l, long count) {
    long least = limits.least()[l];
    if (count < least) {
      return limits.noneAllowed()[l] ? Math.min(count, least - count) : least - count;
    }
    return Math.max(0, count - limits.most()[l]);
  }

  private long weight(boolean[] chosen) {
    long weight = 0;
    for (int e = 0; e < chosen.length; e++) {
      weight += chosen[e] ? network.weight()[e] : 0;
    }
    return weight;
  }

  private void offer(boolean[] chosen) {
    long weight = weight(chosen);
    if ((best == null || weight > bestWeight)
        && violation(chosen) == 0
        && (!meter.isStopped() || isWithinSeats(chosen))) {
      best = chosen;
      bestWeight = weight;
    }
  }

  /** A circulation that was stopped may still go around the seats. */
  private boolean isWithinSeats(boolean[] chosen) {
    int[] columns = network.columnSeats().clone();
    int[] row = network.row();
    int[] rows = network.rowSeats().clone();
    for (int e = 0; e < chosen.length; e++) {
      if (chosen[e] && (--rows[row[e]] < 0 || --columns[network.column()[e]] < 0)) {
        return false;
      }
    }
    return true;
  }

  /** Tries the choices of the mixture and what lies between them. */
  private void improve(Relaxed relaxed) {
    List<Choice> choices = relaxed.choices();
    choices.forEach(choice -> offer(choice.chosen()));
    if (choices.size() < 2 || meter.isStopped()) {
      return;
    }
    List<Choice> mixed = choices.stream().filter(choice -> choice.shortage() == 0).toList();
    for (Choice from : mixed) {
      boolean[] now = from.chosen().clone();
      for (Choice to : mixed) {
        approach(now, to.chosen());
      }
      offer(now);
      if (best != null) {
        now = best.clone();
        approach(now, from.chosen());
        offer(now);
      }
    }
  }

  /** Applies the round trips towards the other choice that break limits less or weigh more. */
  private void approach(boolean[] now, boolean[] other) {
    long[] count = new long[limits.size()];
    for (int l = 0; l < count.length; l++) {
      count[l] = trees.loose[l] || limits.noneAllowed()[l] ? relaxation.count(now, l) : 0;
    }
    List<int[]> trips = RoundTrips.between(trees, now, other);
    trips.sort(Comparator.comparingInt(trip -> -trip.length));
    for (int[] trip : trips) {
      meter.stopAfter(trip.length);
      long gain = 0;
      long worse = 0;
      for (int sign : new int[] {1, -1}) {
        for (int change : trip) {
          int edge = Math.max(change, ~change);
          boolean added = change >= 0;
          gain += sign < 0 ? 0 : added ? network.weight()[edge] : -network.weight()[edge];
          for (int l : tracked[edge]) {
            long old = violation(l, count[l]);
            count[l] += added == sign > 0 ? 1 : -1;
            worse += sign > 0 ? violation(l, count[l]) - old : 0;
          }
        }
        if (sign > 0 && (worse < 0 || (worse == 0 && gain > 0))) {
          for (int change : trip) {
            now[Math.max(change, ~change)] = change >= 0;
          }
          break;
        }
      }
    }
  }

  /** Decides all loads that are too small at once, by which is nearer, until all are allowed. */
  private void roundLoads(Relaxed start) {
    boolean[] now = start.choices().getLast().chosen();
    for (int round = 0; round < MOST_ROUNDINGS && !meter.isStopped(); round++) {
      boolean changed = false;
      for (int l = 0; l < limits.size(); l++) {
        int count = relaxation.count(now, l);
        if (limits.noneAllowed()[l] && count > 0 && count < limits.least()[l]) {
          boolean hold = relaxation.limitDecision[l] == 0 && 2 * count >= limits.least()[l];
          changed |= relaxation.limitDecision[l] != (hold ? 1 : -1);
          relaxation.limitDecision[l] = (byte) (hold ? 1 : -1);
        }
      }
      if (!changed) {
        break;
      }
      Relaxed relaxed = relaxation.solve(enough(), meter);
      improve(relaxed);
      now = relaxed.choices().getLast().chosen();
    }
    Arrays.fill(relaxation.limitDecision, (byte) 0);
  }

  /** An undecided limit with too few edges but some, nearest to its middle; -1 if there is none. */
  private int openLimit(Relaxed relaxed) {
    int main = 0;
    for (int k = 1; k < relaxed.shares().length; k++) {
      main = relaxed.shares()[k] > relaxed.shares()[main] ? k : main;
    }
    int found = -1;
    long most = 0;
    for (int l = 0; l < limits.size(); l++) {
      if (limits.noneAllowed()[l] && relaxation.limitDecision[l] == 0) {
        long short0 = violation(l, relaxation.count(relaxed.choices().get(main).chosen(), l));
        if (short0 > most) {
          most = short0;
          found = l;
        }
      }
    }
    return found;
  }

  /** The undecided edge whose share in the mixture is nearest to a half; -1 if all are whole. */
  private int halfChosen(Relaxed relaxed) {
    double[] share = new double[network.edges()];
    for (int k = 0; k < relaxed.shares().length; k++) {
      boolean[] chosen = relaxed.choices().get(k).chosen();
      for (int e = 0; e < share.length; e++) {
        share[e] += chosen[e] ? relaxed.shares()[k] : 0;
      }
    }
    int found = -1;
    double nearest = 0.499_999;
    for (int e = 0; e < share.length; e++) {
      double distance = Math.abs(share[e] - 0.5);
      if (relaxation.edgeDecision[e] == 0 && distance < nearest) {
        nearest = distance;
        found = e;
      }
    }
    return found;
  }
}
