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
 * looked at, or when the meter stops, it is left as even as it is. <b>Space</b> O(V).
 */
public final class EvenLoads {
  private static final int PATIENCE = 64;

  private final Side rows;
  private final Side columns;
  private final Meter meter;

  /** Loads with what is not up for choice. */
  private final int[] load;

  private final int[] seenRow;
  private final int[] seenColumn;

  /** The row and its edge by which a column was reached. */
  private final int[] reachedFrom;

  private final int[] reachedBy;

  /** The column by which a row was reached, which it would give up. */
  private final int[] givenUp;

  private final int[] queue;
  private int round;
  private long patience;

  private EvenLoads(BestChoice optimal, int[] load, Meter meter) {
    this.rows = optimal.rows();
    this.columns = optimal.columns();
    this.meter = meter;
    this.load = load;
    this.seenRow = new int[rows.size];
    this.seenColumn = new int[columns.size];
    this.reachedFrom = new int[columns.size];
    this.reachedBy = new int[columns.size];
    this.givenUp = new int[rows.size];
    this.queue = new int[columns.size];
    this.patience = PATIENCE * (rows.other.length + 1L);
  }

  /**
   * Changes who holds whom; the prices prove the new choice as well.
   *
   * @param before the load of each column that is not up for choice and its seats do not count
   */
  public static void spread(BestChoice optimal, int[] before, Meter meter) {
    int[] load = before.clone();
    Arrays.setAll(load, column -> before[column] + optimal.columns().load[column]);
    if (Arrays.stream(load).max().orElse(0) >= 2) {
      new EvenLoads(optimal, load, meter).run();
    }
  }

  private void run() {
    int heaviest = Arrays.stream(load).max().orElse(0);
    for (int level = heaviest; level >= 2; level--) {
      round++;
      for (int column = 0; column < load.length; column++) {
        if (load[column] == level && columns.price[column] == 0 && relieve(column)) {
          round++; // what led nowhere may lead somewhere now
        }
      }
    }
  }

  /** Sends one unit to the nearest column with at least two less; false where there is none. */
  private boolean relieve(int from) {
    int size = 0;
    seenColumn[from] = round;
    queue[size++] = from;
    for (int next = 0; next < size && patience > 0; next++) {
      int column = queue[next];
      long price = columns.price[column];
      int first = columns.heldFrom[column];
      for (int k = first; k < first + columns.load[column]; k++) {
        int row = columns.held[k];
        if (seenRow[row] != round && columns.heldWeight[k] == rows.price[row] + price) {
          seenRow[row] = round;
          givenUp[row] = column;
          size = reach(row, load[from] - 2, size);
          if (size < 0) {
            shift(from, ~size);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Puts columns the row might take in the queue; the complement of one light enough. */
  private int reach(int row, int most, int queued) {
    int size = queued;
    int looked = rows.until[row] - rows.from[row];
    patience = meter.stopAfter(looked) ? 0 : patience - looked;
    columns.markPartners(rows, row);
    for (int e = rows.from[row]; e < rows.until[row]; e++) {
      int other = rows.other[e];
      if (seenColumn[other] == round
          || rows.weight.get(e) != rows.price[row] + columns.price[other]
          || columns.isMarked(other)) {
        continue;
      }
      seenColumn[other] = round;
      reachedFrom[other] = row;
      reachedBy[other] = e;
      if (load[other] <= most && !columns.isFull(other)) {
        return ~other;
      }
      queue[size++] = other;
    }
    return size;
  }

  private void shift(int from, int to) {
    for (int column = to; column != from; ) {
      int row = reachedFrom[column];
      long weight = rows.weight.get(reachedBy[column]);
      int old = givenUp[row];
      columns.release(old, row);
      rows.replace(row, old, column, weight);
      columns.hold(column, row, weight);
      column = old;
    }
    load[from]--;
    load[to]++;
  }
}
