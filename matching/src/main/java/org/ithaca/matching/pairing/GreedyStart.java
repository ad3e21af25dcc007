package org.ithaca.matching.pairing;

/** Prices that every edge can bear and the partners that come of themselves with them. */
final class GreedyStart {
  private GreedyStart() {}

  static void run(Graph graph, Blossoms blossoms) {
    int n = graph.vertices();
    long[] price = new long[n];
    for (int v = 0; v < n; v++) {
      for (int d = graph.from()[v]; d < graph.from()[v + 1]; d++) {
        price[v] = Math.max(price[v], graph.doubled()[d] / 2);
      }
    }
    for (int v = 0; v < n; v++) {
      if (blossoms.mate[v] >= 0) {
        continue;
      }
      long dearest = 0;
      int best = -1;
      for (int d = graph.from()[v]; d < graph.from()[v + 1]; d++) {
        int u = graph.head()[d];
        long asked = graph.doubled()[d] - price[u];
        if (asked > dearest || (asked == dearest && best >= 0 && blossoms.mate[u] < 0 && blossoms.mate[graph.head()[best]] >= 0)) {
          dearest = asked;
          best = d;
        }
      }
      price[v] = dearest;
      if (best >= 0 && blossoms.mate[graph.head()[best]] < 0) {
        blossoms.match(best);
      }
    }
    for (int v = 0; v < n; v++) {
      long even = blossoms.mate[v] < 0 ? price[v] + (price[v] & 1) : price[v];
      blossoms.setPrice(v, even);
    }
  }
}
