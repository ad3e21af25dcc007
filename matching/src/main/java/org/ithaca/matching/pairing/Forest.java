package org.ithaca.matching.pairing;

import java.util.function.IntConsumer;

/**
 * Alternating trees of outermost nodes, one around each exposed vertex, its root. Nodes at even
 * distance from the root are outer: their prices fall. Those at odd distance are inner: their
 * prices rise, and each has one child, the node of its partner.
 */
final class Forest {
  static final int OUTER = -1;
  static final int FREE = 0;
  static final int INNER = 1;

  private final Graph graph;
  private final Blossoms blossoms;

  /** By label: the root of its tree. */
  private final int[] root;

  /** By node: the direction to its parent; -1 at the root. */
  private final int[] towardsRoot;

  /** Nodes of each tree in a ring; the node {@code trees + root} stands for the tree itself. */
  private final int[] next;

  private final int[] previous;
  private final int trees;
  private final boolean[] mark;

  Forest(Graph graph, Blossoms blossoms) {
    int vertices = graph.vertices();
    this.graph = graph;
    this.blossoms = blossoms;
    this.root = new int[vertices];
    this.towardsRoot = new int[2 * vertices];
    this.trees = 2 * vertices;
    this.next = new int[3 * vertices];
    this.previous = new int[3 * vertices];
    this.mark = new boolean[2 * vertices];
    for (int v = 0; v < vertices; v++) {
      empty(v);
    }
  }

  private void empty(int root) {
    next[trees + root] = trees + root;
    previous[trees + root] = trees + root;
  }

  int roleOf(int node) {
    return blossoms.rate[blossoms.labelOf(node)];
  }

  int rootOf(int vertex) {
    return root[blossoms.label[vertex]];
  }

  int towardsRoot(int node) {
    return towardsRoot[node];
  }

  /** From now on the node is part of the tree, hanging on the direction to its parent. */
  void join(int node, int role, int towards, int toTree, long now) {
    blossoms.move(node, role, now);
    root[blossoms.labelOf(node)] = toTree;
    towardsRoot[node] = towards;
    int itself = trees + toTree;
    int before = previous[itself];
    next[before] = node;
    previous[node] = before;
    next[node] = itself;
    previous[itself] = node;
  }

  void leave(int node, long now) {
    blossoms.move(node, FREE, now);
    next[previous[node]] = next[node];
    previous[next[node]] = previous[node];
  }

  void forEachNode(int tree, IntConsumer action) {
    for (int node = next[trees + tree]; node != trees + tree; node = next[node]) {
      action.accept(node);
    }
  }

  /** All nodes of the tree come to rest; then those that were inner are handed over. */
  void fell(int tree, long now, IntConsumer wasInner) {
    int node = next[trees + tree];
    int inner = -1;
    while (node != trees + tree) {
      int following = next[node];
      int role = roleOf(node);
      blossoms.move(node, FREE, now);
      if (role == INNER) {
        next[node] = inner;
        inner = node;
      }
      node = following;
    }
    empty(tree);
    while (inner >= 0) {
      int following = next[inner];
      wasInner.accept(inner);
      inner = following;
    }
  }

  int parentOf(int node) {
    return towardsRoot[node] < 0 ? -1 : blossoms.topOf(graph.head[towardsRoot[node]]);
  }

  /** The first common node on the ways to the root. */
  int meeting(int left, int right) {
    int a = left;
    int b = right;
    while (a < 0 || !mark[a]) {
      if (a >= 0) {
        mark[a] = true;
        a = parentOf(a);
      }
      int swap = a;
      a = b;
      b = swap;
    }
    unmark(left);
    unmark(right);
    return a;
  }

  private void unmark(int start) {
    for (int node = start; node >= 0 && mark[node]; node = parentOf(node)) {
      mark[node] = false;
    }
  }

  int depth(int node, int ancestor) {
    int depth = 0;
    for (int above = node; above != ancestor; above = parentOf(above)) {
      depth++;
    }
    return depth;
  }

  /**
   * Exchanges chosen and other edges between the outer vertex, which gets a new partner, and the
   * root.
   */
  void changePartners(int vertex, int newMate) {
    int v = vertex;
    int mate = newMate;
    while (true) {
      int outer = blossoms.topOf(v);
      blossoms.rebase(outer, v, mate);
      int up = towardsRoot[outer];
      if (up < 0) {
        return;
      }
      int inner = blossoms.topOf(graph.head[up]);
      int further = towardsRoot[inner];
      blossoms.rebase(inner, graph.tail(further), further);
      v = graph.head[further];
      mate = further ^ 1;
    }
  }
}
