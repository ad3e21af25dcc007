package org.ithaca.matching.pairing;

import java.util.Arrays;
import java.util.List;

/**
 * Partners, prices, and the nested blossoms vertices lie in. Vertices are {@code 0 .. n - 1},
 * blossoms {@code n .. 2n - 1}; both are nodes. A blossom is an odd ring of smaller nodes. Its base
 * is the one vertex with a partner outside, or none; who is whose partner within follows from the
 * base and is written down only when the blossom opens.
 *
 * <p>The outermost node around a vertex is found by a label. When nodes join or part, the largest
 * keeps its label and only the vertices of the others are labelled anew. The price of a vertex is
 * its own part and that of its label, which may grow or fall with the clock, so that all prices of
 * a node move in one step.
 */
final class Blossoms {
  private static final int[] NONE = {};

  private Graph graph;
  private final int vertices;

  /** The direction towards the partner, or -1; true for bases of outermost nodes. */
  final int[] mate;

  final int[] label;

  /** The outermost node of a label. */
  final int[] top;

  /** How fast the prices of a label move: -1, 0 or 1. */
  final int[] rate;

  private final long[] own;
  private final long[] shift;

  /** What a blossom pays extra, while its rate is 0. */
  final long[] extra;

  final int[] parent;
  final int[] base;

  /** The vertices of a node: from the first by {@link #after} to the last. */
  final int[] first;

  final int[] last;
  final int[] after;
  private final int[] size;

  /**
   * The ring; link k leads from child k to child k + 1, the last one back to the first. Empty for
   * vertices and blossoms out of use.
   */
  final int[][] ring;

  final int[][] links;
  private final int[] freeLabels;
  private int freeLabelCount;
  private final int[] unused;
  private int unusedCount;

  Blossoms(Graph graph) {
    this.graph = graph;
    this.vertices = graph.vertices();
    this.mate = new int[vertices];
    this.label = new int[vertices];
    this.top = new int[vertices];
    this.rate = new int[vertices];
    this.own = new long[vertices];
    this.shift = new long[vertices];
    this.extra = new long[2 * vertices];
    this.parent = new int[2 * vertices];
    this.base = new int[2 * vertices];
    this.first = new int[2 * vertices];
    this.last = new int[2 * vertices];
    this.after = new int[vertices];
    this.size = new int[2 * vertices];
    this.ring = new int[2 * vertices][];
    this.links = new int[2 * vertices][];
    this.freeLabels = new int[vertices];
    this.unused = new int[vertices];
    Arrays.fill(mate, -1);
    Arrays.fill(parent, -1);
    Arrays.fill(ring, NONE);
    Arrays.fill(links, NONE);
    for (int v = 0; v < vertices; v++) {
      label[v] = v;
      top[v] = v;
      base[v] = v;
      first[v] = v;
      last[v] = v;
      size[v] = 1;
      unused[unusedCount++] = 2 * vertices - 1 - v;
    }
  }

  boolean isBlossom(int node) {
    return node >= vertices;
  }

  boolean isUsed(int blossom) {
    return ring[blossom].length > 0;
  }

  boolean isExposed(int node) {
    return mate[base[node]] < 0;
  }

  int topOf(int vertex) {
    return top[label[vertex]];
  }

  int labelOf(int node) {
    return label[first[node]];
  }

  long price(int v, long now) {
    int l = label[v];
    return own[v] + shift[l] + rate[l] * now;
  }

  /** Only for vertices at rest. */
  void setPrice(int v, long price) {
    own[v] = price - shift[label[v]];
  }

  /** What an outermost blossom pays extra now. */
  long extra(int blossom, long now) {
    return extra[blossom] - 2L * rate[labelOf(blossom)] * now;
  }

  /** From now on the node's prices move at this rate, and a blossom's extra twice against it. */
  void move(int node, int newRate, long now) {
    int l = labelOf(node);
    int faster = newRate - rate[l];
    shift[l] -= faster * now;
    rate[l] = newRate;
    if (isBlossom(node)) {
      extra[node] += 2L * faster * now;
    }
  }

  void match(int direction) {
    mate[graph.tail(direction)] = direction;
    mate[graph.head[direction]] = direction ^ 1;
  }

  /** The vertex becomes the base of its outermost node and gets the partner, or -1. */
  void rebase(int node, int vertex, int newMate) {
    base[node] = vertex;
    mate[vertex] = newMate;
  }

  /** Makes a blossom of outermost nodes at rest; the first of the ring holds its base. */
  int create(int[] nodes, int[] ringLinks) {
    int b = unused[--unusedCount];
    ring[b] = nodes;
    links[b] = ringLinks;
    base[b] = base[nodes[0]];
    parent[b] = -1;
    extra[b] = 0;
    size[b] = 0;
    first[b] = first[nodes[0]];
    last[b] = last[nodes[nodes.length - 1]];
    int largest = nodes[0];
    for (int k = 0; k < nodes.length; k++) {
      int child = nodes[k];
      parent[child] = b;
      size[b] += size[child];
      largest = size[child] > size[largest] ? child : largest;
    }
    int kept = labelOf(largest);
    for (int k = 0; k < nodes.length; k++) {
      if (nodes[k] != largest) {
        relabel(nodes[k], kept);
      }
      if (k > 0) {
        after[last[nodes[k - 1]]] = first[nodes[k]];
      }
    }
    top[kept] = b;
    return b;
  }

  private void relabel(int node, int kept) {
    int given = labelOf(node);
    long difference = shift[given] - shift[kept];
    for (int v = first[node]; v != last[node]; v = after[v]) {
      own[v] += difference;
      label[v] = kept;
    }
    own[last[node]] += difference;
    label[last[node]] = kept;
    freeLabels[freeLabelCount++] = given;
  }

  /** Takes an outermost blossom at rest apart; its ring, base first, becomes outermost. */
  void dissolve(int blossom) {
    unfold(blossom);
    int[] nodes = ring[blossom];
    int largest = nodes[0];
    for (int child : nodes) {
      largest = size[child] > size[largest] ? child : largest;
    }
    int kept = labelOf(blossom);
    for (int child : nodes) {
      parent[child] = -1;
      if (child != largest) {
        int fresh = freeLabels[--freeLabelCount];
        shift[fresh] = shift[kept];
        rate[fresh] = 0;
        top[fresh] = child;
        for (int v = first[child]; ; v = after[v]) {
          label[v] = fresh;
          if (v == last[child]) {
            break;
          }
        }
      }
    }
    top[kept] = largest;
    ring[blossom] = NONE;
    links[blossom] = NONE;
    unused[unusedCount++] = blossom;
  }

  /** Writes down the partners along the ring and turns it so that the base comes first. */
  void unfold(int blossom) {
    int start = indexOf(blossom, base[blossom]);
    ring[blossom] = rotated(ring[blossom], start);
    links[blossom] = rotated(links[blossom], start);
    int[] nodes = ring[blossom];
    base[nodes[0]] = base[blossom];
    for (int k = 1; k < nodes.length; k += 2) {
      int link = links[blossom][k];
      base[nodes[k]] = graph.tail(link);
      base[nodes[k + 1]] = graph.head[link];
      match(link);
    }
  }

  /** From now on directions are those of a graph with more edges. */
  void use(Graph larger) {
    graph = larger;
  }

  void unmatch(int vertex) {
    if (mate[vertex] >= 0) {
      mate[graph.head[mate[vertex]]] = -1;
      mate[vertex] = -1;
    }
  }

  /** Takes blossoms apart until no one holds both. */
  void part(int one, int other) {
    while (label[one] == label[other]) {
      burst(topOf(one));
    }
  }

  /** Takes all blossoms around the vertex apart. */
  void free(int vertex) {
    while (isBlossom(topOf(vertex))) {
      burst(topOf(vertex));
    }
  }

  /** What an outermost blossom pays extra goes to its vertices, too much for partners outside. */
  private void burst(int blossom) {
    if (extra[blossom] > 0) {
      unmatch(base[blossom]);
      shift[labelOf(blossom)] += extra[blossom] / 2;
    }
    dissolve(blossom);
  }

  /** Makes the prices of exposed vertices even, without harm to any edge. */
  void evenOut() {
    for (int v = 0; v < vertices; v++) {
      while (base[topOf(v)] == v && mate[v] < 0 && (price(v, 0) & 1) != 0) {
        int node = topOf(v);
        if (isBlossom(node) && extra[node] == 0) {
          dissolve(node);
        } else {
          shift[labelOf(node)]++;
          extra[node] -= 2;
        }
      }
    }
  }

  /** Writes down all partners, from the outermost blossoms inwards. */
  void unfoldAll() {
    int[] waiting = new int[2 * vertices];
    int count = 0;
    for (int b = vertices; b < 2 * vertices; b++) {
      if (isUsed(b) && parent[b] < 0) {
        waiting[count++] = b;
      }
    }
    while (count > 0) {
      int b = waiting[--count];
      unfold(b);
      for (int child : ring[b]) {
        if (isBlossom(child)) {
          waiting[count++] = child;
        }
      }
    }
  }

  /** The vertices of a node, ascending. */
  List<Integer> members(int node) {
    int[] members = new int[size[node]];
    int v = first[node];
    for (int k = 0; k < members.length; k++) {
      members[k] = v;
      v = after[v];
    }
    return Arrays.stream(members).sorted().boxed().toList();
  }

  /** The place in the ring of the child that holds the vertex. */
  int indexOf(int blossom, int vertex) {
    int child = vertex;
    while (parent[child] != blossom) {
      child = parent[child];
    }
    int k = 0;
    while (ring[blossom][k] != child) {
      k++;
    }
    return k;
  }

  private static int[] rotated(int[] all, int start) {
    if (start == 0) {
      return all;
    }
    int[] turned = new int[all.length];
    System.arraycopy(all, start, turned, 0, all.length - start);
    System.arraycopy(all, 0, turned, all.length - start, start);
    return turned;
  }
}
