package org.ithaca.matching.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Hangs the seats of rows and columns, and every limit that fits, into two trees of nested sets of
 * edges: one over rows, one over columns. Choosing edges is then a circulation: from the root
 * through the tree of rows to an edge and through the tree of columns back, each set an arc
 * (Edmonds and Giles; a pair of laminar families is a network). Limits that cut across both trees
 * stay {@link #loose}.
 *
 * <p>Sets enter from large to small, so a set fits exactly if all its edges lie in the same
 * innermost set so far. A set fits a tree only if it is made of whole rows (columns) or lies within
 * one. <b>Time</b> and <b>space</b> O(sum of sizes).
 */
final class LimitTrees {
  private static final int LIKELY = 4;

  final int nodes;
  final Circulation circulation;

  /** The arcs: first one for each edge, then these of each node but the root; -1 if it has none. */
  final int[] restArc;

  final int[] rewardArc;
  final int arcs;

  /** The set around the set of a node, as a node. */
  final int[] above;

  /** The innermost node of each edge on either side. */
  final int[][] under;

  /** Whether the node is one of the tree over rows. */
  final boolean[] ofRows;

  final boolean[] loose;

  /** More than what limits can reward on the way of one edge. */
  final int mostRewards;

  private final LimitTable network;
  private final Limits limits;
  private final int[] row;
  private final int[][] over;
  private final int[] nest;

  LimitTrees(LimitTable network, Limits limits, long[] columnPrice) {
    this.network = network;
    this.limits = limits;
    this.row = network.row();
    this.nodes = 1 + network.rows() + network.columns() + limits.size();
    this.above = new int[nodes];
    this.nest = new int[nodes];
    this.ofRows = new boolean[nodes];
    this.over = new int[2][network.edges()];
    this.under = new int[2][network.edges()];
    this.loose = new boolean[limits.size()];
    int[][] degree = {new int[network.rows()], new int[network.columns()]};
    for (int e = 0; e < network.edges(); e++) {
      under[0][e] = rowNode(row[e]);
      under[1][e] = columnNode(network.column()[e]);
      degree[0][row[e]]++;
      degree[1][network.column()[e]]++;
    }
    Arrays.fill(ofRows, 1, 1 + network.rows(), true);
    IntStream.range(0, limits.size())
        .boxed()
        .sorted(Comparator.comparingInt(l -> -limits.members()[l].length))
        .forEach(l -> loose[l] = !fits(l, 1, degree[1]) && !fits(l, 0, degree[0]));
    for (int e = 0; e < network.edges(); e++) {
      above[rowNode(row[e])] = over[0][e];
      above[columnNode(network.column()[e])] = over[1][e];
    }
    this.mostRewards = 4 * Arrays.stream(nest).max().orElse(0) + 2;
    this.restArc = new int[nodes];
    this.rewardArc = new int[nodes];
    Arrays.fill(restArc, -1);
    Arrays.fill(rewardArc, -1);
    this.arcs = numberArcs();
    this.circulation = build(degree, likely(columnPrice));
  }

  int rowNode(int r) {
    return 1 + r;
  }

  int columnNode(int c) {
    return 1 + network.rows() + c;
  }

  int limitNode(int l) {
    return 1 + network.rows() + network.columns() + l;
  }

  /** The row or column of an edge. */
  private int line(int side, int edge) {
    return side == 0 ? row[edge] : network.column()[edge];
  }

  private boolean fits(int l, int side, int[] degree) {
    int[] members = limits.members()[l];
    int node = limitNode(l);
    ofRows[node] = side == 0;
    if (members.length == 0) {
      return true;
    }
    int first = members[0];
    boolean within = true;
    boolean sameOver = true;
    boolean sameUnder = true;
    for (int e : members) {
      within &= line(side, e) == line(side, first);
      sameOver &= over[side][e] == over[side][first];
      sameUnder &= under[side][e] == under[side][first];
    }
    boolean whole =
        sameOver
            && Arrays.stream(members)
                    .map(e -> line(side, e))
                    .distinct()
                    .mapToLong(k -> degree[k])
                    .sum()
                == members.length;
    if (!whole && !(within && sameUnder)) {
      return false;
    }
    int[] innermost = whole ? over[side] : under[side];
    above[node] = innermost[first];
    nest[node] = nest[above[node]] + 1;
    for (int e : members) {
      innermost[e] = node;
    }
    return true;
  }

  private int numberArcs() {
    int next = network.edges();
    for (int node = 1; node < nodes; node++) {
      int l = node - limitNode(0);
      if (l < 0 || !loose[l]) {
        restArc[node] = next++;
        if (l >= 0 && limits.least()[l] > 0) {
          rewardArc[node] = next++;
        }
      }
    }
    return next;
  }

  /**
   * The arcs of trees and, of each row, the edges nearest to being worth the prices without limits.
   */
  private boolean[] likely(long[] columnPrice) {
    boolean[] likely = new boolean[arcs];
    Arrays.fill(likely, network.edges(), arcs, true);
    for (int r = 0; r < network.rows(); r++) {
      int from = network.first()[r];
      int size = network.first()[r + 1] - from;
      long[] gaps = new long[size];
      for (int k = 0; k < size; k++) {
        gaps[k] = columnPrice[network.column()[from + k]] - network.weight()[from + k];
      }
      long[] sorted = gaps.clone();
      Arrays.sort(sorted);
      for (int k = 0; k < size; k++) {
        likely[from + k] = gaps[k] <= sorted[Math.min(size, LIKELY) - 1];
      }
    }
    return likely;
  }

  private Circulation build(int[][] degree, boolean[] likely) {
    int[] tail = new int[arcs];
    int[] head = new int[arcs];
    int[] capacity = new int[arcs];
    for (int e = 0; e < network.edges(); e++) {
      tail[e] = under[0][e];
      head[e] = under[1][e];
      capacity[e] = 1;
    }
    for (int node = 1; node < nodes; node++) {
      for (int arc : new int[] {restArc[node], rewardArc[node]}) {
        if (arc >= 0) {
          tail[arc] = ofRows[node] ? above[node] : node;
          head[arc] = ofRows[node] ? node : above[node];
        }
      }
    }
    for (int r = 0; r < network.rows(); r++) {
      capacity[restArc[rowNode(r)]] = Math.min(network.rowSeats()[r], degree[0][r]);
    }
    for (int c = 0; c < network.columns(); c++) {
      capacity[restArc[columnNode(c)]] = Math.min(network.columnSeats()[c], degree[1][c]);
    }
    for (int l = 0; l < limits.size(); l++) {
      if (!loose[l]) {
        int node = limitNode(l);
        int most = Math.min(limits.most()[l], limits.members()[l].length);
        capacity[restArc[node]] = Math.max(0, most - limits.least()[l]);
        if (rewardArc[node] >= 0) {
          capacity[rewardArc[node]] = limits.least()[l];
        }
      }
    }
    return new Circulation(nodes, tail, head, capacity, likely);
  }
}
