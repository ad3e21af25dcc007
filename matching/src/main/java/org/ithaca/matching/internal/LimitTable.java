package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * A network in plain arrays, for those who look at every edge many times: the edges of row {@code
 * r} are {@code first[r] .. first[r + 1]}.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
record LimitTable(
    int[] first, int[] row, int[] column, long[] weight, int[] rowSeats, int[] columnSeats) {

  static LimitTable of(Network network) {
    Edges edges = network.edges();
    int[] row = new int[edges.size()];
    for (int r = 0; r < network.rows(); r++) {
      Arrays.fill(row, edges.first()[r], edges.first()[r + 1], r);
    }
    long[] weight = new long[edges.size()];
    Arrays.setAll(weight, edges.weight()::get);
    return new LimitTable(
        edges.first(), row, edges.other(), weight, network.rowSeats(), network.columnSeats());
  }

  int rows() {
    return rowSeats.length;
  }

  int columns() {
    return columnSeats.length;
  }

  int edges() {
    return column.length;
  }

  /** The seats of rows that could be filled at most. */
  long usefulSeats() {
    long sum = 0;
    for (int r = 0; r < rows(); r++) {
      sum += Math.min(rowSeats[r], first[r + 1] - first[r]);
    }
    return sum;
  }
}
