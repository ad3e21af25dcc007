package org.ithaca.matching.pairing;

/**
 * A graph in plain arrays. Every edge has two directions, one at each end: the directions that
 * leave vertex v are {@code from[v] .. from[v + 1]}, each with the vertex it points at, the other
 * direction of its edge, and twice the edge's weight.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
record Graph(int[] from, int[] head, int[] twin, long[] doubled) {

  static Graph of(int vertices, int[] one, int[] other, long[] weight) {
    int[] from = new int[vertices + 1];
    for (int e = 0; e < one.length; e++) {
      from[one[e] + 1]++;
      from[other[e] + 1]++;
    }
    for (int v = 0; v < vertices; v++) {
      from[v + 1] += from[v];
    }
    int[] next = from.clone();
    int[] head = new int[2 * one.length];
    int[] twin = new int[head.length];
    long[] doubled = new long[head.length];
    for (int e = 0; e < one.length; e++) {
      int there = next[one[e]]++;
      int back = next[other[e]]++;
      head[there] = other[e];
      head[back] = one[e];
      twin[there] = back;
      twin[back] = there;
      doubled[there] = 2 * weight[e];
      doubled[back] = doubled[there];
    }
    return new Graph(from, head, twin, doubled);
  }

  int vertices() {
    return from.length - 1;
  }

  int directions() {
    return head.length;
  }

  /** The vertex that the direction leaves. */
  int tail(int direction) {
    return head[twin[direction]];
  }
}
