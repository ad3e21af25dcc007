package org.ithaca.matching.meetingtimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ithaca.matching.internal.Meter;

/**
 * Looks through everything that could still be better, if that is little.
 *
 * <p><b>Method.</b> Branch and bound on losses: at the prices of {@link Lagrange} every option that
 * is not its group's best loses something of the bound, and so does a cell with a price that nobody
 * takes. A choice that loses all of the gap cannot be better. So groups choose in turn, options in
 * order of their loss, those with the fewest options first.
 */
final class ExactSearch {
  private static final int NONE = -1;
  private static final double TINY = 1e-3;

  private final Packing packing;
  private final Lagrange prices;
  private final double[] loss;
  private final double[] lossOfNone;

  /** For each group the options that do not lose too much, least first; NONE may be one. */
  private final int[][] options;

  private final int[] order;
  private final int[] load;
  private final int[] chosen;
  private int[] best;
  private long bestValue;
  private double room;
  private long looks;

  ExactSearch(Packing packing, Lagrange prices, int[] found) {
    this.packing = packing;
    this.prices = prices;
    this.loss = prices.losses();
    this.lossOfNone = prices.lossesOfNone();
    this.load = new int[packing.capacity.length];
    this.chosen = new int[packing.groups];
    Arrays.fill(chosen, NONE);
    this.best = found;
    this.bestValue = packing.value(found);
    this.room = room();
    this.options = new int[packing.groups][];
    List<Integer> open = new ArrayList<>();
    for (int group = 0; group < packing.groups; group++) {
      options[group] = options(group);
      open.add(group);
    }
    open.sort(Comparator.comparingInt(group -> options[group].length));
    this.order = open.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whole numbers are counted, so what is better is better by 1. */
  private double room() {
    return prices.bound() - prices.value(best) - 1 + TINY;
  }

  private int[] options(int group) {
    List<Integer> few = new ArrayList<>();
    for (int o = packing.firstOption[group]; o < packing.firstOption[group + 1]; o++) {
      if (loss[o] <= room) {
        few.add(o);
      }
    }
    if (lossOfNone[group] <= room) {
      few.add(NONE);
    }
    few.sort(Comparator.comparingDouble(o -> lossOf(group, o)));
    return few.stream().mapToInt(Integer::intValue).toArray();
  }

  private double lossOf(int group, int option) {
    return option == NONE ? lossOfNone[group] : loss[option];
  }

  /** The best choice there is, or that was found in so many looks. */
  int[] run(long patience, Meter meter) {
    looks = patience;
    descend(0, 0, meter);
    return best;
  }

  private void descend(int depth, double lost, Meter meter) {
    if (depth == order.length) {
      long value = packing.value(chosen);
      if (value > bestValue) {
        bestValue = value;
        best = chosen.clone();
        room = Math.min(room, room());
      }
      return;
    }
    int group = order[depth];
    for (int option : options[group]) {
      double now = lost + lossOf(group, option);
      if (now > room || looks <= 0) {
        return;
      }
      looks--;
      if (isFree(option)) {
        load(option, 1);
        chosen[group] = option;
        descend(depth + 1, now, meter);
        chosen[group] = NONE;
        load(option, -1);
      }
      if ((looks & 1023) == 0 && meter.stopAfter(1024)) {
        looks = 0;
      }
    }
  }

  private boolean isFree(int option) {
    for (int k = first(option); k < last(option); k++) {
      if (load[packing.cell[k]] >= packing.capacity[packing.cell[k]]) {
        return false;
      }
    }
    return true;
  }

  private void load(int option, int change) {
    for (int k = first(option); k < last(option); k++) {
      load[packing.cell[k]] += change;
    }
  }

  private int first(int option) {
    return option == NONE ? 0 : packing.firstCell[option];
  }

  private int last(int option) {
    return option == NONE ? 0 : packing.firstCell[option + 1];
  }
}
