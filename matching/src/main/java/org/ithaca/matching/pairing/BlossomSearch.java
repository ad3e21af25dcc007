package org.ithaca.matching.pairing;

import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.MinHeap;

/**
 * Maximum-weight matching in a general graph.
 *
 * <p><b>Problem.</b> Choose edges, no two at one vertex, with the largest sum of weights, all from
 * 0.
 *
 * <p><b>Method.</b> Edmonds' blossoms (1965) as a primal-dual search. It starts from the best
 * fractional matching, which is an assignment of the graph's vertices to themselves (Derigs and
 * Metz 1986): its even cycles and paths become edges at once, and of each odd cycle one vertex
 * stays exposed. Only those are left to search, one tree each. In a tree, outer vertices get
 * cheaper and inner ones dearer at the same pace; the next thing to happen is the top of a heap
 * keyed by how far prices have moved (Galil, Micali and Gabow 1986): an edge to a new vertex
 * becomes tight, an edge between outer vertices becomes tight and its ring shrinks into a blossom,
 * an inner blossom's extra is used up and it opens, or the tree can end. The best end known bounds
 * everything: an exposed vertex outside that is reached, or an outer vertex whose price reaches 0
 * and may stay alone. Prices are moved only when a vertex changes its role.
 *
 * <p><b>Guarantee.</b> Exact. Prices and blossoms prove it: see {@link PairingPrices}. All numbers
 * stay whole because weights count double.
 *
 * <p><b>Time</b> O(n m log n) for the searches with the usual shallow blossoms, in practice close
 * to that of the fractional start. <b>Space</b> O(n + m). <b>Ties</b> go to what was found first,
 * in the order of indices.
 */
final class BlossomSearch {
  private static final int FREE = 0;
  private static final int OUTER = 1;
  private static final int INNER = 2;

  private final int vertices;
  private final long[] doubled;
  private final int[] head;

  /** Directions that leave vertex v: {@code leaving[from[v]] .. leaving[from[v + 1]]}. */
  private final int[] from;

  private final int[] leaving;

  /** Prices, and extras of blossoms, as of when their role began. */
  private final long[] price;

  private final long[] extra;
  private final int[] role;
  private final long[] since;

  /** The direction from this node of the tree to its parent; -1 at the root. */
  private final int[] towardsRoot;

  private final int[] inTree;
  private int treeSize;
  private final Blossoms blossoms;
  private final MinHeap heap = new MinHeap();
  private final boolean[] mark;

  private long now;
  private long bound;

  /** The direction to an exposed vertex that ends the search, or -1 if {@link #endVertex} does. */
  private int endEdge;

  private int endVertex;
  private long steps;

  /** Partners (or -1) of all vertices, and the prices. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Result(int[] partner, long[] price, Blossoms blossoms, long[] extra) {}

  static Result solve(int vertices, int[] one, int[] other, long[] weight, Meter meter) {
    BlossomSearch search = new BlossomSearch(vertices, one, other, weight);
    search.run(weight, meter);
    return search.result();
  }

  private BlossomSearch(int vertices, int[] one, int[] other, long[] weight) {
    this.vertices = vertices;
    int edges = weight.length;
    this.doubled = new long[edges];
    this.head = new int[2 * edges];
    this.from = new int[vertices + 1];
    for (int e = 0; e < edges; e++) {
      doubled[e] = 2 * weight[e];
      head[2 * e] = one[e];
      head[2 * e + 1] = other[e];
      from[one[e] + 1]++;
      from[other[e] + 1]++;
    }
    for (int v = 0; v < vertices; v++) {
      from[v + 1] += from[v];
    }
    int[] next = from.clone();
    this.leaving = new int[2 * edges];
    for (int d = 0; d < 2 * edges; d++) {
      leaving[next[head[d ^ 1]]++] = d;
    }
    this.price = new long[vertices];
    this.extra = new long[2 * vertices];
    this.role = new int[2 * vertices];
    this.since = new long[2 * vertices];
    this.towardsRoot = new int[2 * vertices];
    this.inTree = new int[4 * vertices + 4];
    this.mark = new boolean[2 * vertices];
    this.blossoms = new Blossoms(vertices, head);
  }

  private Result result() {
    int[] partner = new int[vertices];
    for (int v = 0; v < vertices; v++) {
      int mate = blossoms.mate[v];
      partner[v] = mate < 0 ? -1 : head[mate];
    }
    return new Result(partner, price, blossoms, extra);
  }

  private void run(long[] weight, Meter meter) {
    new FractionalStart(head, from, leaving, weight, blossoms, price).run(meter);
    for (int v = 0; v < vertices && !meter.isStopped(); v++) {
      if (blossoms.mate[v] < 0 && price[v] > 0) {
        steps = 0;
        searchFrom(v);
        meter.stopAfter(steps);
      }
      if ((v & 1023) == 0) {
        meter.report(v, vertices);
      }
    }
  }

  private void searchFrom(int root) {
    heap.clear();
    treeSize = 0;
    now = 0;
    bound = Long.MAX_VALUE;
    endEdge = -1;
    endVertex = -1;
    beOuter(blossoms.top[root], -1);
    while (!heap.isEmpty() && heap.minKey() < bound) {
      now = heap.minKey();
      int event = heap.pop();
      if (event >= head.length) {
        open(event - head.length);
      } else {
        follow(event);
      }
    }
    now = bound;
    finish();
  }

  private void beOuter(int node, int direction) {
    join(node, OUTER, direction);
    blossoms.forEachVertex(node, this::scan);
  }

  private void beInner(int node, int direction) {
    join(node, INNER, direction);
    if (blossoms.isBlossom(node)) {
      push(now + extra[node] / 2, head.length + node);
    }
  }

  private void join(int node, int newRole, int direction) {
    role[node] = newRole;
    since[node] = now;
    towardsRoot[node] = direction;
    inTree[treeSize++] = node;
    if (treeSize == inTree.length) {
      throw new IllegalStateException("The tree holds more nodes than exist.");
    }
  }

  private void push(long key, int event) {
    if (key < bound) {
      heap.push(key, event);
    }
  }

  /** The price of the vertex now. */
  private long price(int v) {
    int top = blossoms.top[v];
    return switch (role[top]) {
      case OUTER -> price[v] - (now - since[top]);
      case INNER -> price[v] + (now - since[top]);
      default -> price[v];
    };
  }

  private long slack(int direction) {
    return price(head[direction]) + price(head[direction ^ 1]) - doubled[direction >> 1];
  }

  /** Looks from an outer vertex: may it stay alone, and which edges will become tight when. */
  private void scan(int v) {
    long alone = now + price(v);
    if (alone < bound) {
      bound = alone;
      endVertex = v;
      endEdge = -1;
    }
    steps += from[v + 1] - from[v];
    for (int k = from[v]; k < from[v + 1]; k++) {
      consider(leaving[k]);
    }
  }

  /** Notes when the edge from an outer vertex will become tight, if it matters. */
  private void consider(int direction) {
    int there = blossoms.top[head[direction]];
    if (there == blossoms.top[head[direction ^ 1]] || role[there] == INNER) {
      return;
    }
    long slack = slack(direction);
    if (role[there] == OUTER) {
      push(now + slack / 2, direction);
    } else if (!blossoms.isExposed(there)) {
      push(now + slack, direction);
    } else if (now + slack < bound || (now + slack == bound && endEdge < 0)) {
      bound = now + slack;
      endEdge = direction;
    }
  }

  private void follow(int direction) {
    int there = blossoms.top[head[direction]];
    if (there == blossoms.top[head[direction ^ 1]] || role[there] == INNER) {
      return;
    }
    if (slack(direction) > 0) {
      consider(direction);
    } else if (role[there] == OUTER) {
      shrink(direction);
    } else {
      int base = blossoms.base[there];
      int onward = blossoms.mate[base];
      beInner(there, direction ^ 1);
      beOuter(blossoms.top[head[onward]], onward ^ 1);
    }
  }

  /** Writes down the prices of a node of the tree and ends its role. */
  private void settle(int node) {
    long moved = now - since[node];
    if (role[node] == OUTER) {
      blossoms.forEachVertex(node, v -> price[v] -= moved);
      extra[node] += blossoms.isBlossom(node) ? 2 * moved : 0;
    } else if (role[node] == INNER) {
      blossoms.forEachVertex(node, v -> price[v] += moved);
      extra[node] -= blossoms.isBlossom(node) ? 2 * moved : 0;
    }
    role[node] = FREE;
  }

  private int parentOf(int node) {
    return towardsRoot[node] < 0 ? -1 : blossoms.top[head[towardsRoot[node]]];
  }

  /** Makes a blossom of the ring closed by an edge between two outer nodes. */
  private void shrink(int direction) {
    int left = blossoms.top[head[direction ^ 1]];
    int right = blossoms.top[head[direction]];
    int meeting = meeting(left, right);
    int leftLength = depth(left, meeting);
    int rightLength = depth(right, meeting);
    int[] ring = new int[leftLength + rightLength + 1];
    int[] links = new int[ring.length];
    ring[0] = meeting;
    int node = left;
    for (int k = leftLength; k > 0; k--) {
      ring[k] = node;
      links[k - 1] = towardsRoot[node] ^ 1;
      node = parentOf(node);
    }
    links[leftLength] = direction;
    node = right;
    for (int k = leftLength + 1; k < ring.length; k++) {
      ring[k] = node;
      links[k] = towardsRoot[node];
      node = parentOf(node);
    }
    boolean[] wasInner = new boolean[ring.length];
    for (int k = 0; k < ring.length; k++) {
      wasInner[k] = role[ring[k]] == INNER;
      settle(ring[k]);
    }
    int blossom = blossoms.create(ring, links);
    extra[blossom] = 0;
    join(blossom, OUTER, towardsRoot[meeting]);
    for (int k = 0; k < ring.length; k++) {
      if (wasInner[k]) {
        blossoms.forEachVertex(ring[k], this::scan);
      }
    }
  }

  /** The first common node on the ways to the root. */
  private int meeting(int left, int right) {
    int a = left;
    int b = right;
    while (a >= 0 || b >= 0) {
      if (a >= 0) {
        if (mark[a]) {
          break;
        }
        mark[a] = true;
        a = parentOf(a);
      }
      int swap = a;
      a = b;
      b = swap;
    }
    int meeting = a;
    unmark(left);
    unmark(right);
    return meeting;
  }

  private void unmark(int start) {
    for (int node = start; node >= 0 && mark[node]; node = parentOf(node)) {
      mark[node] = false;
    }
  }

  private int depth(int node, int ancestor) {
    int depth = 0;
    for (int above = node; above != ancestor; above = parentOf(above)) {
      depth++;
    }
    return depth;
  }

  /** Opens an inner blossom whose extra is used up: the even way through it stays in the tree. */
  private void open(int blossom) {
    if (role[blossom] != INNER
        || blossoms.parent[blossom] >= 0
        || extra[blossom] != 2 * (now - since[blossom])) {
      return;
    }
    int direction = towardsRoot[blossom];
    int entry = blossoms.childHolding(blossom, head[direction ^ 1]);
    int[] ring = blossoms.children[blossom];
    int length = ring.length;
    int start = blossoms.indexOf(blossom, entry);
    int step = (start & 1) == 1 ? 1 : -1;
    int[] links = new int[length + 1];
    int count = 0;
    for (int k = start; k % length != 0; k += step) {
      links[count++] = blossoms.link(blossom, k, step);
    }
    settle(blossom);
    blossoms.dissolve(blossom);
    join(ring[start], INNER, direction);
    for (int k = 0; k < count; k++) {
      int child = ring[(start + (k + 1) * step) % length];
      join(child, k % 2 == 0 ? OUTER : INNER, links[k] ^ 1);
    }
    for (int child : ring) {
      revisit(child);
    }
  }

  private void revisit(int child) {
    if (role[child] == OUTER) {
      blossoms.forEachVertex(child, this::scan);
    } else if (role[child] == FREE) {
      blossoms.forEachVertex(child, this::considerFromOuter);
    } else if (blossoms.isBlossom(child)) {
      push(now + extra[child] / 2, head.length + child);
    }
  }

  private void considerFromOuter(int v) {
    steps += from[v + 1] - from[v];
    for (int k = from[v]; k < from[v + 1]; k++) {
      if (role[blossoms.top[head[leaving[k]]]] == OUTER) {
        consider(leaving[k] ^ 1);
      }
    }
  }

  /** Settles all prices and changes partners along the way from the end to the root. */
  private void finish() {
    if (endEdge >= 0) {
      int reached = head[endEdge];
      changePartners(head[endEdge ^ 1], endEdge);
      blossoms.rebase(blossoms.top[reached], reached);
      blossoms.mate[reached] = endEdge ^ 1;
    } else {
      changePartners(endVertex, -1);
    }
    for (int k = 0; k < treeSize; k++) {
      int node = inTree[k];
      if (blossoms.parent[node] < 0) {
        settle(node);
      }
    }
  }

  private void changePartners(int vertex, int newMate) {
    int v = vertex;
    int direction = newMate;
    while (true) {
      int outer = blossoms.top[v];
      blossoms.rebase(outer, v);
      blossoms.mate[v] = direction;
      int up = towardsRoot[outer];
      if (up < 0) {
        return;
      }
      int inner = blossoms.top[head[up]];
      int further = towardsRoot[inner];
      int within = head[further ^ 1];
      blossoms.rebase(inner, within);
      blossoms.mate[within] = further;
      v = head[further];
      direction = further ^ 1;
    }
  }
}
