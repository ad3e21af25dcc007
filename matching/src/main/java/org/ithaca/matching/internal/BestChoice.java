package org.ithaca.matching.internal;

/**
 * Edges within the seats of both sides with the largest sum of weights (all from 0), and prices
 * that prove it.
 *
 * <p><b>Method.</b> An {@link Auction} comes near the best prices where weights have a range; then
 * {@link AugmentingPaths} fill the seats of the side that bid, and those of the other side that are
 * empty at a price. The side with fewer seats bids, unless one of its nodes has very many.
 *
 * <p><b>Guarantee.</b> Exact. If the meter stops it, the choice is still within the seats and the
 * prices are still a bound. <b>Space</b> O(V), and once more the edges where both sides search.
 *
 * @param rows the rows of the network, which know their edges
 */
public record BestChoice(Side rows, Side columns) {
  private static final int VERY_MANY = 64;

  public static BestChoice of(Network network, Meter meter) {
    Edges edges = network.edges();
    Side rows = new Side(network.rowSeats(), edges.degrees());
    Side columns = new Side(network.columnSeats(), edges.otherDegrees(network.columns()));
    rows.lend(edges);
    BestChoice choice = new BestChoice(rows, columns);
    if (choice.columnsBid()) {
      columns.lend(edges.turned(network.columns()));
      choice.solve(columns, rows, edges, meter);
    } else {
      choice.solve(rows, columns, edges, meter);
    }
    return choice;
  }

  /** How many pairs there are. */
  public int pairs() {
    int pairs = 0;
    for (int load : rows.load) {
      pairs += load;
    }
    return pairs;
  }

  /** The sum of their weights. */
  public long value() {
    long value = 0;
    for (int row = 0; row < rows.size; row++) {
      for (int k = rows.heldFrom[row]; k < rows.heldFrom[row] + rows.load[row]; k++) {
        value += rows.heldWeight[k];
      }
    }
    return value;
  }

  /** Hears of a row and a column that are a pair. */
  @FunctionalInterface
  public interface Visit {
    void pair(int row, int column);
  }

  public void forEach(Visit visit) {
    for (int row = 0; row < rows.size; row++) {
      for (int k = 0; k < rows.load[row]; k++) {
        visit.pair(row, rows.partner(row, k));
      }
    }
  }

  /** Which of the edges of the network are chosen. */
  boolean[] chosen(Edges edges) {
    boolean[] chosen = new boolean[edges.size()];
    for (int row = 0; row < rows.size; row++) {
      columns.markPartners(rows, row);
      for (int e = edges.first()[row]; e < edges.first()[row + 1]; e++) {
        chosen[e] = columns.isMarked(edges.other()[e]);
      }
    }
    return chosen;
  }

  private boolean columnsBid() {
    int most = Math.max(rows.mostUsefulSeats(), columns.mostUsefulSeats());
    return most > VERY_MANY
        ? columns.mostUsefulSeats() < rows.mostUsefulSeats()
        : columns.usefulSeats() < rows.usefulSeats();
  }

  private void solve(Side near, Side far, Edges edges, Meter meter) {
    long largest = edges.weight().largest();
    meter.startRound(Auction.rounds(largest) + 2);
    Auction.run(near, far, largest, meter);
    for (int n = 0; n < near.size; n++) {
      near.price[n] = bestOffer(near, far, n);
    }
    if (!meter.isStopped()) {
      keepTheBest(near, far);
    }
    AugmentingPaths paths = new AugmentingPaths(near, far, meter);
    fill(paths, near, meter);
    if (!meter.isStopped() && hasPricedEmptySeat(far)) {
      if (!far.knowsItsEdges()) {
        far.lend(edges.turned(far.size));
      }
      paths.turnTo(far);
      fill(paths, far, meter);
    }
    if (meter.isStopped()) {
      takeWhatIsFree(near, far);
    }
    meter.endRound();
  }

  /** There is no time for the best, but no seat need stay empty next to somebody who wants it. */
  private static void takeWhatIsFree(Side near, Side far) {
    for (int n = 0; n < near.size; n++) {
      int edge = near.isFull(n) ? -1 : bestFree(near, far, n);
      while (edge >= 0) {
        near.hold(n, near.other[edge], near.weight.get(edge));
        far.hold(near.other[edge], n, near.weight.get(edge));
        edge = near.isFull(n) ? -1 : bestFree(near, far, n);
      }
    }
  }

  private static int bestFree(Side near, Side far, int n) {
    int best = -1;
    far.markPartners(near, n);
    for (int e = near.from[n]; e < near.until[n]; e++) {
      if (!far.isFull(near.other[e])
          && !far.isMarked(near.other[e])
          && (best < 0 || near.weight.get(e) > near.weight.get(best))) {
        best = e;
      }
    }
    return best;
  }

  /** Lets go of pairs worth less to the near side than its price. */
  private static void keepTheBest(Side near, Side far) {
    for (int f = 0; f < far.size; f++) {
      for (int k = far.heldFrom[f] + far.load[f] - 1; k >= far.heldFrom[f]; k--) {
        if (far.heldWeight[k] - far.price[f] < near.price[far.held[k]]) {
          near.release(far.held[k], f);
          far.releaseAt(f, k);
        }
      }
    }
  }

  /** What the best edge is worth, for several seats the best that is not held; at least 0. */
  private static long bestOffer(Side near, Side far, int n) {
    boolean isHeldToo = near.seats[n] == 1;
    far.markPartners(near, n);
    long best = 0;
    for (int e = near.from[n]; e < near.until[n]; e++) {
      long offer = near.weight.get(e) - far.price[near.other[e]];
      if (offer > best && (isHeldToo || !far.isMarked(near.other[e]))) {
        best = offer;
      }
    }
    return best;
  }

  private static void fill(AugmentingPaths paths, Side side, Meter meter) {
    for (int node = 0; node < side.size && !meter.isStopped(); node++) {
      paths.fill(node);
      if ((node & 1023) == 0) {
        meter.reportPart(node, side.size);
      }
    }
    meter.endPart();
  }

  private static boolean hasPricedEmptySeat(Side side) {
    for (int node = 0; node < side.size; node++) {
      if (!side.isFull(node) && side.price[node] > 0) {
        return true;
      }
    }
    return false;
  }
}
