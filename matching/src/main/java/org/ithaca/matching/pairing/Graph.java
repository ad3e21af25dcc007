package org.ithaca.matching.pairing;

import java.util.Arrays;

/**
 * A graph in plain arrays. Edge {@code e} has two directions: {@code 2e} points at its second end
 * and {@code 2e + 1} at its first. The places {@code from[v] .. from[v + 1]} hold the directions
 * that leave vertex v, what they point at, and twice their weight; those up to {@code near[v]} are
 * near, which means that they can become tight soon.
 */
final class Graph {
  final int[] head;

  private final long[] weight;
  final int[] from;
  final int[] near;
  final int[] direction;
  final int[] neighbour;
  final long[] doubled;

  Graph(int vertices, int[] one, int[] other, long[] weight) {
    int edges = weight.length;
    this.weight = weight;
    this.head = new int[2 * edges];
    this.from = new int[vertices + 1];
    this.direction = new int[2 * edges];
    this.neighbour = new int[2 * edges];
    this.doubled = new long[2 * edges];
    for (int e = 0; e < edges; e++) {
      from[one[e] + 1]++;
      from[other[e] + 1]++;
    }
    for (int v = 0; v < vertices; v++) {
      from[v + 1] += from[v];
    }
    this.near = Arrays.copyOf(from, vertices);
    for (int e = 0; e < edges; e++) {
      head[2 * e] = other[e];
      head[2 * e + 1] = one[e];
      place(near[one[e]]++, 2 * e, other[e], 2 * weight[e]);
      place(near[other[e]]++, 2 * e + 1, one[e], 2 * weight[e]);
    }
  }

  private void place(int k, int leaving, int to, long twice) {
    direction[k] = leaving;
    neighbour[k] = to;
    doubled[k] = twice;
  }

  int vertices() {
    return near.length;
  }

  long twice(int leaving) {
    return 2 * weight[leaving >> 1];
  }

  int tail(int leaving) {
    return head[leaving ^ 1];
  }

  /** The weight given at first must have been changed before. */
  void reweigh(int edge) {
    for (int v : new int[] {head[2 * edge], head[2 * edge + 1]}) {
      for (int k = from[v]; k < from[v + 1]; k++) {
        if (direction[k] >> 1 == edge) {
          doubled[k] = 2 * weight[edge];
        }
      }
    }
  }

  /** Calls near what has at most this slack. */
  void sort(long[] price, long slack) {
    for (int v = 0; v < near.length; v++) {
      long most = slack - price[v];
      int end = from[v];
      for (int k = end; k < from[v + 1]; k++) {
        if (price[neighbour[k]] - doubled[k] <= most) {
          swap(end++, k);
        }
      }
      near[v] = end;
    }
  }

  private void swap(int k, int j) {
    if (k != j) {
      int d = direction[k];
      int u = neighbour[k];
      long w = doubled[k];
      place(k, direction[j], neighbour[j], doubled[j]);
      place(j, d, u, w);
    }
  }

  /**
   * A slack that about this many edges of each vertex do not exceed; the largest if there are no
   * more.
   */
  long slackOf(long[] price, long edgesOfEach) {
    long most = edgesOfEach * near.length;
    if (direction.length <= most) {
      return Long.MAX_VALUE / 4;
    }
    int step = Math.max(1, direction.length / 1000);
    long[] sample = new long[(direction.length - 1) / step + 1];
    for (int k = 0; k < sample.length; k++) {
      int at = k * step;
      int v = head[direction[at] ^ 1];
      sample[k] = price[v] + price[neighbour[at]] - doubled[at];
    }
    Arrays.sort(sample);
    return sample[(int) (sample.length * most / direction.length)];
  }
}
