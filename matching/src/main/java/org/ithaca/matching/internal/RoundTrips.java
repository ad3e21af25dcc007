package org.ithaca.matching.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the difference of two choices of edges apart into round trips through the trees of limits.
 * Any of them may be applied alone, or some together: the seats and the limits of the trees that
 * both choices meet still hold (the conformal decomposition of a circulation, Ahuja, Magnanti and
 * Orlin 1993, section 3.5). <b>Time</b> O(changes times depth of the trees).
 */
final class RoundTrips {
  private final LimitTrees trees;
  private final int[] through;
  private final int[] firstChange;
  private final int[] nextChange;
  private final int[] firstChild;
  private final int[] nextChild;
  private final int[] changes;
  private final int[] position;
  private final List<int[]> trips = new ArrayList<>();

  private RoundTrips(LimitTrees trees, int[] changes) {
    this.trees = trees;
    this.changes = changes;
    this.through = new int[trees.nodes];
    this.firstChange = filled(trees.nodes);
    this.firstChild = filled(trees.nodes);
    this.nextChild = filled(trees.nodes);
    this.position = filled(trees.nodes);
    this.nextChange = new int[changes.length];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, -1);
    return array;
  }

  /** Each trip lists the edges it adds, and {@code ~e} for each edge e it takes away. */
  static List<int[]> between(LimitTrees trees, boolean[] from, boolean[] to) {
    int[] changes =
        java.util.stream.IntStream.range(0, from.length)
            .filter(e -> from[e] != to[e])
            .map(e -> to[e] ? e : ~e)
            .toArray();
    RoundTrips parts = new RoundTrips(trees, changes);
    parts.prepare();
    for (int change : changes) {
      parts.walk(trees.under[change >= 0 ? 0 : 1][Math.max(change, ~change)]);
    }
    return parts.trips;
  }

  private void prepare() {
    for (int k = 0; k < changes.length; k++) {
      int edge = Math.max(changes[k], ~changes[k]);
      int start = trees.under[changes[k] >= 0 ? 0 : 1][edge];
      nextChange[k] = firstChange[start];
      firstChange[start] = k;
      for (int side = 0; side < 2; side++) {
        for (int node = trees.under[side][edge]; node != 0; node = trees.above[node]) {
          through[node] += changes[k] >= 0 ? 1 : -1;
        }
      }
    }
    for (int node = 1; node < trees.nodes; node++) {
      if (through[node] != 0 && leadsDown(node)) {
        nextChild[node] = firstChild[trees.above[node]];
        firstChild[trees.above[node]] = node;
      }
    }
  }

  private boolean leadsDown(int node) {
    return trees.ofRows[node] == through[node] > 0;
  }

  /** Walks from the node until nothing leads on, cutting off each trip when it closes. */
  private void walk(int start) {
    List<Integer> nodes = new ArrayList<>();
    List<Integer> moves = new ArrayList<>();
    int node = start;
    while (true) {
      if (position[node] >= 0) {
        cut(nodes, moves, position[node]);
      }
      position[node] = nodes.size();
      nodes.add(node);
      int change = firstChange[node];
      int down = firstChild[node];
      if (change >= 0) {
        firstChange[node] = nextChange[change];
        moves.add(change);
        int edge = Math.max(changes[change], ~changes[change]);
        node = trees.under[changes[change] >= 0 ? 1 : 0][edge];
      } else if (through[node] != 0 && !leadsDown(node)) {
        use(node);
        moves.add(-1);
        node = trees.above[node];
      } else if (down >= 0) {
        use(down);
        if (through[down] == 0) {
          firstChild[node] = nextChild[down];
        }
        moves.add(-1);
        node = down;
      } else {
        position[node] = -1;
        return;
      }
    }
  }

  private void use(int node) {
    through[node] -= Integer.signum(through[node]);
  }

  private void cut(List<Integer> nodes, List<Integer> moves, int from) {
    trips.add(
        moves.subList(from, moves.size()).stream()
            .filter(move -> move >= 0)
            .mapToInt(move -> changes[move])
            .toArray());
    for (int node : nodes.subList(from, nodes.size())) {
      position[node] = -1;
    }
    nodes.subList(from, nodes.size()).clear();
    moves.subList(from, moves.size()).clear();
  }
}
