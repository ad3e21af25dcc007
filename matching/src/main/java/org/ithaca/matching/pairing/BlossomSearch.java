package org.ithaca.matching.pairing;

import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.MonotoneHeap;

/** Maximum-weight matching in a general graph. */
final class BlossomSearch {
  private static final int OUTER = -1;
  private static final int FREE = 0;
  private static final int INNER = 1;

  private final Graph graph;
  private final int vertices;
  private final int[] from;
  private final int[] head;
  private final int[] twin;
  private final long[] doubled;
  private final Blossoms blossoms;
  private final int[] label;
  private final int[] rate;

  /** By label: the root of its tree. */
  private final int[] tree;

  /** By node: the direction to its parent; -1 at the root. */
  private final int[] towardsRoot;

  /** Nodes of each tree in a ring; the node {@code 2n + root} stands for the tree itself. */
  private final int[] next;

  private final int[] previous;

  /** By root: when a vertex of the tree may first stay alone, and which. */
  private final long[] aloneAt;

  private final int[] alone;
  private final boolean[] mark;
  private final MonotoneHeap heap = new MonotoneHeap();
  private long now;
  private long steps;
  private int trees;

  BlossomSearch(Graph graph) {
    this.graph = graph;
    this.vertices = graph.vertices();
    this.from = graph.from();
    this.head = graph.head();
    this.twin = graph.twin();
    this.doubled = graph.doubled();
    this.blossoms = new Blossoms(graph);
    this.label = blossoms.label;
    this.rate = blossoms.rate;
    this.tree = new int[vertices];
    this.towardsRoot = new int[2 * vertices];
    this.next = new int[3 * vertices];
    this.previous = new int[3 * vertices];
    this.aloneAt = new long[vertices];
    this.alone = new int[vertices];
    this.mark = new boolean[2 * vertices];
  }

  Blossoms blossoms() {
    return blossoms;
  }

  void run(Meter meter) {
    for (int root = 0; root < vertices; root++) {
      if (blossoms.mate[root] < 0 && blossoms.price(root, 0) > 0) {
        plant(root);
      }
    }
    int planted = trees;
    while (trees > 0 && !meter.isStopped()) {
      int event = heap.pop();
      now = heap.clock();
      happen(event);
      if (steps > 1024) {
        meter.stopAfter(steps);
        meter.report(planted - trees, planted);
        steps = 0;
      }
    }
    for (int root = 0; root < vertices; root++) {
      if (blossoms.rate[label[root]] != FREE) {
        fell(tree[label[root]]);
      }
    }
  }

  private void happen(int event) {
    if (event < head.length) {
      follow(event);
    } else if (event < head.length + vertices) {
      int root = event - head.length;
      if (aloneAt[root] == now) {
        changePartners(alone[root], -1);
        fell(root);
      }
    } else {
      open(event - head.length - vertices);
    }
  }

  private void plant(int root) {
    trees++;
    aloneAt[root] = Long.MAX_VALUE;
    int itself = 2 * vertices + root;
    next[itself] = itself;
    previous[itself] = itself;
    join(blossoms.topOf(root), OUTER, -1, root);
    scan(blossoms.topOf(root));
  }

  private void join(int node, int role, int direction, int root) {
    blossoms.move(node, role, now);
    tree[blossoms.labelOf(node)] = root;
    towardsRoot[node] = direction;
    int itself = 2 * vertices + root;
    int before = previous[itself];
    next[before] = node;
    previous[node] = before;
    next[node] = itself;
    previous[itself] = node;
  }

  private void leave(int node) {
    blossoms.move(node, FREE, now);
    next[previous[node]] = next[node];
    previous[next[node]] = previous[node];
  }

  private void push(long key, int event) {
    heap.push(key, event);
  }

  private void scan(int node) {
    for (int v = blossoms.first[node]; ; v = blossoms.after[v]) {
      scanVertex(v);
      if (v == blossoms.last[node]) {
        return;
      }
    }
  }

  private void scanVertex(int v) {
    int mine = label[v];
    int root = tree[mine];
    long price = blossoms.price(v, now);
    if (now + price < aloneAt[root]) {
      aloneAt[root] = now + price;
      alone[root] = v;
      push(now + price, head.length + root);
    }
    steps += from[v + 1] - from[v];
    for (int d = from[v]; d < from[v + 1]; d++) {
      int u = head[d];
      int theirs = label[u];
      int role = rate[theirs];
      if (theirs == mine || role == INNER) {
        continue;
      }
      long slack = price + blossoms.price(u, now) - doubled[d];
      push(now + (role == FREE ? slack : slack / 2), d);
    }
  }

  /** Looks from a vertex that is free again at those outside that may reach it. */
  private void scanFree(int node) {
    for (int v = blossoms.first[node]; ; v = blossoms.after[v]) {
      long price = blossoms.price(v, now);
      steps += from[v + 1] - from[v];
      for (int d = from[v]; d < from[v + 1]; d++) {
        int u = head[d];
        if (rate[label[u]] == OUTER) {
          push(now + price + blossoms.price(u, now) - doubled[d], d);
        }
      }
      if (v == blossoms.last[node]) {
        return;
      }
    }
  }

  private void follow(int event) {
    steps++;
    int direction = rate[label[head[twin[event]]]] == OUTER ? event : twin[event];
    int mine = label[head[twin[direction]]];
    int theirs = label[head[direction]];
    int role = rate[theirs];
    if (rate[mine] != OUTER || role == INNER || mine == theirs) {
      return;
    }
    int v = head[twin[direction]];
    int u = head[direction];
    long slack = blossoms.price(v, now) + blossoms.price(u, now) - doubled[direction];
    if (slack > 0) {
      push(now + (role == FREE ? slack : slack / 2), direction);
    } else if (role == OUTER) {
      if (tree[mine] == tree[theirs]) {
        shrink(direction);
      } else {
        join(direction);
      }
    } else {
      int there = blossoms.topOf(u);
      if (blossoms.isExposed(there)) {
        end(direction);
      } else {
        grow(direction, there);
      }
    }
  }

  private void grow(int direction, int there) {
    int root = tree[label[head[twin[direction]]]];
    int onward = blossoms.mate[blossoms.base[there]];
    int beyond = blossoms.topOf(head[onward]);
    join(there, INNER, twin[direction], root);
    if (blossoms.isBlossom(there)) {
      awaitOpening(there);
    }
    join(beyond, OUTER, twin[onward], root);
    scan(beyond);
  }

  private void awaitOpening(int blossom) {
    push(now + blossoms.extra(blossom, now) / 2, head.length + vertices + blossom);
  }

  private void join(int direction) {
    int one = tree[label[head[twin[direction]]]];
    int other = tree[label[head[direction]]];
    changePartners(head[twin[direction]], direction);
    changePartners(head[direction], twin[direction]);
    fell(one);
    fell(other);
  }

  private void end(int direction) {
    int root = tree[label[head[twin[direction]]]];
    int reached = head[direction];
    changePartners(head[twin[direction]], direction);
    blossoms.base[blossoms.topOf(reached)] = reached;
    blossoms.mate[reached] = twin[direction];
    fell(root);
  }

  /** Ends a tree: its nodes rest, and those that were inner may be reached by others. */
  private void fell(int root) {
    trees--;
    aloneAt[root] = Long.MAX_VALUE;
    int itself = 2 * vertices + root;
    int node = next[itself];
    int firstInner = -1;
    while (node != itself) {
      int following = next[node];
      boolean inner = rate[blossoms.labelOf(node)] == INNER;
      blossoms.move(node, FREE, now);
      if (inner) {
        next[node] = firstInner;
        firstInner = node;
      }
      node = following;
    }
    for (int inner = firstInner; inner >= 0; inner = next[inner]) {
      scanFree(inner);
    }
  }

  private int parentOf(int node) {
    return towardsRoot[node] < 0 ? -1 : blossoms.topOf(head[towardsRoot[node]]);
  }

  /** Makes a blossom of the ring closed by an edge between two outer nodes of a tree. */
  private void shrink(int direction) {
    int left = blossoms.topOf(head[twin[direction]]);
    int right = blossoms.topOf(head[direction]);
    int meeting = meeting(left, right);
    int leftLength = depth(left, meeting);
    int rightLength = depth(right, meeting);
    int[] ring = new int[leftLength + rightLength + 1];
    int[] links = new int[ring.length];
    ring[0] = meeting;
    int node = left;
    for (int k = leftLength; k > 0; k--) {
      ring[k] = node;
      links[k - 1] = twin[towardsRoot[node]];
      node = parentOf(node);
    }
    links[leftLength] = direction;
    node = right;
    for (int k = leftLength + 1; k < ring.length; k++) {
      ring[k] = node;
      links[k] = towardsRoot[node];
      node = parentOf(node);
    }
    int root = tree[blossoms.labelOf(meeting)];
    boolean[] wasInner = new boolean[ring.length];
    for (int k = 0; k < ring.length; k++) {
      wasInner[k] = rate[blossoms.labelOf(ring[k])] == INNER;
      leave(ring[k]);
    }
    int blossom = blossoms.create(ring, links);
    join(blossom, OUTER, towardsRoot[meeting], root);
    for (int k = 0; k < ring.length; k++) {
      if (wasInner[k]) {
        scan(ring[k]);
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
    unmark(left);
    unmark(right);
    return a;
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
    if (!blossoms.isUsed(blossom)
        || blossoms.parent[blossom] >= 0
        || rate[blossoms.labelOf(blossom)] != INNER
        || blossoms.extra(blossom, now) > 0) {
      return;
    }
    int root = tree[blossoms.labelOf(blossom)];
    int direction = towardsRoot[blossom];
    leave(blossom);
    blossoms.unfold(blossom);
    int start = blossoms.indexOf(blossom, head[twin[direction]]);
    int[] ring = blossoms.ring[blossom];
    int length = ring.length;
    int step = (start & 1) == 1 ? 1 : -1;
    int[] links = new int[length + 1];
    int count = 0;
    for (int k = start; k % length != 0; k += step) {
      links[count++] = blossoms.link(blossom, k, step);
    }
    blossoms.dissolve(blossom);
    join(ring[start], INNER, direction, root);
    for (int k = 0; k < count; k++) {
      int child = ring[(start + (k + 1) * step) % length];
      join(child, k % 2 == 0 ? OUTER : INNER, twin[links[k]], root);
    }
    for (int child : ring) {
      int role = rate[blossoms.labelOf(child)];
      if (role == OUTER) {
        scan(child);
      } else if (role == FREE) {
        scanFree(child);
      } else if (blossoms.isBlossom(child)) {
        awaitOpening(child);
      }
    }
  }

  private void changePartners(int vertex, int newMate) {
    int v = vertex;
    int direction = newMate;
    while (true) {
      int outer = blossoms.topOf(v);
      blossoms.base[outer] = v;
      blossoms.mate[v] = direction;
      int up = towardsRoot[outer];
      if (up < 0) {
        return;
      }
      int inner = blossoms.topOf(head[up]);
      int further = towardsRoot[inner];
      int within = head[twin[further]];
      blossoms.base[inner] = within;
      blossoms.mate[within] = further;
      v = head[further];
      direction = twin[further];
    }
  }
}
