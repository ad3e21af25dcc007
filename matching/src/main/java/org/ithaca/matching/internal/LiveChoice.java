package org.ithaca.matching.internal;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A best choice that stays best while nodes, seats and weights change.
 *
 * <p><b>Method.</b> Prices and choice always keep the promises of {@link AugmentingPaths}. A change
 * that breaks one for a pair is mended by raising the price of its row, or letting the pair go;
 * then the few nodes that are left with an empty seat at a price search one augmenting path each,
 * from whichever side. <b>Time</b> a change: one or few searches, O(E + V log V) each in the worst
 * case, usually a few nodes. <b>Space</b> O(E + V).
 */
public final class LiveChoice {
  private final Side rows;
  private final Side columns;
  private final AugmentingPaths paths;

  public LiveChoice(Network network, Meter meter) {
    BestChoice best = BestChoice.of(network, meter);
    this.rows = best.rows();
    this.columns = best.columns();
    rows.own(network.edges());
    columns.own(network.edges().turned(columns.size));
    this.paths = new AugmentingPaths(rows, columns, meter);
  }

  /** To be read only. */
  public BestChoice choice() {
    return new BestChoice(rows, columns);
  }

  public int addRow(int seats, int[] others, long[] weights) {
    return add(rows, columns, seats, others, weights);
  }

  public int addColumn(int seats, int[] others, long[] weights) {
    return add(columns, rows, seats, others, weights);
  }

  private int add(Side near, Side far, int seats, int[] others, long[] weights) {
    int node = near.add(seats);
    for (int k = 0; k < others.length; k++) {
      near.connect(node, others[k], weights[k]);
      far.connect(others[k], node, weights[k]);
      near.price[node] = Math.max(near.price[node], weights[k] - far.price[others[k]]);
    }
    settle(near, node);
    return node;
  }

  public void setRowSeats(int row, int seats) {
    setSeats(rows, columns, row, seats);
  }

  public void setColumnSeats(int column, int seats) {
    setSeats(columns, rows, column, seats);
  }

  /** Where seats go, the partners worth least go with them, and nobody less worth may come. */
  private void setSeats(Side near, Side far, int node, int seats) {
    near.seats[node] = seats;
    int[] left = new int[Math.max(0, near.load[node] - seats)];
    for (int k = 0; k < left.length; k++) {
      int place = worthLeast(near, far, node);
      left[k] = near.held[place];
      near.price[node] = near.heldWeight[place] - far.price[left[k]];
      part(near, node, far, left[k]);
    }
    settle(near, node);
    for (int partner : left) {
      settle(far, partner);
    }
  }

  private static int worthLeast(Side near, Side far, int node) {
    int least = near.heldFrom[node];
    for (int k = least; k < near.heldFrom[node] + near.load[node]; k++) {
      if (near.heldWeight[k] - far.price[near.held[k]]
          < near.heldWeight[least] - far.price[near.held[least]]) {
        least = k;
      }
    }
    return least;
  }

  /** A new weight of the pair, which may be a new pair. */
  public void setWeight(int row, int column, long weight) {
    int edge = rows.edge(row, column);
    if (edge < 0) {
      rows.connect(row, column, weight);
      columns.connect(column, row, weight);
    } else {
      rows.weight.set(edge, weight);
      columns.weight.set(columns.edge(column, row), weight);
    }
    long worth = weight - columns.price[column];
    if (rows.holds(row, column)) {
      rows.put(rows.place(row, column), column, weight);
      columns.put(columns.place(column, row), row, weight);
      if (worth < rows.price[row]) {
        part(rows, row, columns, column);
        settle(rows, row);
        settle(columns, column);
      }
    } else if (worth > rows.price[row]) {
      raise(row, worth);
    }
  }

  /** Partners worth less than the new price go. */
  private void raise(int row, long price) {
    rows.price[row] = price;
    int[] partners =
        Arrays.copyOfRange(rows.held, rows.heldFrom[row], rows.heldFrom[row] + rows.load[row]);
    for (int column : partners) {
      if (rows.heldWeight[rows.place(row, column)] - columns.price[column] < price) {
        part(rows, row, columns, column);
      }
    }
    settle(rows, row);
    for (int column : partners) {
      settle(columns, column);
    }
  }

  /** The pair is not possible any more; nothing happens if it was not. */
  public void remove(int row, int column) {
    if (rows.edge(row, column) < 0) {
      return;
    }
    rows.disconnect(row, column);
    columns.disconnect(column, row);
    if (rows.holds(row, column)) {
      part(rows, row, columns, column);
      settle(rows, row);
      settle(columns, column);
    }
  }

  /** Edges that the row could hold at once. */
  public int usefulSeats(int row) {
    return Math.min(rows.seats[row], rows.until[row] - rows.from[row]);
  }

  /** Hears of an edge. */
  @FunctionalInterface
  public interface Visit {
    void edge(int row, int column, long weight);
  }

  public void forEachEdge(Visit visit) {
    for (int row = 0; row < rows.size; row++) {
      for (int e = rows.from[row]; e < rows.until[row]; e++) {
        visit.edge(row, rows.other[e], rows.weight.get(e));
      }
    }
  }

  /** Whether prices and weights converted like this still prove the choice. */
  public boolean isProvenWith(LongUnaryOperator conversion) {
    for (int row = 0; row < rows.size; row++) {
      long price = conversion.applyAsLong(rows.price[row]);
      boolean isProven = price >= 0;
      columns.markPartners(rows, row);
      for (int e = rows.from[row]; e < rows.until[row] && isProven; e++) {
        int column = rows.other[e];
        long other = conversion.applyAsLong(columns.price[column]);
        long gap = conversion.applyAsLong(rows.weight.get(e)) - price - other;
        isProven = other >= 0 && (columns.isMarked(column) ? gap >= 0 : gap <= 0);
      }
      if (!isProven) {
        return false;
      }
    }
    return true;
  }

  private static void part(Side near, int node, Side far, int partner) {
    near.release(node, partner);
    far.release(partner, node);
  }

  private void settle(Side side, int node) {
    paths.turnTo(side);
    paths.fill(node);
  }
}
