package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * A two-sided weighted graph in plain arrays: the edges of row {@code r} are {@code first[r] ..
 * first[r + 1]}, each with its column and weight. Rows and columns have seats.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
public record Network(int[] first, int[] column, long[] weight, int[] rowSeats, int[] columnSeats) {

  public int rows() {
    return rowSeats.length;
  }

  public int columns() {
    return columnSeats.length;
  }

  public int edges() {
    return column.length;
  }

  /** The row of each edge. */
  public int[] rowOfEdges() {
    int[] row = new int[edges()];
    for (int r = 0; r < rows(); r++) {
      Arrays.fill(row, first[r], first[r + 1], r);
    }
    return row;
  }

  /** The edges in the order of the transposed graph: by column, then by row. */
  public int[] edgesByColumn() {
    int[] next = starts();
    int[] order = new int[edges()];
    for (int e = 0; e < order.length; e++) {
      order[next[column[e]]++] = e;
    }
    return order;
  }

  /** The same graph with the sides exchanged; its edges are {@code order}. */
  public Network transposed(int[] order) {
    int[] row = rowOfEdges();
    int[] turnedColumn = new int[order.length];
    long[] turnedWeight = new long[order.length];
    for (int k = 0; k < order.length; k++) {
      turnedColumn[k] = row[order[k]];
      turnedWeight[k] = weight[order[k]];
    }
    return new Network(starts(), turnedColumn, turnedWeight, columnSeats, rowSeats);
  }

  private int[] starts() {
    int[] start = new int[columns() + 1];
    for (int c : column) {
      start[c + 1]++;
    }
    for (int c = 0; c < columns(); c++) {
      start[c + 1] += start[c];
    }
    return start;
  }

  /** The seats of rows that could be filled at most: as many as there are edges. */
  public long usefulRowSeats() {
    long sum = 0;
    for (int r = 0; r < rows(); r++) {
      sum += Math.min(rowSeats[r], first[r + 1] - first[r]);
    }
    return sum;
  }
}
