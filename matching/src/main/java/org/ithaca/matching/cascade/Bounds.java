package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.cascade.Links.Part;

/**
 * What no cascade can weigh more than, added up from the lowest layer to the top.
 *
 * <p><b>Method.</b> Weak duality. A link from giver g to receiver r brings {@code weight -
 * receiving(r) - ties(r) - ties(g)}, and if r is open the worth of r as well, because r mentors
 * only if mentored. The worth of a giver is the sum of the best of these, as many as it has
 * capacity and none below 0, where the first up to the minimum count {@code fill} more. The bound
 * is what everybody pays for all places and ties, and the worth of those who mentor whatever
 * happens.
 *
 * <p>Someone open pays for a place what the place and its worth are worth to others; so prices
 * found without chains are raised by the worth.
 *
 * <p><b>Time</b> O(links · log). <b>Space</b> O(links).
 */
final class Bounds {
  private final Links links;
  private final Part[] part;
  private final long[] worth;
  private final long[] values;

  Bounds(Links links, Part[] part) {
    this.links = links;
    this.part = part;
    this.worth = new long[links.people()];
    this.values = new long[links.size()];
  }

  /** The bound of these prices. */
  long of(long[] receiving, long[] ties) {
    return added(receiving, ties, false);
  }

  /** The bound of these prices, raising those of open people by their worth. */
  long raising(long[] receiving, long[] ties) {
    return added(receiving, ties, true);
  }

  /** What the person's mentoring is worth at the prices last asked for. */
  long worth(int person) {
    return worth[person];
  }

  private long added(long[] receiving, long[] ties, boolean raise) {
    long sum = 0;
    for (int at = links.order.length - 1; at >= 0; at--) {
      int p = links.order[at];
      worth[p] = part[p] == Part.IDLE ? 0 : worth(p, receiving, ties);
      if (raise && part[p] == Part.OPEN && links.places[p] > 0) {
        receiving[p] += worth[p];
      }
      if (part[p] == Part.MENTORED) {
        sum += receiving[p] + worth[p];
      } else {
        sum += receiving[p] * links.room[p] + (part[p] == Part.SURE ? worth[p] : 0);
      }
      sum += ties[p] == 0 ? 0 : ties[p] * links.ties[p];
    }
    return sum;
  }

  private long worth(int g, long[] receiving, long[] ties) {
    int size = 0;
    for (int at = links.giverFrom[g]; at < links.giverFrom[g + 1]; at++) {
      int r = links.receiver[links.byGiver[at]];
      long carried = part[r] == Part.OPEN ? worth[r] : 0;
      long value = links.weight[links.byGiver[at]] + carried - receiving[r] - ties[r] - ties[g];
      if (value + links.fill > 0) {
        values[size++] = value;
      }
    }
    Arrays.sort(values, 0, size);
    long sum = 0;
    for (int k = 0; k < Math.min(size, links.capacity[g]); k++) {
      sum += Math.max(0, values[size - 1 - k] + (k < links.minimum[g] ? links.fill : 0));
    }
    return sum;
  }
}
