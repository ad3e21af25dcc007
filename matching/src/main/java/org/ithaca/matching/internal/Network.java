package org.ithaca.matching.internal;

/**
 * A two-sided weighted graph: the edges of its rows, at most one to each column, and the seats of
 * rows and columns.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
public record Network(Edges edges, int[] rowSeats, int[] columnSeats) {

  /** The edges of row {@code r} are {@code first[r] .. first[r + 1]}. */
  public Network(int[] first, int[] column, long[] weight, int[] rowSeats, int[] columnSeats) {
    this(new Edges(first, column, LongColumn.of(weight)), rowSeats, columnSeats);
  }

  public int rows() {
    return rowSeats.length;
  }

  public int columns() {
    return columnSeats.length;
  }
}
