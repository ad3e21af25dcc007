package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * Cheapest circulation by the network simplex method, with costs of two ranks.
 *
 * <p><b>Problem.</b> Every arc carries from 0 to its capacity, every node passes on what it gets.
 * The sum of {@code urgent} costs is to be smallest, and among those the sum of {@code cost}. A
 * lower bound is an arc of its own with an urgent reward, so carrying nothing is always allowed and
 * what cannot be reached shows as a reward not collected.
 *
 * <p><b>Method.</b> Dantzig 1951 with the strongly feasible trees of Cunningham 1976 (doi
 * 10.1007/BF01580379), which cannot cycle, and candidates searched in blocks (Király and Kovács
 * 2012, arXiv 1207.6381) of the likely arcs; the others join when these promise nothing. Node 0 is
 * the root; every other node starts with an arc to it that carries nothing. New costs continue from
 * the last tree.
 *
 * <p><b>Guarantee.</b> Exact; the potentials are the proof: {@code cost + potential(tail) -
 * potential(head)} is not negative for arcs that carry nothing and not positive for full ones, in
 * both ranks together. <b>Time</b> O(√E + V) for each pivot in the worst case, usually about ten V
 * pivots. <b>Space</b> O(E + V). <b>Ties</b> go to the arc found first.
 */
public final class Circulation {
  private static final byte EMPTY = 1;
  private static final byte IN_TREE = 0;
  private static final byte FULL = -1;

  private final int nodes;
  private final int arcs;
  private final int[] tail;
  private final int[] head;
  private final int[] capacity;
  private final int[] flow;
  private final byte[] state;
  private final long[] urgent;
  private final long[] cost;
  private final long[] urgentPotential;
  private final long[] potential;
  private final int[] parent;
  private final int[] parentArc;
  private final int[] depth;
  private final int[] child;
  private final int[] next;
  private final int[] previous;
  private final int[] stack;

  /** The arcs that are looked at; the others are asked when these promise nothing any more. */
  private final int[] active;

  private int actives;
  private int scanFrom;

  /**
   * Arc a leads from {@code tail[a]} to {@code head[a]}.
   *
   * @param likely the arcs to look at first; any will do, good ones save time
   */
  public Circulation(int nodes, int[] tail, int[] head, int[] capacity, boolean[] likely) {
    this.nodes = nodes;
    this.arcs = tail.length;
    int all = arcs + nodes;
    this.tail = Arrays.copyOf(tail, all);
    this.head = Arrays.copyOf(head, all);
    this.capacity = Arrays.copyOf(capacity, all);
    this.flow = new int[all];
    this.state = new byte[all];
    this.urgent = new long[all];
    this.cost = new long[all];
    this.urgentPotential = new long[nodes];
    this.potential = new long[nodes];
    this.parent = new int[nodes];
    this.parentArc = new int[nodes];
    this.depth = new int[nodes];
    this.child = new int[nodes];
    this.next = new int[nodes];
    this.previous = new int[nodes];
    this.stack = new int[nodes];
    this.active = new int[arcs];
    for (int a = 0; a < arcs; a++) {
      if (likely[a]) {
        active[actives++] = a;
      }
    }
    Arrays.fill(state, 0, arcs, EMPTY);
    Arrays.fill(child, -1);
    for (int node = 1; node < nodes; node++) {
      int arc = arcs + node;
      this.tail[arc] = node;
      this.head[arc] = 0;
      this.capacity[arc] = Integer.MAX_VALUE;
      attach(node, 0, arc);
    }
    parent[0] = -1;
  }

  /**
   * Solves for these costs, continuing from the present tree.
   *
   * @param detour what a way around the given arcs costs urgently: more than the rewards that any
   *     single round trip through the root may collect
   */
  public void solve(long[] urgentCosts, long[] costs, long detour, Meter meter) {
    System.arraycopy(urgentCosts, 0, urgent, 0, arcs);
    System.arraycopy(costs, 0, cost, 0, arcs);
    Arrays.fill(urgent, arcs, arcs + nodes, detour);
    setPotentials();
    int entering = entering(meter);
    while (entering >= 0 && !meter.isStopped()) {
      pivot(entering, meter);
      entering = entering(meter);
    }
  }

  public int flow(int arc) {
    return flow[arc];
  }

  public long urgentPotential(int node) {
    return urgentPotential[node];
  }

  public long potential(int node) {
    return potential[node];
  }

  /** How much one unit of the urgent rank must be worth for the potentials to hold as one sum. */
  public long exchangeRate() {
    long rate = 1;
    for (int a = 0; a < arcs; a++) {
      if (urgent[a] + urgentPotential[tail[a]] != urgentPotential[head[a]]) {
        rate = Math.max(rate, 1 + Math.abs(cost[a] + potential[tail[a]] - potential[head[a]]));
      }
    }
    return rate;
  }

  private void setPotentials() {
    urgentPotential[0] = 0;
    potential[0] = 0;
    int size = 0;
    stack[size++] = 0;
    while (size > 0) {
      int node = stack[--size];
      for (int c = child[node]; c >= 0; c = next[c]) {
        int arc = parentArc[c];
        int sign = head[arc] == c ? 1 : -1;
        urgentPotential[c] = urgentPotential[node] + sign * urgent[arc];
        potential[c] = potential[node] + sign * cost[arc];
        stack[size++] = c;
      }
    }
  }

  /** The most promising arc of the next block with any; -1 if there is none at all. */
  private int entering(Meter meter) {
    while (true) {
      int block = Math.max(16, (int) Math.sqrt(actives));
      for (int seen = 0; seen < actives; seen += block) {
        int best = bestOf(block);
        meter.stopAfter(block);
        if (best >= 0 || meter.isStopped()) {
          return best;
        }
      }
      if (!activate(meter)) {
        return -1;
      }
    }
  }

  private int bestOf(int block) {
    int best = -1;
    long bestUrgent = 0;
    long bestCost = 0;
    for (int k = 0; k < block; k++) {
      int a = active[scanFrom++];
      if (scanFrom == actives) {
        scanFrom = 0;
      }
      long first = state[a] * (urgent[a] + urgentPotential[tail[a]] - urgentPotential[head[a]]);
      if (first <= bestUrgent) {
        long second = state[a] * (cost[a] + potential[tail[a]] - potential[head[a]]);
        if (first < bestUrgent || second < bestCost) {
          best = a;
          bestUrgent = first;
          bestCost = second;
        }
      }
    }
    return best;
  }

  /** Takes all arcs into account that promise anything; says whether there are any. */
  private boolean activate(Meter meter) {
    int before = actives;
    for (int a = 0; a < arcs; a++) {
      long first = state[a] * (urgent[a] + urgentPotential[tail[a]] - urgentPotential[head[a]]);
      long second = state[a] * (cost[a] + potential[tail[a]] - potential[head[a]]);
      if (first < 0 || (first == 0 && second < 0)) {
        active[actives++] = a;
      }
    }
    meter.stopAfter(arcs);
    scanFrom = before == actives ? 0 : before;
    return actives > before;
  }

  private void pivot(int entering, Meter meter) {
    boolean forward = state[entering] == EMPTY;
    int first = forward ? tail[entering] : head[entering];
    int second = forward ? head[entering] : tail[entering];
    int join = join(first, second);
    int most = capacity[entering];
    int cut = -1;
    boolean onFirst = false;
    for (int node = first; node != join; node = parent[node]) {
      int arc = parentArc[node];
      int room = tail[arc] == node ? flow[arc] : capacity[arc] - flow[arc];
      if (room < most) {
        most = room;
        cut = node;
        onFirst = true;
      }
    }
    for (int node = second; node != join; node = parent[node]) {
      int arc = parentArc[node];
      int room = tail[arc] == node ? capacity[arc] - flow[arc] : flow[arc];
      if (room <= most) {
        most = room;
        cut = node;
        onFirst = false;
      }
    }
    if (most > 0) {
      send(entering, forward ? most : -most, first, second, join);
    }
    if (cut < 0) {
      state[entering] = (byte) -state[entering];
      return;
    }
    int leaving = parentArc[cut];
    state[leaving] = flow[leaving] == 0 ? EMPTY : FULL;
    state[entering] = IN_TREE;
    hang(cut, onFirst ? first : second, onFirst ? second : first, entering, meter);
  }

  private int join(int first, int second) {
    int a = first;
    int b = second;
    while (a != b) {
      if (depth[a] >= depth[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  private void send(int entering, int signed, int first, int second, int join) {
    int amount = Math.abs(signed);
    flow[entering] += signed;
    for (int node = first; node != join; node = parent[node]) {
      int arc = parentArc[node];
      flow[arc] += tail[arc] == node ? -amount : amount;
    }
    for (int node = second; node != join; node = parent[node]) {
      int arc = parentArc[node];
      flow[arc] += tail[arc] == node ? amount : -amount;
    }
  }

  /** The subtree below {@code cut} hangs by {@code node} from the new parent from now on. */
  private void hang(int cut, int node, int newParent, int entering, Meter meter) {
    long sign = head[entering] == node ? 1 : -1;
    long first =
        urgent[entering] + urgentPotential[tail[entering]] - urgentPotential[head[entering]];
    long second = cost[entering] + potential[tail[entering]] - potential[head[entering]];
    int above = newParent;
    int arc = entering;
    for (int moved = node; ; ) {
      int oldParent = parent[moved];
      int oldArc = parentArc[moved];
      detach(moved);
      attach(moved, above, arc);
      if (moved == cut) {
        break;
      }
      above = moved;
      arc = oldArc;
      moved = oldParent;
    }
    int size = 0;
    stack[size++] = node;
    long steps = 0;
    while (size > 0) {
      int at = stack[--size];
      urgentPotential[at] += sign * first;
      potential[at] += sign * second;
      depth[at] = depth[parent[at]] + 1;
      for (int c = child[at]; c >= 0; c = next[c]) {
        stack[size++] = c;
      }
      steps++;
    }
    meter.stopAfter(steps);
  }

  private void attach(int node, int above, int arc) {
    parent[node] = above;
    parentArc[node] = arc;
    depth[node] = depth[above] + 1;
    previous[node] = -1;
    next[node] = child[above];
    if (child[above] >= 0) {
      previous[child[above]] = node;
    }
    child[above] = node;
  }

  private void detach(int node) {
    if (previous[node] >= 0) {
      next[previous[node]] = next[node];
    } else {
      child[parent[node]] = next[node];
    }
    if (next[node] >= 0) {
      previous[next[node]] = previous[node];
    }
  }
}
