package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.cascade.Links.Part;
import org.ithaca.matching.internal.Meter;

/**
 * Lowers the bound of an unbroken cascade by moving what people pay for being mentored.
 *
 * <p><b>Method.</b> The subgradient method with Polyak's steps (Polyak 1969; Held, Wolfe and
 * Crowder 1974, doi 10.1007/BF01580223). At given prices every giver takes its best mentees, from
 * the top down; a place wanted by nobody gets cheaper, one wanted by several dearer. The step is
 * that which would reach the best cascade known if the bound were straight, times a factor that is
 * halved when nothing gets better. Directions are mixed with the one before.
 *
 * <p><b>Guarantee.</b> Every prices give a bound; the best seen is returned, rounded. It tends to
 * that of the linear program in which nobody mentors more of somebody than it is mentored itself.
 * <b>Time</b> O(links) a round. <b>Space</b> O(links).
 */
final class PriceDescent {
  private static final double MEMORY = 0.9;
  private static final int PATIENCE = 10;

  private final Links links;
  private final Part[] part;
  private final double[] price;
  private final double[] worth;
  private final double[] direction;

  /** How many givers, copies included, take somebody; and of whom copies exist. */
  private final int[] taken;

  /** How often somebody was taken lately, from 0 to 1. */
  private final double[] share;

  /**
   * The receivers and weights of links, giver by giver; what each receiver pays after its worth.
   */
  private final int[] receiver;

  private final double[] weight;
  private final double[] paid;

  /** Those each giver would take, in {@code best[bestFrom[g] ..]}, {@code bests[g]} of them. */
  private final int[] bestFrom;

  private final int[] best;
  private final double[] bestValue;
  private final int[] bests;

  private double[] lowestAt;
  private double[] worthAtLowest;
  private double lowest = Double.POSITIVE_INFINITY;

  PriceDescent(Links links, Part[] part, long[] start) {
    this.links = links;
    this.part = part;
    int people = links.people();
    this.price = Arrays.stream(start).asDoubleStream().toArray();
    this.worth = new double[people];
    this.direction = new double[people];
    this.taken = new int[people];
    this.share = new double[people];
    this.receiver = Arrays.stream(links.byGiver).map(k -> links.receiver[k]).toArray();
    this.weight = Arrays.stream(links.byGiver).mapToDouble(k -> links.weight[k]).toArray();
    this.paid = new double[people];
    this.bestFrom = new int[people + 1];
    for (int p = 0; p < people; p++) {
      bestFrom[p + 1] = bestFrom[p] + links.capacity[p];
    }
    this.best = new int[bestFrom[people]];
    this.bestValue = new double[bestFrom[people]];
    this.bests = new int[people];
    this.lowestAt = price.clone();
    this.worthAtLowest = worth.clone();
  }

  /** The prices with the lowest bound seen. */
  long[] prices() {
    return Arrays.stream(lowestAt).mapToLong(Math::round).toArray();
  }

  /** What everybody's mentoring is worth at these prices. */
  double[] worth() {
    return worthAtLowest;
  }

  /** Of those open, whom the prices decide least about; the other person if they decide all. */
  int undecided(int other) {
    int found = other;
    double least = 0;
    for (int p = 0; p < share.length; p++) {
      double doubt = share[p] * (1 - share[p]) * worth[p];
      if (part[p] == Part.OPEN && doubt > least) {
        least = doubt;
        found = p;
      }
    }
    return found;
  }

  double lowest() {
    return lowest;
  }

  /** Some rounds towards the weight of the best cascade known. */
  void run(int rounds, double target, Meter meter) {
    double factor = 1;
    int since = 0;
    for (int round = 0; round < rounds && !meter.stopAfter(links.size()); round++) {
      double bound = look();
      if (bound < lowest) {
        since = bound < lowest - 1e-4 * Math.abs(lowest - target) ? 0 : since + 1;
        lowest = bound;
        lowestAt = price.clone();
        worthAtLowest = worth.clone();
      } else {
        since++;
      }
      if (since > PATIENCE) {
        factor /= 2;
        since = 0;
      }
      if (lowest < target + 1 || !move(factor * Math.max(1, bound - target))) {
        return;
      }
    }
  }

  private double look() {
    double sum = 0;
    for (int at = links.order.length - 1; at >= 0; at--) {
      int p = links.order[at];
      worth[p] = part[p] == Part.IDLE || links.capacity[p] == 0 ? 0 : takeBest(p);
      paid[p] = price[p] - (part[p] == Part.OPEN ? worth[p] : 0);
      if (part[p] == Part.MENTORED) {
        sum += price[p] + worth[p];
      } else {
        sum += price[p] * links.room[p] + (part[p] == Part.SURE ? worth[p] : 0);
      }
    }
    return sum;
  }

  /** Keeps the giver's best links in order, by insertion, since capacities are small. */
  private double takeBest(int g) {
    int from = bestFrom[g];
    int capacity = links.capacity[g];
    int size = 0;
    double least = -links.fill;
    for (int at = links.giverFrom[g]; at < links.giverFrom[g + 1]; at++) {
      double value = weight[at] - paid[receiver[at]];
      if (value <= least) {
        continue;
      }
      int hole = size < capacity ? size++ : size - 1;
      while (hole > 0 && bestValue[from + hole - 1] < value) {
        bestValue[from + hole] = bestValue[from + hole - 1];
        best[from + hole] = best[from + hole - 1];
        hole--;
      }
      bestValue[from + hole] = value;
      best[from + hole] = receiver[at];
      least = size == capacity ? bestValue[from + size - 1] : least;
    }
    double sum = 0;
    bests[g] = 0;
    for (int k = 0; k < size; k++) {
      double value = bestValue[from + k] + (k < links.minimum[g] ? links.fill : 0);
      if (value > 0) {
        sum += value;
        bests[g]++;
      }
    }
    return sum;
  }

  /** Moves all prices; false if nobody's place is wanted too much or too little. */
  private boolean move(double gain) {
    Arrays.fill(taken, 0);
    for (int g : links.order) {
      int copies = copies(g);
      for (int k = bestFrom[g]; copies > 0 && k < bestFrom[g] + bests[g]; k++) {
        int r = best[k];
        taken[r] = (int) Math.min(1 << 20, taken[r] + (long) copies);
      }
    }
    double length = 0;
    for (int p = 0; p < taken.length; p++) {
      double slope = part[p] == Part.MENTORED ? 1 - taken[p] : links.room[p] - taken[p];
      if (slope > 0 && price[p] <= 0 && part[p] != Part.MENTORED) {
        slope = 0;
      }
      share[p] += (Math.min(1, taken[p]) - share[p]) * (1 - MEMORY);
      direction[p] = slope + MEMORY * direction[p];
      length += direction[p] * direction[p];
    }
    if (length == 0) {
      return false;
    }
    double step = gain / length;
    for (int p = 0; p < taken.length; p++) {
      price[p] -= step * direction[p];
      if (price[p] < 0 && part[p] != Part.MENTORED) {
        price[p] = 0;
        direction[p] = 0;
      }
    }
    return true;
  }

  private int copies(int g) {
    return switch (part[g]) {
      case SURE, MENTORED -> 1;
      case OPEN -> taken[g];
      case IDLE -> 0;
    };
  }
}
