package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * One of two sides while an assignment is made: its nodes with their seats and prices, whom each
 * holds and, where given, its edges. Partners of a node lie next to each other in no order; the
 * other side holds the same pairs.
 */
public final class Side {
  static final long NEVER = Long.MAX_VALUE;

  int size;
  int[] seats;
  long[] price;

  /** Edges of node n: {@code from[n] .. until[n]}. */
  int[] from = new int[0];

  int[] until = new int[0];
  int[] other = new int[0];
  LongColumn weight = LongColumn.zeros(0);

  /** Partners of node n: {@code held[heldFrom[n] ..]}, {@code load[n]} of them. */
  int[] heldFrom;

  /** Where the room for partners ends. */
  int[] heldUntil;

  int[] load;
  int[] held;
  long[] heldWeight;

  /** Labels of one search; {@link #NEVER} between searches. */
  long[] distance;

  /** The edge or place by which a node was reached, and the node from which. */
  int[] reachedBy;

  int[] reachedFrom;

  private int[] mark;
  private int stamp;

  /** Nobody holds anybody and all prices are 0. */
  public Side(int[] seats, int[] degrees) {
    this.size = seats.length;
    this.seats = seats;
    this.price = new long[size];
    int[] room = new int[size + 1];
    for (int n = 0; n < size; n++) {
      room[n + 1] = room[n] + Math.min(seats[n], degrees[n]);
    }
    this.heldFrom = room;
    this.heldUntil = Arrays.copyOfRange(room, 1, size + 1);
    this.load = new int[size];
    this.held = new int[room[size]];
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

  /** Whether the edges may be changed, and where the room for those of each node ends. */
  private int[] edgeRoom = new int[0];

  /** How much of the edges, and of the partners, is taken. */
  private int edgesTaken;

  private int heldTaken;

  /** From now on nodes, seats and edges may change. */
  void own(Edges edges) {
    lend(edges);
    seats = seats.clone();
    from = Arrays.copyOf(from, size);
    edgeRoom = until.clone();
    edgesTaken = other.length;
    heldTaken = held.length;
    other = other.clone();
    weight = weight.copy(edgesTaken);
  }

  /** A new node without edges, only where edges are owned. */
  int add(int itsSeats) {
    if (size == seats.length) {
      grow(size + (size >> 2) + 16);
    }
    seats[size] = itsSeats;
    heldFrom[size] = 0;
    return size++;
  }

  private void grow(int room) {
    seats = Arrays.copyOf(seats, room);
    price = Arrays.copyOf(price, room);
    from = Arrays.copyOf(from, room);
    until = Arrays.copyOf(until, room);
    edgeRoom = Arrays.copyOf(edgeRoom, room);
    heldFrom = Arrays.copyOf(heldFrom, room);
    heldUntil = Arrays.copyOf(heldUntil, room);
    load = Arrays.copyOf(load, room);
    distance = Arrays.copyOf(distance, room);
    Arrays.fill(distance, size, room, NEVER);
    reachedBy = Arrays.copyOf(reachedBy, room);
    reachedFrom = Arrays.copyOf(reachedFrom, room);
    mark = Arrays.copyOf(mark, room);
  }

  /** The edge to the node, negative if there is none. */
  int edge(int node, int wanted) {
    for (int e = from[node]; e < until[node]; e++) {
      if (other[e] == wanted) {
        return e;
      }
    }
    return -1;
  }

  void connect(int node, int to, long itsWeight) {
    if (until[node] == edgeRoom[node]) {
      moveEdges(node, 2 * (until[node] - from[node]) + 4);
    }
    other[until[node]] = to;
    weight.set(until[node]++, itsWeight);
  }

  private void moveEdges(int node, int room) {
    if (edgesTaken + room > other.length) {
      int length = edgesTaken + room + (edgesTaken >> 3);
      other = Arrays.copyOf(other, length);
      weight = weight.copy(length);
    }
    int degree = until[node] - from[node];
    System.arraycopy(other, from[node], other, edgesTaken, degree);
    for (int k = 0; k < degree; k++) {
      weight.set(edgesTaken + k, weight.get(from[node] + k));
    }
    from[node] = edgesTaken;
    until[node] = edgesTaken + degree;
    edgesTaken += room;
    edgeRoom[node] = edgesTaken;
  }

  void disconnect(int node, int to) {
    int edge = edge(node, to);
    int last = --until[node];
    other[edge] = other[last];
    weight.set(edge, weight.get(last));
  }

  /** Seats that could be filled at most. */
  int usefulSeats() {
    return held.length;
  }

  /** The most that one node could hold. */
  int mostUsefulSeats() {
    int most = 0;
    for (int n = 0; n < size; n++) {
      most = Math.max(most, heldUntil[n] - heldFrom[n]);
    }
    return most;
  }

  public long price(int node) {
    return price[node];
  }

  public long[] prices() {
    return Arrays.copyOf(price, size);
  }

  public int size() {
    return size;
  }

  /** The partners of a node, ascending. */
  public int[] partners(int node) {
    int[] partners = Arrays.copyOfRange(held, heldFrom[node], heldFrom[node] + load[node]);
    Arrays.sort(partners);
    return partners;
  }

  public int[] allSeats() {
    return Arrays.copyOf(seats, size);
  }

  public int seats(int node) {
    return seats[node];
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

  int place(int node, int partner) {
    int start = heldFrom[node];
    for (int k = start; k < start + load[node]; k++) {
      if (held[k] == partner) {
        return k;
      }
    }
    return -1;
  }

  void hold(int node, int partner, long itsWeight) {
    put(open(node), partner, itsWeight);
  }

  /** The place of one partner more, still to be put there. */
  int open(int node) {
    int place = heldFrom[node] + load[node];
    if (place == heldUntil[node]) {
      moveHeld(node);
      place = heldFrom[node] + load[node];
    }
    load[node]++;
    return place;
  }

  private void moveHeld(int node) {
    int room = 2 * load[node] + 2;
    if (heldTaken + room > held.length) {
      int length = heldTaken + room + (heldTaken >> 3);
      held = Arrays.copyOf(held, length);
      heldWeight = Arrays.copyOf(heldWeight, length);
    }
    System.arraycopy(held, heldFrom[node], held, heldTaken, load[node]);
    System.arraycopy(heldWeight, heldFrom[node], heldWeight, heldTaken, load[node]);
    heldFrom[node] = heldTaken;
    heldTaken += room;
    heldUntil[node] = heldTaken;
  }

  void put(int place, int partner, long itsWeight) {
    held[place] = partner;
    heldWeight[place] = itsWeight;
  }

  void replace(int node, int partner, int by, long itsWeight) {
    put(place(node, partner), by, itsWeight);
  }

  void release(int node, int partner) {
    releaseAt(node, place(node, partner));
  }

  void releaseAt(int node, int place) {
    int last = heldFrom[node] + --load[node];
    put(place, held[last], heldWeight[last]);
  }
}
