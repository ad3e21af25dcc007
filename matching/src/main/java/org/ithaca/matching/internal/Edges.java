package org.ithaca.matching.internal;

/**
 * The edges of one side of a two-sided graph: those of node {@code n} are {@code first[n] ..
 * first[n + 1]}, each with the node on the other side and its weight.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
public record Edges(int[] first, int[] other, LongColumn weight) {

  public int nodes() {
    return first.length - 1;
  }

  public int size() {
    return other.length;
  }

  public int[] degrees() {
    int[] degree = new int[nodes()];
    for (int node = 0; node < degree.length; node++) {
      degree[node] = first[node + 1] - first[node];
    }
    return degree;
  }

  /** How many edges each of so many nodes of the other side has. */
  public int[] otherDegrees(int others) {
    int[] degree = new int[others];
    for (int node : other) {
      degree[node]++;
    }
    return degree;
  }

  /** The same edges seen from the other side, those of each node in the order of this one's. */
  public Edges turned(int others) {
    int[] degree = otherDegrees(others);
    int[] start = new int[others + 1];
    for (int node = 0; node < others; node++) {
      start[node + 1] = start[node] + degree[node];
    }
    int[] next = start.clone();
    int[] nodes = new int[size()];
    LongColumn weights = weight.alike();
    for (int node = 0; node < nodes(); node++) {
      for (int e = first[node]; e < first[node + 1]; e++) {
        int to = next[other[e]]++;
        nodes[to] = node;
        weights.set(to, weight.get(e));
      }
    }
    return new Edges(start, nodes, weights);
  }
}
