package org.ithaca.matching.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The partners of vertices and the nested blossoms they lie in. Vertices are {@code 0 .. n - 1},
 * blossoms {@code n .. 2n - 1}. A blossom is an odd ring of smaller blossoms or vertices whose
 * first holds the base: the one vertex matched outside, or not at all. Edge {@code e} has two
 * directions: {@code 2e} points at its first end and {@code 2e + 1} at its second.
 */
final class Blossoms {
  final int vertices;

  /** What a direction points at; {@code head[d ^ 1]} is where it comes from. */
  final int[] head;

  /** The direction towards the partner, or -1. */
  final int[] mate;

  /** The outermost blossom around each vertex. */
  final int[] top;

  final int[] parent;
  final int[] base;

  /**
   * The ring, base first; link k leads from child k to child k + 1, the last one back to the base.
   */
  final int[][] children;

  final int[][] links;
  private final ArrayDeque<Integer> unused = new ArrayDeque<>();
  private int[] pending = new int[16];

  private static final int[] NONE = {};

  Blossoms(int vertices, int[] head) {
    this.vertices = vertices;
    this.head = head;
    this.mate = new int[vertices];
    this.top = new int[vertices];
    this.parent = new int[2 * vertices];
    this.base = new int[2 * vertices];
    this.children = new int[2 * vertices][];
    this.links = new int[2 * vertices][];
    Arrays.fill(mate, -1);
    Arrays.fill(parent, -1);
    Arrays.fill(children, NONE);
    Arrays.fill(links, NONE);
    for (int v = 0; v < vertices; v++) {
      top[v] = v;
      base[v] = v;
    }
    for (int b = vertices; b < 2 * vertices; b++) {
      unused.add(b);
    }
  }

  boolean isBlossom(int node) {
    return node >= vertices;
  }

  boolean isExposed(int node) {
    return mate[base[node]] < 0;
  }

  boolean isUsed(int blossom) {
    return children[blossom].length > 0;
  }

  int create(int[] ring, int[] ringLinks) {
    int b = unused.remove();
    children[b] = ring;
    links[b] = ringLinks;
    base[b] = base[ring[0]];
    parent[b] = -1;
    for (int child : ring) {
      parent[child] = b;
    }
    forEachVertex(b, v -> top[v] = b);
    return b;
  }

  /** Takes the outermost blossom apart; its children become outermost. */
  void dissolve(int blossom) {
    for (int child : children[blossom]) {
      parent[child] = -1;
      forEachVertex(child, v -> top[v] = child);
    }
    children[blossom] = NONE;
    links[blossom] = NONE;
    unused.addFirst(blossom);
  }

  void forEachVertex(int node, IntConsumer action) {
    if (node < vertices) {
      action.accept(node);
      return;
    }
    int[] mine = pending;
    pending = new int[16];
    int size = 0;
    mine[size++] = node;
    while (size > 0) {
      int next = mine[--size];
      if (next < vertices) {
        action.accept(next);
        continue;
      }
      int[] ring = children[next];
      if (size + ring.length > mine.length) {
        mine = Arrays.copyOf(mine, (size + ring.length) * 2);
      }
      for (int k = ring.length - 1; k >= 0; k--) {
        mine[size++] = ring[k];
      }
    }
    pending = mine;
  }

  /** The child of the blossom that holds the vertex. */
  int childHolding(int blossom, int vertex) {
    int child = vertex;
    while (parent[child] != blossom) {
      child = parent[child];
    }
    return child;
  }

  int indexOf(int blossom, int child) {
    int[] ring = children[blossom];
    for (int k = 0; k < ring.length; k++) {
      if (ring[k] == child) {
        return k;
      }
    }
    throw new IllegalStateException("Child " + child + " is not in blossom " + blossom + ".");
  }

  /** The link from ring position k to k + step, where step is 1 or -1. */
  int link(int blossom, int k, int step) {
    int[] ring = links[blossom];
    return step > 0 ? ring[k] : ring[Math.floorMod(k - 1, ring.length)] ^ 1;
  }

  /** Changes partners within so that the vertex becomes the base; its own partner is left alone. */
  void rebase(int node, int vertex) {
    if (node < vertices || base[node] == vertex) {
      return;
    }
    int child = childHolding(node, vertex);
    rebase(child, vertex);
    int start = indexOf(node, child);
    int length = children[node].length;
    int step = (start & 1) == 1 ? 1 : -1;
    for (int k = start; k % length != 0; k += 2 * step) {
      int near = k + step;
      int far = (k + 2 * step) % length;
      int link = link(node, near, step);
      match(children[node][near], children[node][far], link);
    }
    children[node] = rotated(children[node], start);
    links[node] = rotated(links[node], start);
    base[node] = vertex;
  }

  private void match(int from, int to, int link) {
    rebase(from, head[link ^ 1]);
    rebase(to, head[link]);
    mate[head[link ^ 1]] = link;
    mate[head[link]] = link ^ 1;
  }

  private static int[] rotated(int[] ring, int start) {
    int[] turned = new int[ring.length];
    System.arraycopy(ring, start, turned, 0, ring.length - start);
    System.arraycopy(ring, 0, turned, ring.length - start, start);
    return turned;
  }
}
