package org.ithaca.matching.pairing;

/**
 * Prices that every edge can bear, and the partners that come of themselves with them: everybody
 * starts at half the weight of their best edge (doubled weights), then each in turn who is still
 * exposed asks only for what the others leave, and takes whoever leaves most if nobody else has.
 */
final class GreedyStart {
  private final Graph graph;
  private final Blossoms blossoms;
  private final long[] price;

  private GreedyStart(Graph graph, Blossoms blossoms) {
    this.graph = graph;
    this.blossoms = blossoms;
    this.price = new long[graph.vertices()];
  }

  static void run(Graph graph, Blossoms blossoms) {
    new GreedyStart(graph, blossoms).run();
  }

  private void run() {
    for (int v = 0; v < price.length; v++) {
      for (int k = graph.from[v]; k < graph.from[v + 1]; k++) {
        price[v] = Math.max(price[v], graph.doubled[k] / 2);
      }
    }
    for (int v = 0; v < price.length; v++) {
      if (isExposed(v)) {
        settle(v);
      }
    }
    for (int v = 0; v < price.length; v++) {
      // The prices of all roots must be even, see BlossomSearch.
      blossoms.setPrice(v, isExposed(v) ? price[v] + (price[v] & 1) : price[v]);
    }
  }

  private boolean isExposed(int v) {
    return blossoms.mate[v] < 0;
  }

  private void settle(int v) {
    long most = 0;
    int best = -1;
    for (int k = graph.from[v]; k < graph.from[v + 1]; k++) {
      long asked = graph.doubled[k] - price[graph.neighbour[k]];
      boolean better = best < 0 ? asked >= most : asked > most;
      if (better || (asked == most && prefers(k, best))) {
        most = asked;
        best = k;
      }
    }
    price[v] = most;
    if (best >= 0 && isExposed(graph.neighbour[best])) {
      blossoms.match(graph.direction[best]);
    }
  }

  /** Of two neighbours who leave the same, one who is exposed is preferred. */
  private boolean prefers(int one, int other) {
    return isExposed(graph.neighbour[one]) && !isExposed(graph.neighbour[other]);
  }
}
