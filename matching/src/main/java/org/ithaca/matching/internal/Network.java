package org.ithaca.matching.internal;

/** A two-sided weighted graph: the edges of its rows, and the seats of rows and columns. */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
public record Network(Edges edges, int[] rowSeats, int[] columnSeats) {

  public int rows() {
    return rowSeats.length;
  }

  public int columns() {
    return columnSeats.length;
  }
}
