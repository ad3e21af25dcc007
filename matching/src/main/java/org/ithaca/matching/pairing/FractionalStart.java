package org.ithaca.matching.pairing;

import java.util.Arrays;
import org.ithaca.matching.internal.BestChoice;
import org.ithaca.matching.internal.Edges;
import org.ithaca.matching.internal.LongColumn;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;
import org.ithaca.matching.internal.Side;

/**
 * The best fractional matching, rounded: vertices are assigned to themselves, once as rows and once
 * as columns. Paths and even cycles of that assignment become every other of their edges; odd
 * cycles too, but for one vertex, which stays exposed. The prices of rows and columns added up are
 * prices of the graph for which all chosen edges are tight.
 */
final class FractionalStart {
  private final int[] head;
  private final int[] from;
  private final int[] leaving;
  private final long[] weight;
  private final Blossoms blossoms;
  private final long[] price;

  /** Partners will be set in the blossoms and prices in {@code price}. */
  FractionalStart(
      int[] head, int[] from, int[] leaving, long[] weight, Blossoms blossoms, long[] price) {
    this.head = head;
    this.from = from;
    this.leaving = leaving;
    this.weight = weight;
    this.blossoms = blossoms;
    this.price = price;
  }

  void run(Meter meter) {
    int[] column = new int[leaving.length];
    long[] weights = new long[leaving.length];
    for (int k = 0; k < leaving.length; k++) {
      column[k] = head[leaving[k]];
      weights[k] = weight[leaving[k] >> 1];
    }
    int[] ones = new int[price.length];
    Arrays.fill(ones, 1);
    Edges edges = new Edges(from, column, LongColumn.of(weights));
    BestChoice twice = BestChoice.of(new Network(edges, ones, ones), meter);
    for (int v = 0; v < price.length; v++) {
      price[v] = meter.isStopped() ? dearest(v) : twice.rows().price(v) + twice.columns().price(v);
    }
    round(twice.rows());
  }

  /** A price that bounds all edges of the vertex whatever the others pay. */
  private long dearest(int v) {
    long dearest = 0;
    for (int k = from[v]; k < from[v + 1]; k++) {
      dearest = Math.max(dearest, 2 * weight[leaving[k] >> 1]);
    }
    return dearest;
  }

  private void round(Side rows) {
    int[] next = new int[price.length];
    Arrays.fill(next, -1);
    boolean[] entered = new boolean[price.length];
    for (int v = 0; v < price.length; v++) {
      for (int k = from[v]; k < from[v + 1]; k++) {
        if (rows.load(v) > 0 && head[leaving[k]] == rows.partner(v, 0)) {
          next[v] = leaving[k];
          entered[head[leaving[k]]] = true;
        }
      }
    }
    boolean[] seen = new boolean[price.length];
    for (int v = 0; v < price.length; v++) {
      if (!entered[v] && next[v] >= 0) {
        roundPath(v, next, seen);
      }
    }
    for (int v = 0; v < price.length; v++) {
      if (!seen[v] && next[v] >= 0) {
        roundCycle(v, next, seen);
      }
    }
  }

  /** Every other edge of a path; if its vertices are odd in number the first stays exposed. */
  private void roundPath(int start, int[] next, boolean[] seen) {
    int length = 0;
    int last = start;
    while (next[last] >= 0) {
      seen[last] = true;
      last = head[next[last]];
      length++;
    }
    seen[last] = true;
    int v = length % 2 == 0 ? head[next[start]] : start;
    while (next[v] >= 0) {
      int partner = head[next[v]];
      match(next[v]);
      if (next[partner] < 0) {
        break;
      }
      v = head[next[partner]];
    }
  }

  /** Every other edge of a cycle; if it is odd its cheapest vertex stays exposed. */
  private void roundCycle(int start, int[] next, boolean[] seen) {
    int cheapest = start;
    int length = 0;
    for (int v = start; !seen[v]; v = head[next[v]]) {
      seen[v] = true;
      length++;
      if (price[v] < price[cheapest]) {
        cheapest = v;
      }
    }
    int v = length % 2 == 0 ? start : head[next[cheapest]];
    for (int k = 0; k < length / 2; k++) {
      match(next[v]);
      v = head[next[head[next[v]]]];
    }
  }

  private void match(int direction) {
    blossoms.mate[head[direction ^ 1]] = direction;
    blossoms.mate[head[direction]] = direction ^ 1;
  }
}
