package org.ithaca.matching.pairing;

import static org.ithaca.matching.pairing.Forest.FREE;
import static org.ithaca.matching.pairing.Forest.INNER;
import static org.ithaca.matching.pairing.Forest.OUTER;

import java.util.Arrays;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.MonotoneHeap;

/**
 * Maximum-weight matching in a general graph.
 *
 * <p><b>Problem.</b> Choose edges, no two at one vertex, with the largest sum of weights, all from
 * 0.
 *
 * <p><b>Method.</b> Edmonds' blossoms (1965) as a primal-dual search from all exposed vertices at
 * once, by one clock (Galil, Micali and Gabow 1986, doi:10.1137/0215009). Prices of outer nodes
 * fall and those of inner nodes rise with the clock. What happens next is the top of a heap by
 * time: an edge to a free node becomes tight and the tree grows; an edge within a tree becomes
 * tight and its ring shrinks into a blossom; an edge between trees becomes tight and their roots
 * are matched; an inner blossom's extra is used up and it opens; a price reaches 0 and its vertex
 * may stay alone. A tree that ends leaves the others as they are. Trees stay small because they
 * meet half-way. What is in the heap may be out of date but never too late; it is judged anew when
 * it comes up.
 *
 * <p>Only near edges are looked at: up to the horizon no price falls by more than the time till
 * then, so that edges with more slack than twice that cannot become tight. At the horizon, near
 * edges are chosen anew by the prices of that moment, with at least twice the width.
 *
 * <p><b>Guarantee.</b> Exact. Prices and blossoms prove it: see {@link PairingPrices}. All numbers
 * stay whole because weights count double and the prices of all roots are even at the start.
 *
 * <p><b>Time</b> O(n m log n) with the usual shallow blossoms, in practice a few looks at every
 * edge. <b>Space</b> O(n + m). <b>Ties</b> go to what was found last, nearly; the order depends on
 * indices alone.
 */
final class BlossomSearch {
  /** How many edges of each vertex are near at the start. */
  private static final int NEAR = 3;

  /** With less than one root among so many vertices, all edges are near. */
  private static final int FEW = 64;

  private static final int STEPS_BETWEEN_LOOKS_AT_THE_METER = 1 << 12;

  private final Graph graph;
  private final int vertices;
  private final int directions;
  private final Blossoms blossoms;
  private final Forest forest;

  /** By root: when a vertex of the tree may first stay alone, and which. */
  private final long[] aloneAt;

  private final int[] alone;
  private final MonotoneHeap heap = new MonotoneHeap();
  private long now;
  private long horizon;
  private long width;
  private long steps;
  private int planted;
  private int felled;

  /** Needs prices that every edge can bear, even ones of exposed vertices, and tight partners. */
  BlossomSearch(Graph graph, Blossoms blossoms) {
    this.graph = graph;
    this.vertices = graph.vertices();
    this.directions = graph.head.length;
    this.blossoms = blossoms;
    this.forest = new Forest(graph, blossoms);
    this.aloneAt = new long[vertices];
    this.alone = new int[vertices];
  }

  /** Afterwards all nodes rest; if the meter stopped it, vertices with a price may be exposed. */
  void run(Meter meter) {
    for (int root = 0; root < vertices; root++) {
      if (blossoms.isExposed(blossoms.topOf(root))
          && blossoms.base[blossoms.topOf(root)] == root
          && blossoms.price(root, 0) > 0) {
        planted++;
        forest.join(blossoms.topOf(root), OUTER, -1, root, now);
      }
    }
    lookFurther();
    while (felled < planted && !meter.isStopped()) {
      if (heap.isEmpty()) {
        now = horizon;
        lookFurther();
      } else {
        int event = heap.pop();
        now = heap.clock();
        happen(event);
      }
      if (steps > STEPS_BETWEEN_LOOKS_AT_THE_METER) {
        meter.stopAfter(steps);
        meter.report(felled, planted);
        steps = 0;
      }
    }
    for (int v = 0; v < vertices; v++) {
      if (forest.roleOf(blossoms.topOf(v)) != FREE) {
        forest.fell(forest.rootOf(v), now, _ -> {});
      }
    }
  }

  /** Chooses the near edges, and notes all that the trees await of them. */
  private void lookFurther() {
    long[] price = new long[vertices];
    for (int v = 0; v < vertices; v++) {
      price[v] = blossoms.price(v, now);
    }
    long each = planted * (long) FEW < vertices ? vertices : NEAR;
    width = Math.max(graph.slackOf(price, each), 2 * width + 1);
    graph.sort(price, width);
    steps += directions;
    horizon = now + width / 2 + 1;
    heap.clear(now);
    Arrays.fill(aloneAt, Long.MAX_VALUE);
    for (int root = 0; root < vertices; root++) {
      forest.forEachNode(
          root,
          node -> {
            if (forest.roleOf(node) == OUTER) {
              scan(node);
            } else {
              awaitOpening(node);
            }
          });
    }
  }

  private void happen(int event) {
    steps++;
    if (event < directions) {
      follow(event);
    } else if (event < directions + vertices) {
      int root = event - directions;
      if (aloneAt[root] == now) {
        forest.changePartners(alone[root], -1);
        fell(root);
      }
    } else {
      open(event - directions - vertices);
    }
  }

  private void push(long key, int event) {
    if (key <= horizon) {
      heap.push(key, event);
    }
  }

  private void pushEdge(long slack, int role, int direction) {
    push(now + (role == OUTER ? slack / 2 : slack), direction);
  }

  /** An outer node looks which of its edges become tight when, and when it may stay alone. */
  private void scan(int node) {
    for (int v = blossoms.first[node]; ; v = blossoms.after[v]) {
      scanVertex(v);
      if (v == blossoms.last[node]) {
        return;
      }
    }
  }

  private void scanVertex(int v) {
    int mine = blossoms.label[v];
    int root = forest.rootOf(v);
    long price = blossoms.price(v, now);
    if (now + price < aloneAt[root]) {
      aloneAt[root] = now + price;
      alone[root] = v;
      push(now + price, directions + root);
    }
    int end = graph.near[v];
    steps += end - graph.from[v];
    for (int k = graph.from[v]; k < end; k++) {
      int u = graph.neighbour[k];
      int theirs = blossoms.label[u];
      int role = blossoms.rate[theirs];
      if (theirs != mine && role != INNER) {
        pushEdge(price + blossoms.price(u, now) - graph.doubled[k], role, graph.direction[k]);
      }
    }
  }

  /** A node that was inner, and is free now, looks which outer ones may reach it. */
  private void scanFree(int node) {
    for (int v = blossoms.first[node]; ; v = blossoms.after[v]) {
      long price = blossoms.price(v, now);
      int end = graph.near[v];
      steps += end - graph.from[v];
      for (int k = graph.from[v]; k < end; k++) {
        int u = graph.neighbour[k];
        if (blossoms.rate[blossoms.label[u]] == OUTER) {
          pushEdge(price + blossoms.price(u, now) - graph.doubled[k], FREE, graph.direction[k]);
        }
      }
      if (v == blossoms.last[node]) {
        return;
      }
    }
  }

  private void awaitOpening(int node) {
    if (blossoms.isBlossom(node)) {
      push(now + blossoms.extra(node, now) / 2, directions + vertices + node);
    }
  }

  /** Does what the edge was waiting for, if it is tight. */
  private void follow(int event) {
    int behind = blossoms.label[graph.tail(event)];
    int direction = blossoms.rate[behind] == OUTER ? event : event ^ 1;
    int v = graph.tail(direction);
    int u = graph.head[direction];
    int theirs = blossoms.label[u];
    int role = blossoms.rate[theirs];
    if (blossoms.rate[blossoms.label[v]] != OUTER || role == INNER || theirs == blossoms.label[v]) {
      return;
    }
    long slack = blossoms.price(v, now) + blossoms.price(u, now) - graph.twice(direction);
    if (slack > 0) {
      pushEdge(slack, role, direction);
    } else if (role == FREE) {
      grow(direction, blossoms.topOf(u));
    } else if (forest.rootOf(v) == forest.rootOf(u)) {
      shrink(direction);
    } else {
      joinTrees(direction);
    }
  }

  private void grow(int direction, int reached) {
    int root = forest.rootOf(graph.tail(direction));
    if (blossoms.isExposed(reached)) {
      forest.changePartners(graph.tail(direction), direction);
      blossoms.rebase(reached, graph.head[direction], direction ^ 1);
      fell(root);
      return;
    }
    int onward = blossoms.mate[blossoms.base[reached]];
    int beyond = blossoms.topOf(graph.head[onward]);
    forest.join(reached, INNER, direction ^ 1, root, now);
    awaitOpening(reached);
    forest.join(beyond, OUTER, onward ^ 1, root, now);
    scan(beyond);
  }

  private void joinTrees(int direction) {
    int one = forest.rootOf(graph.tail(direction));
    int other = forest.rootOf(graph.head[direction]);
    forest.changePartners(graph.tail(direction), direction);
    forest.changePartners(graph.head[direction], direction ^ 1);
    fell(one);
    fell(other);
  }

  private void fell(int root) {
    felled++;
    aloneAt[root] = Long.MAX_VALUE;
    forest.fell(root, now, this::scanFree);
  }

  /** Makes a blossom of the ring closed by an edge between two outer nodes of a tree. */
  private void shrink(int direction) {
    int left = blossoms.topOf(graph.tail(direction));
    int right = blossoms.topOf(graph.head[direction]);
    int meeting = forest.meeting(left, right);
    int leftLength = forest.depth(left, meeting);
    int[] ring = new int[leftLength + forest.depth(right, meeting) + 1];
    int[] links = new int[ring.length];
    ring[0] = meeting;
    int node = left;
    for (int k = leftLength; k > 0; k--) {
      ring[k] = node;
      links[k - 1] = forest.towardsRoot(node) ^ 1;
      node = forest.parentOf(node);
    }
    links[leftLength] = direction;
    node = right;
    for (int k = leftLength + 1; k < ring.length; k++) {
      ring[k] = node;
      links[k] = forest.towardsRoot(node);
      node = forest.parentOf(node);
    }
    steps += ring.length;
    replace(ring, links);
  }

  private void replace(int[] ring, int[] links) {
    int root = forest.rootOf(blossoms.first[ring[0]]);
    boolean[] wasInner = new boolean[ring.length];
    for (int k = 0; k < ring.length; k++) {
      wasInner[k] = forest.roleOf(ring[k]) == INNER;
      forest.leave(ring[k], now);
    }
    int blossom = blossoms.create(ring, links);
    forest.join(blossom, OUTER, forest.towardsRoot(ring[0]), root, now);
    for (int k = 0; k < ring.length; k++) {
      if (wasInner[k]) {
        scan(ring[k]);
      }
    }
  }

  /** Opens an inner blossom whose extra is used up: the even way through it stays in the tree. */
  private void open(int blossom) {
    if (!blossoms.isUsed(blossom)
        || blossoms.parent[blossom] >= 0
        || forest.roleOf(blossom) != INNER
        || blossoms.extra(blossom, now) > 0) {
      return;
    }
    int root = forest.rootOf(blossoms.first[blossom]);
    int direction = forest.towardsRoot(blossom);
    forest.leave(blossom, now);
    blossoms.unfold(blossom);
    int start = blossoms.indexOf(blossom, graph.tail(direction));
    int[] ring = blossoms.ring[blossom];
    int[] links = blossoms.links[blossom];
    blossoms.dissolve(blossom);
    int length = ring.length;
    int step = (start & 1) == 1 ? 1 : -1;
    forest.join(ring[start], INNER, direction, root, now);
    int role = OUTER;
    for (int k = start; k % length != 0; k += step) {
      int back = step > 0 ? links[k] ^ 1 : links[k - 1];
      forest.join(ring[(k + step) % length], role, back, root, now);
      role = -role;
    }
    for (int child : ring) {
      switch (forest.roleOf(child)) {
        case OUTER -> scan(child);
        case INNER -> awaitOpening(child);
        default -> scanFree(child);
      }
    }
  }
}
