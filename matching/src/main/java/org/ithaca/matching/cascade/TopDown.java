package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.cascade.Links.Part;
import org.ithaca.matching.internal.AugmentingPaths;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;

/**
 * An unbroken cascade by going down: layer by layer the best assignment to those who may mentor so
 * far, where a link counts its weight and what its receiver's mentoring is worth at the prices.
 */
final class TopDown {
  private TopDown() {}

  /** The links chosen and what receivers pay in these assignments. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Result(boolean[] chosen, long[] receiving) {}

  static Result solve(Links links, Part[] part, double[] worth, Meter meter) {
    boolean[] chosen = new boolean[links.size()];
    long[] receiving = new long[links.people()];
    boolean[] may = new boolean[links.people()];
    for (int p = 0; p < may.length; p++) {
      may[p] = part[p] == Part.SURE;
    }
    for (int from = 0; from < links.order.length; ) {
      int layer = links.problem.layer(links.order[from]);
      int to = from;
      int[] seats = new int[links.people()];
      for (; to < links.order.length && links.problem.layer(links.order[to]) == layer; to++) {
        int g = links.order[to];
        seats[g] = may[g] ? links.capacity[g] : 0;
      }
      below(links, part, worth, seats, chosen, receiving, meter);
      for (int k = 0; k < chosen.length; k++) {
        may[links.receiver[k]] |= chosen[k] && part[links.receiver[k]] != Part.IDLE;
      }
      from = to;
    }
    return new Result(chosen, receiving);
  }

  private static void below(
      Links links,
      Part[] part,
      double[] worth,
      int[] seats,
      boolean[] chosen,
      long[] receiving,
      Meter meter) {
    int[] first = new int[links.people() + 1];
    int[] number = new int[links.size()];
    int[] column = new int[links.size()];
    long[] weight = new long[links.size()];
    int size = 0;
    for (int k = 0; k < links.size(); k++) {
      int r = links.receiver[k];
      if (seats[links.giver[k]] > 0) {
        first[r + 1]++;
        number[size] = k;
        column[size] = links.giver[k];
        weight[size] = links.weight[k] + (part[r] == Part.OPEN ? Math.round(worth[r]) : 0);
        weight[size] += part[r] == Part.MENTORED ? links.beyond : 0;
        size++;
      }
    }
    Arrays.parallelPrefix(first, Integer::sum);
    Network network =
        new Network(
            first, Arrays.copyOf(column, size), Arrays.copyOf(weight, size), links.room, seats);
    AugmentingPaths.Result result = AugmentingPaths.solve(network, meter);
    for (int k = 0; k < size; k++) {
      chosen[number[k]] |= result.chosen()[k];
    }
    for (int r = 0; r < receiving.length; r++) {
      if (first[r] < first[r + 1]) {
        receiving[r] = result.rowPrice()[r] - (part[r] == Part.MENTORED ? links.beyond : 0);
      }
    }
  }
}
