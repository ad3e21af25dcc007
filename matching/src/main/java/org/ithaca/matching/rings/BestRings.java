package org.ithaca.matching.rings;

import java.util.Arrays;
import java.util.function.Consumer;
import org.ithaca.matching.internal.Meter;

/**
 * Finds the rings worth more than their people's prices, exactly and in whole numbers.
 *
 * <p><b>Method.</b> Every ring is looked for from its first vertex. From there the best walks back
 * of 1, 2, … arcs are tabled, which visit later vertices only but may visit one twice; no ring is
 * better than its walk, so a depth-first search need only go where the walks promise something.
 *
 * <p><b>Time</b> of the tables O(n·m·longest) at most, less for short rings; the search adds little
 * unless many walks visit a vertex twice. <b>Space</b> O(n·longest + m).
 */
final class BestRings {
  private static final long NOTHING = Long.MIN_VALUE / 16;

  private final RingGraph graph;
  private final Meter meter;
  private final long[] reduced;
  private final int[] start;
  private final long[][] back;
  private final int[] path;
  private final boolean[] onPath;
  private long best;

  BestRings(RingGraph graph, Meter meter) {
    this.graph = graph;
    this.meter = meter;
    this.reduced = new long[graph.arcs()];
    this.start = new int[graph.vertices()];
    this.back = new long[graph.longest()][graph.vertices()];
    this.path = new int[graph.longest()];
    this.onPath = new boolean[graph.vertices()];
  }

  /**
   * For each vertex the most by which a ring that has it as its first exceeds the prices, 0 if none
   * does. Rings found on the way that exceed by more than {@code least} are handed on. Means
   * nothing if the meter stopped it.
   */
  long[] excess(long[] prices, boolean[] closed, long least, Consumer<int[]> found) {
    int n = graph.vertices();
    for (int arc = 0; arc < reduced.length; arc++) {
      reduced[arc] =
          closed[arc] ? NOTHING : graph.weight(arc) * graph.unit() - prices[graph.to(arc)];
    }
    for (int v = 0; v < n; v++) {
      start[v] = graph.firstOut(v);
    }
    long[] excess = new long[n];
    for (int root = 0; root < n; root++) {
      if (meter.stopAfter(table(root))) {
        break;
      }
      best = 0;
      path[0] = root;
      onPath[root] = true;
      extend(root, 1, 0, root, least, found);
      onPath[root] = false;
      excess[root] = best;
    }
    return excess;
  }

  /** {@code back[k][v]}: the best walk of k arcs from v to the root over vertices after it. */
  private long table(int root) {
    int n = graph.vertices();
    for (int v = root; v < n; v++) {
      while (start[v] < graph.firstOut(v + 1) && graph.to(start[v]) <= root) {
        start[v]++;
      }
    }
    Arrays.fill(back[1], root, n, NOTHING);
    for (int k = graph.firstIn(root); k < graph.firstIn(root + 1); k++) {
      int arc = graph.arcIn(k);
      if (graph.from(arc) > root) {
        back[1][graph.from(arc)] = reduced[arc];
      }
    }
    long steps = 0;
    int last = graph.longest() - 1;
    for (int k = 2; k < last; k++) {
      for (int v = root + 1; v < n; v++) {
        steps += longer(k, v);
      }
    }
    if (last >= 2) {
      for (int arc = start[root]; arc < graph.firstOut(root + 1); arc++) {
        steps += longer(last, graph.to(arc));
      }
    }
    return steps + n - root;
  }

  private int longer(int k, int v) {
    long most = NOTHING;
    long[] shorter = back[k - 1];
    int end = graph.firstOut(v + 1);
    for (int arc = start[v]; arc < end; arc++) {
      most = Math.max(most, reduced[arc] + shorter[graph.to(arc)]);
    }
    back[k][v] = most;
    return end - start[v];
  }

  private void extend(
      int root, int length, long gained, int at, long least, Consumer<int[]> found) {
    int end = graph.firstOut(at + 1);
    if (meter.stopAfter(end - start[at])) {
      return;
    }
    for (int arc = start[at]; arc < end; arc++) {
      int next = graph.to(arc);
      long gain = gained + reduced[arc];
      if (onPath[next] || !promises(next, length, gain)) {
        continue;
      }
      path[length] = next;
      long whole = gain + back[1][next];
      if (length + 1 >= graph.shortest() && whole > best) {
        best = whole;
        if (whole > least) {
          found.accept(Arrays.copyOf(path, length + 1));
        }
      }
      if (length + 1 < graph.longest()) {
        onPath[next] = true;
        extend(root, length + 1, gain, next, least, found);
        onPath[next] = false;
      }
    }
  }

  /** Whether a ring of an allowed length through this path may be better than the best so far. */
  private boolean promises(int at, int length, long gain) {
    for (int more = Math.max(1, graph.shortest() - length);
        more <= graph.longest() - length;
        more++) {
      if (gain + back[more][at] > best) {
        return true;
      }
    }
    return false;
  }
}
