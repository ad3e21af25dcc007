package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * Of all solutions that are as good as the one found, takes one that spreads the load of columns
 * evenly, every row keeping its number of edges.
 *
 * <p><b>Method.</b> With optimal prices every other optimal choice differs only by edges that are
 * worth exactly their two prices, and a column with a price above 0 is full in all of them. So a
 * unit of load may wander along such edges from a column to one with at least two units less; each
 * wandering lowers the sum of squared loads, and when none is left that sum is the smallest (no
 * negative cycle in a flow of convex costs, see Ahuja, Magnanti and Orlin 1993, chapter 14).
 *
 * <p><b>Time</b> O(E) for each wandering in the worst case, usually a few edges; after {@code 64 E}
 * looked at, it is left as even as it is. <b>Space</b> O(E + V).
 */
public final class EvenLoads {
  private static final int PATIENCE = 64;

  private final Network network;
  private final boolean[] chosen;
  private final long[] rowPrice;
  private final long[] columnPrice;
  private final int[] rowOf;

  /** The edges of column c: {@code byColumn[columnFrom[c] .. columnFrom[c + 1]]}. */
  private final int[] byColumn;

  private final int[] columnFrom;
  private final int[] load;
  private final int[] seats;
  private final int[] seen;
  private final int[] reachedBy;

  /** The edge by which a row was reached, which it would give up. */
  private final int[] givenUp;

  private final int[] queue;
  private int round;
  private long patience;

  private EvenLoads(Network network, AugmentingPaths.Result result, int[] before, int[] load) {
    this.network = network;
    this.chosen = result.chosen();
    this.rowPrice = result.rowPrice();
    this.columnPrice = result.columnPrice();
    this.rowOf = network.rowOfEdges();
    this.byColumn = network.edgesByColumn();
    this.columnFrom = new int[network.columns() + 1];
    this.load = load;
    this.seats = network.columnSeats().clone();
    Arrays.setAll(seats, column -> seats[column] + before[column]);
    for (int e = 0; e < network.edges(); e++) {
      columnFrom[network.column()[e] + 1]++;
    }
    Arrays.parallelPrefix(columnFrom, Integer::sum);
    this.seen = new int[network.rows() + network.columns()];
    this.reachedBy = new int[network.columns()];
    this.givenUp = new int[network.rows()];
    this.queue = new int[network.columns()];
    this.patience = (long) PATIENCE * (network.edges() + 1);
  }

  /**
   * Changes which edges the result has chosen; its prices prove the new choice as well.
   *
   * @param before the load of each column that is not up for choice and its seats do not count
   */
  public static void spread(Network network, AugmentingPaths.Result optimal, int[] before) {
    int[] load = before.clone();
    for (int e = 0; e < network.edges(); e++) {
      if (optimal.chosen()[e]) {
        load[network.column()[e]]++;
      }
    }
    if (Arrays.stream(load).max().orElse(0) >= 2) {
      new EvenLoads(network, optimal, before, load).run();
    }
  }

  private void run() {
    int heaviest = Arrays.stream(load).max().orElse(0);
    for (int level = heaviest; level >= 2; level--) {
      round++;
      for (int column = 0; column < load.length; column++) {
        if (load[column] == level && columnPrice[column] == 0 && relieve(column)) {
          round++; // what led nowhere may lead somewhere now
        }
      }
    }
  }

  /** Sends one unit to the nearest column with at least two less; false where there is none. */
  private boolean relieve(int from) {
    int most = load[from] - 2;
    int size = 0;
    seen[network.rows() + from] = round;
    queue[size++] = from;
    for (int next = 0; next < size && patience > 0; next++) {
      int column = queue[next];
      for (int k = columnFrom[column]; k < columnFrom[column + 1]; k++) {
        int given = byColumn[k];
        patience--;
        if (!chosen[given] || !isTight(given) || seen[rowOf[given]] == round) {
          continue;
        }
        int row = rowOf[given];
        seen[row] = round;
        givenUp[row] = given;
        patience -= network.first()[row + 1] - network.first()[row];
        for (int e = network.first()[row]; e < network.first()[row + 1]; e++) {
          int other = network.column()[e];
          if (chosen[e] || !isTight(e) || seen[network.rows() + other] == round) {
            continue;
          }
          seen[network.rows() + other] = round;
          reachedBy[other] = e;
          if (load[other] <= most && load[other] < seats[other]) {
            shift(from, other);
            return true;
          }
          queue[size++] = other;
        }
      }
    }
    return false;
  }

  private void shift(int from, int to) {
    for (int column = to; column != from; ) {
      int taken = reachedBy[column];
      int given = givenUp[rowOf[taken]];
      chosen[taken] = true;
      chosen[given] = false;
      column = network.column()[given];
    }
    load[from]--;
    load[to]++;
  }

  private boolean isTight(int edge) {
    return network.weight()[edge] == rowPrice[rowOf[edge]] + columnPrice[network.column()[edge]];
  }
}
