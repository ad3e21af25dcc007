package org.ithaca.matching.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.internal.LimitedChoice.Leaf;

/**
 * The best mixture of choices within all limits, and prices that prove that nothing is better.
 *
 * <p><b>Method.</b> Limits in the trees are kept by the circulation. Each loose limit gets a
 * multiplier; the circulation finds the best choice for the weights less multipliers, {@link
 * Mixture} finds the multipliers at which the choices so far are worth the same, and so on until no
 * choice is worth more (Dantzig and Wolfe 1960; for one limit this is the search for the slope of
 * the concave curve over it). Multipliers are fractions; {@code unit} is their denominator, rounded
 * where it would not fit, which never hurts validity.
 */
final class LimitRelaxation {
  private static final int ROUNDS = 40;
  private static final Choice FORGOTTEN = new Choice(new boolean[0], 0, 0);

  private final LimitTable network;
  private final Limits limits;
  private final LimitTrees trees;
  private final long mostUnit;
  private final long detour;
  private final int[] degreeOfRow;
  private final int[] degreeOfColumn;
  private final long[] urgent;
  private final long[] cost;

  /** What is decided of edges and limits: 1 taken or held, -1 left out or none at all, 0 open. */
  final byte[] edgeDecision;

  final byte[] limitDecision;

  LimitRelaxation(LimitTable network, Limits limits, LimitTrees trees) {
    this.network = network;
    this.limits = limits;
    this.trees = trees;
    int loose = 0;
    for (boolean isLoose : trees.loose) {
      loose += isLoose ? 1 : 0;
    }
    this.detour = trees.mostRewards + 2L * loose;
    long largest = 1;
    for (long weight : network.weight()) {
      largest = Math.max(largest, Math.abs(weight));
    }
    long places = Math.min(network.usefulSeats(), network.edges()) + 1;
    long whole = Math.multiplyExact(Math.multiplyExact(largest, places), 8 * detour);
    this.mostUnit = Math.max(1, (1L << 62) / whole);
    this.degreeOfRow = new int[network.rows()];
    this.degreeOfColumn = new int[network.columns()];
    int[] row = network.row();
    for (int e = 0; e < network.edges(); e++) {
      degreeOfRow[row[e]]++;
      degreeOfColumn[network.column()[e]]++;
    }
    this.urgent = new long[trees.arcs];
    this.cost = new long[trees.arcs];
    this.edgeDecision = new byte[network.edges()];
    this.limitDecision = new byte[limits.size()];
  }

  /** A choice within seats and the limits of the trees, unless it falls short of some. */
  @SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
  record Choice(boolean[] chosen, long weight, long shortage) {}

  /**
   * What came out.
   *
   * @param bound no choice weighs more
   * @param choices those in the best mixture
   * @param shares how much of each
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Relaxed(Leaf leaf, BigInteger bound, List<Choice> choices, double[] shares) {}

  /** One side of a loose limit: {@code sign} times the count is at most {@code room}. */
  private record Side(int limit, int sign, long room) {}

  int least(int l) {
    return limits.noneAllowed()[l] && limitDecision[l] <= 0 ? 0 : limits.least()[l];
  }

  int most(int l) {
    return limitDecision[l] < 0 ? 0 : limits.most()[l];
  }

  /** Solves under the present decisions; may end early once the bound is no better than this. */
  Relaxed solve(BigInteger enough, Meter meter) {
    List<Side> sides = sides();
    long[] room = sides.stream().mapToLong(Side::room).toArray();
    Multipliers multipliers = Multipliers.none(limits.size());
    Choice first = choose(multipliers, meter);
    Mixture mixture = new Mixture(room, worth(first), counts(first, sides));
    List<Choice> choices = new ArrayList<>(List.of(first));
    Priced best = priced(multipliers, multipliers.rate(trees.circulation.exchangeRate()));
    boolean helps = !sides.isEmpty();
    int rounds = ROUNDS + 20 * sides.size();
    while (helps && !meter.isStopped() && best.floor().compareTo(enough) > 0 && rounds-- > 0) {
      multipliers = Multipliers.of(mixture, sides, limits.size(), mostUnit);
      Choice choice = choose(multipliers, meter);
      Priced priced = priced(multipliers, multipliers.rate(trees.circulation.exchangeRate()));
      helps = mixture.add(worth(choice), counts(choice, sides));
      choices.add(choice);
      forgetUnmixed(choices, mixture);
      best = priced.floor().compareTo(best.floor()) < 0 ? priced : best;
    }
    if (!helps && mixture.isBeyond()) {
      best = impossible(multipliers, best);
    }
    return relaxed(best, choices, mixture.shares());
  }

  private Choice choose(Multipliers multipliers, Meter meter) {
    setCosts(multipliers);
    trees.circulation.solve(urgent, cost, detour * multipliers.unit, meter);
    return choice();
  }

  /** There may be hundreds, each as long as there are edges. */
  private static void forgetUnmixed(List<Choice> choices, Mixture mixture) {
    for (int k = 0; k < choices.size() - 1; k++) {
      if (!mixture.holds(k)) {
        choices.set(k, FORGOTTEN);
      }
    }
  }

  private static Relaxed relaxed(Priced best, List<Choice> choices, double[] shares) {
    int[] mixed = IntStream.range(0, shares.length).filter(k -> shares[k] > 0).toArray();
    return new Relaxed(
        best.leaf,
        best.floor(),
        Arrays.stream(mixed).mapToObj(choices::get).toList(),
        Arrays.stream(mixed).mapToDouble(k -> shares[k]).toArray());
  }

  /** Less than any choice can weigh. */
  BigInteger lowest() {
    long all = 1;
    for (long weight : network.weight()) {
      all = Math.max(all, Math.abs(weight));
    }
    return BigInteger.valueOf(-all).multiply(BigInteger.valueOf(network.usefulSeats() + 1));
  }

  private List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (int l = 0; l < limits.size(); l++) {
      if (trees.loose[l] && most(l) < limits.members()[l].length) {
        sides.add(new Side(l, 1, most(l)));
      }
      if (trees.loose[l] && least(l) > 0) {
        sides.add(new Side(l, -1, -least(l)));
      }
    }
    return sides;
  }

  /** Multipliers of limits in two ranks, all over the unit. */
  @SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
  private record Multipliers(long[] urgent, long[] plain, long unit) {

    static Multipliers none(int limits) {
      return new Multipliers(new long[limits], new long[limits], 1);
    }

    static Multipliers of(Mixture mixture, List<Side> sides, int limits, long mostUnit) {
      BigInteger denominator = mixture.denominator();
      BigInteger unit = denominator.min(BigInteger.valueOf(mostUnit));
      Multipliers result =
          new Multipliers(new long[limits], new long[limits], unit.longValueExact());
      BigInteger[] prices = mixture.prices();
      for (int k = 0; k < sides.size(); k++) {
        BigInteger high = nearest(prices[k], Mixture.BEYOND);
        BigInteger low = prices[k].subtract(high.multiply(Mixture.BEYOND));
        Side side = sides.get(k);
        result.urgent[side.limit] +=
            side.sign * nearest(high.multiply(unit), denominator).longValueExact();
        result.plain[side.limit] +=
            side.sign * nearest(low.multiply(unit), denominator).longValueExact();
      }
      return result;
    }

    /** At least this rate, and enough for the urgent rank to decide the sign of each multiplier. */
    private long rate(long least) {
      long rate = least;
      for (int l = 0; l < urgent.length; l++) {
        rate = urgent[l] == 0 ? rate : Math.max(rate, Math.abs(plain[l]) + 1);
      }
      return rate;
    }

    private static BigInteger nearest(BigInteger number, BigInteger by) {
      BigInteger[] parts = number.shiftLeft(1).add(by).divideAndRemainder(by.shiftLeft(1));
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
  }

  private void setCosts(Multipliers multipliers) {
    for (int e = 0; e < network.edges(); e++) {
      urgent[e] = -edgeDecision[e] * multipliers.unit;
      cost[e] = -network.weight()[e] * multipliers.unit;
    }
    for (int l = 0; l < limits.size(); l++) {
      int node = trees.limitNode(l);
      if (trees.loose[l]) {
        for (int e : limits.members()[l]) {
          urgent[e] += multipliers.urgent[l];
          cost[e] += multipliers.plain[l];
        }
      } else {
        long closed = limitDecision[l] < 0 ? multipliers.unit : 0;
        urgent[trees.restArc[node]] = closed;
        if (trees.rewardArc[node] >= 0) {
          urgent[trees.rewardArc[node]] = least(l) > 0 ? -multipliers.unit : closed;
        }
      }
    }
  }

  private Choice choice() {
    boolean[] chosen = new boolean[network.edges()];
    long weight = 0;
    long shortage = 0;
    for (int e = 0; e < chosen.length; e++) {
      chosen[e] = trees.circulation.flow(e) > 0;
      if (chosen[e]) {
        weight += network.weight()[e];
      }
      shortage += edgeDecision[e] != 0 && (edgeDecision[e] > 0) != chosen[e] ? 1 : 0;
    }
    for (int l = 0; l < limits.size(); l++) {
      if (!trees.loose[l]) {
        long count = count(chosen, l);
        shortage += Math.max(0, least(l) - count) + Math.max(0, count - most(l));
      }
    }
    return new Choice(chosen, weight, shortage);
  }

  int count(boolean[] chosen, int l) {
    int count = 0;
    for (int e : limits.members()[l]) {
      count += chosen[e] ? 1 : 0;
    }
    return count;
  }

  private static BigInteger worth(Choice choice) {
    return BigInteger.valueOf(choice.weight)
        .subtract(Mixture.BEYOND.multiply(BigInteger.valueOf(choice.shortage)));
  }

  private long[] counts(Choice choice, List<Side> sides) {
    return sides.stream()
        .mapToLong(side -> (long) side.sign * count(choice.chosen, side.limit))
        .toArray();
  }

  private record Priced(Leaf leaf, BigInteger sum, long rate) {
    BigInteger floor() {
      BigInteger[] parts = sum.divideAndRemainder(BigInteger.valueOf(leaf.unit()));
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
  }

  /** Nothing meets all limits, so a larger exchange rate lowers the bound as far as one likes. */
  private Priced impossible(Multipliers multipliers, Priced before) {
    Priced priced = priced(multipliers, multipliers.rate(trees.circulation.exchangeRate()));
    BigInteger step = priced.sum.subtract(priced(multipliers, priced.rate + 1).sum);
    if (step.signum() <= 0) {
      return before;
    }
    BigInteger far =
        lowest().abs().multiply(BigInteger.valueOf(multipliers.unit)).add(priced.sum.abs());
    long more = far.divide(step).add(BigInteger.ONE).longValueExact();
    return priced(multipliers, Math.addExact(priced.rate, more));
  }

  /** What the prices prove; where they are too large, that all take their best is a bound too. */
  private Priced priced(Multipliers multipliers, long rate) {
    try {
      return read(multipliers, rate);
    } catch (ArithmeticException _) {
      long[] row = new long[network.rows()];
      BigInteger sum = BigInteger.ZERO;
      for (int r = 0; r < row.length; r++) {
        for (int e = network.first()[r]; e < network.first()[r + 1]; e++) {
          row[r] = Math.max(row[r], network.weight()[e]);
        }
        sum = sum.add(times(row[r], network.rowSeats()[r]));
      }
      long[] none = new long[network.columns()];
      return new Priced(new Leaf(row, none, new long[limits.size()], 1), sum, rate);
    }
  }

  /** Reads the prices off the potentials and adds up the bound they prove. */
  private Priced read(Multipliers multipliers, long rate) {
    long[] row = new long[network.rows()];
    long[] column = new long[network.columns()];
    long[] limit = new long[limits.size()];
    BigInteger sum = BigInteger.ZERO;
    for (int r = 0; r < row.length; r++) {
      long price = step(trees.rowNode(r), rate);
      row[r] = network.rowSeats()[r] > degreeOfRow[r] ? 0 : Math.max(0, price);
      sum = sum.add(times(row[r], network.rowSeats()[r]));
    }
    for (int c = 0; c < column.length; c++) {
      long price = step(trees.columnNode(c), rate);
      column[c] = network.columnSeats()[c] > degreeOfColumn[c] ? 0 : Math.max(0, price);
      sum = sum.add(times(column[c], network.columnSeats()[c]));
    }
    for (int l = 0; l < limit.length; l++) {
      long price =
          trees.loose[l]
              ? worth(multipliers.urgent[l], multipliers.plain[l], rate)
              : step(trees.limitNode(l), rate);
      price = least(l) == 0 ? Math.max(0, price) : price;
      limit[l] = most(l) >= limits.members()[l].length ? Math.min(0, price) : price;
      sum = sum.add(times(limit[l], limit[l] > 0 ? most(l) : least(l)));
    }
    sum = sum.add(aboveAll(row, column, limit, multipliers.unit));
    return new Priced(new Leaf(row, column, limit, multipliers.unit), sum, rate);
  }

  private static BigInteger times(long price, long count) {
    return price == 0
        ? BigInteger.ZERO
        : BigInteger.valueOf(price).multiply(BigInteger.valueOf(count));
  }

  private long step(int node, long rate) {
    int from = trees.ofRows[node] ? trees.above[node] : node;
    int to = trees.ofRows[node] ? node : trees.above[node];
    return worth(
        trees.circulation.urgentPotential(to) - trees.circulation.urgentPotential(from),
        trees.circulation.potential(to) - trees.circulation.potential(from),
        rate);
  }

  private static long worth(long urgent, long plain, long rate) {
    return urgent == 0 ? plain : Math.addExact(Math.multiplyExact(urgent, rate), plain);
  }

  /** What edges are worth above their prices. */
  private BigInteger aboveAll(long[] row, long[] column, long[] limit, long unit) {
    long[] paid = new long[network.edges()];
    for (int r = 0; r < row.length; r++) {
      Arrays.fill(paid, network.first()[r], network.first()[r + 1], row[r]);
    }
    for (int l = 0; l < limit.length; l++) {
      if (limit[l] != 0) {
        for (int e : limits.members()[l]) {
          paid[e] += limit[l];
        }
      }
    }
    long sum = 0;
    for (int e = 0; e < paid.length; e++) {
      long above = unit * network.weight()[e] - paid[e] - column[network.column()[e]];
      if (edgeDecision[e] > 0 || (edgeDecision[e] == 0 && above > 0)) {
        sum = Math.addExact(sum, above);
      }
    }
    return BigInteger.valueOf(sum);
  }
}
