package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * Finds prices and a choice that are nearly right, for {@link AugmentingPaths} to make exact.
 *
 * <p><b>Method.</b> Forward auction (Bertsekas 1979; ε-scaling 1988; similar objects, Bertsekas and
 * Castañon 1989): a bidder with empty seats looks at what every far node is worth to it beyond its
 * price, takes the best ones and raises their prices to where they are just worth as much as the
 * best it does not take, plus ε; who held the cheapest seat there before is out and bids again. A
 * far node's price is that of its cheapest seat, and its starting price as long as a seat is empty.
 * Rounds with ever smaller ε (by a factor of 14, to 1) find prices over ever shorter distances. An
 * empty seat must end at price 0, so the first round starts there, and every other four ε of the
 * round before below its prices: then nearly all seats with a price find a bidder again. What is
 * left over is put right by the exact paths.
 *
 * <p><b>Time</b>, observed: 2 to 15 bids a bidder and round. <b>Space</b> O(V).
 */
final class Auction {
  private static final int FINER = 14;

  /** The first round divides the range of weights by at least this. */
  private static final int COARSEST = 50;

  private static final int FALLBACK = 4;

  /** So many seats of one bidder bid at once. */
  private static final int AT_ONCE = 8;

  private final Side bidders;
  private final Side objects;
  private final long largest;
  private final Meter meter;

  /** The price of every seat of the objects. */
  private final long[] paid;

  /** Bidders with empty seats, first in, first out. */
  private final int[] queue;

  private final boolean[] waits;
  private int head;
  private int waiting;
  private long epsilon;

  /** Partners of the bidders at the end of the round before. */
  private final int[] formerly;

  private final int[] formerLoad;
  private int sold;
  private final long[] bestValue = new long[AT_ONCE + 1];
  private final int[] bestEdge = new int[AT_ONCE + 1];

  private Auction(Side bidders, Side objects, long largest, Meter meter) {
    this.bidders = bidders;
    this.objects = objects;
    this.largest = largest;
    this.meter = meter;
    this.paid = new long[objects.held.length];
    this.queue = new int[bidders.size];
    this.formerly = new int[bidders.held.length];
    this.formerLoad = new int[bidders.size];
    this.waits = new boolean[bidders.size];
  }

  /** How many rounds there are for weights up to the largest. */
  static int rounds(long largest) {
    int rounds = 0;
    for (long epsilon = 1; epsilon <= largest / COARSEST; epsilon *= FINER) {
      rounds++;
    }
    return rounds;
  }

  /** Sells from prices of 0. If the meter stops it, the choice is within the seats. */
  static void run(Side bidders, Side objects, long largest, Meter meter) {
    Auction auction = new Auction(bidders, objects, largest, meter);
    long before = 0;
    for (int round = rounds(largest) - 1; round >= 0 && !meter.isStopped(); round--) {
      auction.epsilon = (long) Math.pow(FINER, round);
      auction.reopen(FALLBACK * before);
      auction.sell();
      before = auction.epsilon;
      meter.endPart();
    }
    if (meter.isStopped()) {
      auction.takeBack();
    }
  }

  private void reopen(long less) {
    for (int object = 0; object < objects.size; object++) {
      // a node without seats is too dear for everybody, which costs nothing
      objects.price[object] =
          objects.seats[object] == 0 ? largest : Math.max(0, objects.price[object] - less);
    }
    System.arraycopy(bidders.held, 0, formerly, 0, formerly.length);
    System.arraycopy(bidders.load, 0, formerLoad, 0, formerLoad.length);
    Arrays.fill(objects.load, 0);
    Arrays.fill(bidders.load, 0);
    for (int bidder = 0; bidder < bidders.size; bidder++) {
      if (bidders.seats[bidder] > 0) {
        enqueue(bidder);
      }
    }
  }

  /** Stopped halfway, a round takes what the round before had and nobody has taken since. */
  private void takeBack() {
    for (int bidder = 0; bidder < bidders.size; bidder++) {
      int until = bidders.heldFrom[bidder] + formerLoad[bidder];
      for (int k = bidders.heldFrom[bidder]; k < until && !bidders.isFull(bidder); k++) {
        int object = formerly[k];
        if (!objects.isFull(object) && !bidders.holds(bidder, object)) {
          long weight = bidders.weight.get(bidders.edge(bidder, object));
          bidders.hold(bidder, object, weight);
          objects.hold(object, bidder, weight);
        }
      }
    }
  }

  private void enqueue(int bidder) {
    if (waits[bidder]) {
      return;
    }
    waits[bidder] = true;
    int tail = head + waiting++;
    queue[tail < queue.length ? tail : tail - queue.length] = bidder;
  }

  private void sell() {
    while (waiting > 0) {
      int bidder = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waiting--;
      waits[bidder] = false;
      if (bidders.seats[bidder] == 1) {
        bidForOne(bidder);
      } else {
        bidForSeveral(bidder);
      }
      if (meter.stopAfter(bidders.until[bidder] - bidders.from[bidder])) {
        return;
      }
      if ((++sold & 1023) == 0) {
        meter.reportPart(bidders.size - waiting, bidders.size);
      }
    }
  }

  private void bidForOne(int bidder) {
    long best = 0;
    long second = 0;
    int edge = -1;
    int until = bidders.until[bidder];
    for (int e = bidders.from[bidder]; e < until; e++) {
      long value = bidders.weight.get(e) - objects.price[bidders.other[e]];
      if (value > second) {
        if (value > best) {
          second = best;
          best = value;
          edge = e;
        } else {
          second = value;
        }
      }
    }
    if (edge >= 0) {
      bid(bidder, edge, best - second);
    }
  }

  private void bidForSeveral(int bidder) {
    int wanted = Math.min(bidders.seats[bidder] - bidders.load[bidder], AT_ONCE);
    int found = 0;
    objects.markPartners(bidders, bidder);
    int until = bidders.until[bidder];
    for (int e = bidders.from[bidder]; e < until; e++) {
      long value = bidders.weight.get(e) - objects.price[bidders.other[e]];
      if (value <= 0
          || (found > wanted && value <= bestValue[wanted])
          || objects.isMarked(bidders.other[e])) {
        continue;
      }
      int k = found <= wanted ? found++ : wanted;
      for (; k > 0 && bestValue[k - 1] < value; k--) {
        bestValue[k] = bestValue[k - 1];
        bestEdge[k] = bestEdge[k - 1];
      }
      bestValue[k] = value;
      bestEdge[k] = e;
    }
    long level = found > wanted ? bestValue[wanted] : 0;
    for (int k = 0; k < Math.min(found, wanted); k++) {
      bid(bidder, bestEdge[k], bestValue[k] - level);
    }
    if (found > wanted && !bidders.isFull(bidder)) {
      enqueue(bidder);
    }
  }

  /** Takes an empty seat or the cheapest; who held that bids again. */
  private void bid(int bidder, int edge, long above) {
    int object = bidders.other[edge];
    long weight = bidders.weight.get(edge);
    long price = objects.price[object] + above + epsilon;
    int first = objects.heldFrom[object];
    if (objects.isFull(object)) {
      int out = objects.held[first];
      bidders.release(out, object);
      enqueue(out);
      sink(first, objects.load[object], price, bidder, weight);
    } else {
      rise(first, objects.load[object]++, price, bidder, weight);
    }
    bidders.hold(bidder, object, weight);
    if (objects.isFull(object)) {
      objects.price[object] = paid[first];
    }
  }

  /** The seats of an object are a heap with the cheapest on top; puts a seat at the end. */
  private void rise(int first, int last, long price, int bidder, long weight) {
    int hole = last;
    while (hole > 0 && paid[first + ((hole - 1) >> 1)] > price) {
      move(first + ((hole - 1) >> 1), first + hole);
      hole = (hole - 1) >> 1;
    }
    paid[first + hole] = price;
    objects.put(first + hole, bidder, weight);
  }

  /** Replaces the cheapest seat. */
  private void sink(int first, int load, long price, int bidder, long weight) {
    int hole = 0;
    while (2 * hole + 1 < load) {
      int child = 2 * hole + 1;
      if (child + 1 < load && paid[first + child + 1] < paid[first + child]) {
        child++;
      }
      if (paid[first + child] >= price) {
        break;
      }
      move(first + child, first + hole);
      hole = child;
    }
    paid[first + hole] = price;
    objects.put(first + hole, bidder, weight);
  }

  private void move(int from, int to) {
    paid[to] = paid[from];
    objects.put(to, objects.held[from], objects.heldWeight[from]);
  }
}
