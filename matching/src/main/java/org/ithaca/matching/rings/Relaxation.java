package org.ithaca.matching.rings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.PackingProgram;

/**
 * The rings of one graph as a linear program that grows: rings worth more than their people's
 * prices are added until the bound over all rings cannot fall further (column generation).
 *
 * <p>The program only suggests prices. What is claimed is what {@link BestRings} confirms in whole
 * numbers: prices raised at each vertex by the excess of the rings that begin there bound every
 * choice of rings. Arcs are closed, and people required, by weights that nobody wants to pay.
 */
final class Relaxation {
  private static final double CLEARLY = 1e-2;
  private static final double ROUNDING = 1e-8;
  private static final long LARGEST_PRICE = 1L << 55;

  private final RingGraph graph;
  private final Meter meter;
  private final BestRings finder;
  private final PackingProgram program;
  private final List<int[]> arcsOfColumn = new ArrayList<>();
  private final boolean[] closed;
  private final boolean[] required;

  /** What the program calls 1, in units of prices. */
  private final double one;

  private final double shortage;

  /** Prices of vertices and what no choice of rings exceeds by them. */
  static final class Bound {
    final long[] prices;
    final long weight;

    Bound(long[] prices, long weight) {
      this.prices = prices;
      this.weight = weight;
    }
  }

  Relaxation(RingGraph graph, Meter meter) {
    this.graph = graph;
    this.meter = meter;
    this.finder = new BestRings(graph, meter);
    this.program = new PackingProgram(graph.vertices());
    this.closed = new boolean[graph.arcs()];
    this.required = new boolean[graph.vertices()];
    this.one = Math.max(1, graph.largestWeight()) * (double) graph.unit();
    this.shortage = 2.0 * graph.vertices();
  }

  /** Everything is allowed again, and only what the problem requires is required. */
  void allowAll() {
    Arrays.fill(closed, false);
    for (int v = 0; v < required.length; v++) {
      required[v] = graph.isRequired(v);
    }
  }

  void close(int arc) {
    closed[arc] = true;
  }

  /** Closes every other arc of its giver and to its receiver, and requires both. */
  void use(int arc) {
    int giver = graph.from(arc);
    int receiver = graph.to(arc);
    for (int other = graph.firstOut(giver); other < graph.firstOut(giver + 1); other++) {
      closed[other] |= other != arc;
    }
    for (int place = graph.firstIn(receiver); place < graph.firstIn(receiver + 1); place++) {
      closed[graph.arcIn(place)] |= graph.arcIn(place) != arc;
    }
    required[giver] = true;
    required[receiver] = true;
  }

  /** Solves until the bound is as low as it gets or not above {@code enough}. */
  Bound bound(Bound before, long enough) {
    reweigh();
    Bound best = before;
    int pivots = -1;
    while (program.solve(meter) && program.pivots() > pivots) {
      pivots = program.pivots();
      Bound confirmed = confirmed();
      if (confirmed.weight < best.weight) {
        best = confirmed;
      }
      if (best.weight <= Math.max(enough, value()) || meter.isStopped()) {
        break;
      }
    }
    return best;
  }

  /** Solves until the target is reached, or is known to be out of reach; says what is reached. */
  long towards(long target) {
    reweigh();
    int pivots = -1;
    while (program.solve(meter) && value() < target && program.pivots() > pivots) {
      pivots = program.pivots();
      if (confirmed().weight < target) {
        break;
      }
    }
    return value();
  }

  private void reweigh() {
    for (int v = 0; v < required.length; v++) {
      program.setShortage(v, required[v] ? shortage : 0);
    }
    for (int column = 0; column < program.columns(); column++) {
      double avoided = -2 * shortage * program.members(column).length;
      program.setWeight(column, isOpen(column) ? weight(column) : avoided);
    }
  }

  private boolean isOpen(int column) {
    for (int arc : arcsOfColumn.get(column)) {
      if (closed[arc]) {
        return false;
      }
    }
    return true;
  }

  private double weight(int column) {
    return graph.weightOf(program.members(column)) * graph.unit() / one;
  }

  /** What the program reaches, in whole weights. */
  private long value() {
    return (long) Math.floor(program.value() * one / graph.unit() + 1e-6);
  }

  /** Confirms the prices of the program, and adds the rings that exceed them. */
  private Bound confirmed() {
    double[] suggested = program.prices();
    long[] prices = new long[suggested.length];
    for (int v = 0; v < prices.length; v++) {
      long price = (long) Math.ceil(suggested[v] * one);
      long least = required[v] ? -LARGEST_PRICE : 0;
      prices[v] = Math.clamp(price, least, LARGEST_PRICE);
    }
    long[] excess = finder.excess(prices, closed, (long) (one * ROUNDING), this::add);
    if (meter.isStopped()) {
      return new Bound(prices, Long.MAX_VALUE);
    }
    for (int v = 0; v < prices.length; v++) {
      prices[v] += excess[v];
    }
    return new Bound(prices, graph.boundOf(prices));
  }

  private void add(int[] ring) {
    arcsOfColumn.add(graph.arcsOf(ring));
    program.add(ring, graph.weightOf(ring) * graph.unit() / one);
  }

  /** Rings that do not touch, those first that the program uses most. */
  List<int[]> rounded() {
    double[] amounts = program.amounts();
    boolean[] covered = new boolean[graph.vertices()];
    return IntStream.range(0, amounts.length)
        .filter(this::isOpen)
        .boxed()
        .sorted(Comparator.comparingDouble(column -> -amounts[column]))
        .map(program::members)
        .filter(ring -> take(ring, covered))
        .toList();
  }

  private static boolean take(int[] ring, boolean[] covered) {
    for (int v : ring) {
      if (covered[v]) {
        return false;
      }
    }
    for (int v : ring) {
      covered[v] = true;
    }
    return true;
  }

  /** Rings neither used nor unused, the most used first. */
  List<int[]> undecided() {
    double[] amounts = program.amounts();
    return IntStream.range(0, amounts.length)
        .filter(column -> amounts[column] > CLEARLY && amounts[column] < 1 - CLEARLY)
        .filter(this::isOpen)
        .boxed()
        .sorted(Comparator.comparingDouble(column -> -amounts[column]))
        .map(program::members)
        .toList();
  }

  /** The arc used nearest to one half; -1 if every arc is used or not. */
  int mostUndecidedArc() {
    double[] amounts = program.amounts();
    double[] used = new double[graph.arcs()];
    for (int column = 0; column < amounts.length; column++) {
      if (amounts[column] > 0) {
        for (int arc : arcsOfColumn.get(column)) {
          used[arc] += amounts[column];
        }
      }
    }
    int best = -1;
    double nearest = 0.5 - CLEARLY;
    for (int arc = 0; arc < used.length; arc++) {
      if (Math.abs(used[arc] - 0.5) < nearest) {
        nearest = Math.abs(used[arc] - 0.5);
        best = arc;
      }
    }
    return best;
  }
}
