package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * One of two sides while an assignment is made: its nodes with their seats and prices, whom each
 * holds and, where given, its edges. Partners of a node lie next to each other in no order; the
 * other side holds the same pairs.
 */
public final class Side {
  static final long NEVER = Long.MAX_VALUE;

  final int size;
  final int[] seats;
  final long[] price;

  /** Edges of node n: {@code from[n] .. until[n]}. */
  int[] from = new int[0];

  int[] until = new int[0];
  int[] other = new int[0];
  LongColumn weight = LongColumn.zeros(0);

  /** Partners of node n: {@code held[heldFrom[n] ..]}, {@code load[n]} of them. */
  final int[] heldFrom;

  final int[] load;
  final int[] held;
  final long[] heldWeight;

  /** Labels of one search; {@link #NEVER} between searches. */
  final long[] distance;

  /** The edge or place by which a node was reached, and the node from which. */
  final int[] reachedBy;

  final int[] reachedFrom;

  private final int[] mark;
  private int stamp;

  /** Nobody holds anybody and all prices are 0. */
  public Side(int[] seats, int[] degrees) {
    this.size = seats.length;
    this.seats = seats;
    this.price = new long[size];
    this.heldFrom = new int[size + 1];
    for (int n = 0; n < size; n++) {
      heldFrom[n + 1] = heldFrom[n] + Math.min(seats[n], degrees[n]);
    }
    this.load = new int[size];
    this.held = new int[heldFrom[size]];
    this.heldWeight = new long[held.length];
    this.distance = new long[size];
    Arrays.fill(distance, NEVER);
    this.reachedBy = new int[size];
    this.reachedFrom = new int[size];
    this.mark = new int[size];
  }

  /** Lends the edges of these nodes. */
  public void lend(Edges edges) {
    from = edges.first();
    until = Arrays.copyOfRange(from, 1, from.length);
    other = edges.other();
    weight = edges.weight();
  }

  boolean knowsItsEdges() {
    return from.length > 0;
  }

  /** Seats that could be filled at most. */
  int usefulSeats() {
    return held.length;
  }

  /** The most that one node could hold. */
  int mostUsefulSeats() {
    int most = 0;
    for (int n = 0; n < size; n++) {
      most = Math.max(most, heldFrom[n + 1] - heldFrom[n]);
    }
    return most;
  }

  public long price(int node) {
    return price[node];
  }

  /** The prices themselves, to be read only. */
  public long[] prices() {
    return price;
  }

  public int load(int node) {
    return load[node];
  }

  boolean holds(int node, int partner) {
    return place(node, partner) >= 0;
  }

  /** A partner of the node, the k-th of its {@link #load}. */
  public int partner(int node, int k) {
    return held[heldFrom[node] + k];
  }

  boolean isFull(int node) {
    return load[node] >= seats[node];
  }

  /** Marks the partners of a node of the other side until the next are marked. */
  void markPartners(Side owner, int node) {
    stamp++;
    int first = owner.heldFrom[node];
    for (int k = first; k < first + owner.load[node]; k++) {
      mark[owner.held[k]] = stamp;
    }
  }

  boolean isMarked(int node) {
    return mark[node] == stamp;
  }

  private int place(int node, int partner) {
    int start = heldFrom[node];
    for (int k = start; k < start + load[node]; k++) {
      if (held[k] == partner) {
        return k;
      }
    }
    return -1;
  }

  void hold(int node, int partner, long weight) {
    put(heldFrom[node] + load[node]++, partner, weight);
  }

  void put(int place, int partner, long weight) {
    held[place] = partner;
    heldWeight[place] = weight;
  }

  void replace(int node, int partner, int by, long weight) {
    put(place(node, partner), by, weight);
  }

  void release(int node, int partner) {
    releaseAt(node, place(node, partner));
  }

  void releaseAt(int node, int place) {
    int last = heldFrom[node] + --load[node];
    put(place, held[last], heldWeight[last]);
  }
}
