package org.ithaca.matching.meetingtimes;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ithaca.matching.internal.Meter;

/**
 * Looks for good times by moving one group and whoever is in its way.
 *
 * <p><b>Method.</b> Ejection chains (Glover 1996) under simulated annealing (Kirkpatrick, Gelatt
 * and Vecchi 1983): a group takes one of its times, groups in the way give theirs up and take the
 * best that is free now, or none. Better is kept, worse with a chance that falls with the
 * temperature. <b>Time</b> O(options and cells of the groups moved) a move. The same seed gives the
 * same times.
 */
final class EjectionSearch {
  private static final int NONE = -1;
  private static final int MOST_EJECTED = 4;

  private final Packing packing;
  private final SplittableRandom random;

  /** The option of each group. */
  private final int[] chosen;

  private final int[] bestChosen;
  private long value;
  private long bestValue;

  /** The groups in cell c are {@code occupant[firstPlace[c] ..]}, {@code load[c]} of them. */
  private final int[] firstPlace;

  private final int[] occupant;
  private final int[] load;

  private final int[] ejected = new int[MOST_EJECTED];
  private final int[] optionBefore = new int[MOST_EJECTED];
  private int ejections;
  private long steps;

  EjectionSearch(Packing packing, long seed) {
    this.packing = packing;
    this.random = new SplittableRandom(seed);
    this.chosen = new int[packing.groups];
    Arrays.fill(chosen, NONE);
    this.bestChosen = chosen.clone();
    this.firstPlace = new int[packing.capacity.length + 1];
    for (int c = 0; c < packing.capacity.length; c++) {
      firstPlace[c + 1] = firstPlace[c] + packing.capacity[c];
    }
    this.occupant = new int[firstPlace[packing.capacity.length]];
    this.load = new int[packing.capacity.length];
  }

  int[] best() {
    return bestChosen;
  }

  private long worth(int option) {
    return option == NONE ? 0 : packing.outweighing + packing.worth[option];
  }

  /** Every group in turn takes the best time that is free. */
  void start() {
    for (int group = 0; group < packing.groups; group++) {
      value += settle(group);
    }
    remember();
  }

  private void remember() {
    if (value > bestValue) {
      bestValue = value;
      System.arraycopy(chosen, 0, bestChosen, 0, chosen.length);
    }
  }

  /**
   * So many moves from a choice, cooling down from one temperature to the other.
   *
   * @param promising the options worth a try
   */
  void improve(int[] from, boolean[] promising, long moves, double hot, double cold, Meter meter) {
    restore(from);
    long pause = Math.max(64, packing.groups / 4);
    double cooling = Math.pow(cold / hot, (double) pause / moves);
    double temperature = hot;
    for (long move = 0; move < moves; move++) {
      if (packing.options() == 0) {
        return;
      }
      if (move % pause == 0) {
        temperature *= cooling;
        remember();
        if (meter.stopAfter(steps)) {
          return;
        }
        steps = 0;
      }
      int group = random.nextInt(packing.groups);
      int first = packing.firstOption[group];
      int size = packing.firstOption[group + 1] - first;
      if (size > 0) {
        int option = first + random.nextInt(size);
        if (option != chosen[group] && promising[option]) {
          tryMove(group, option, temperature);
        }
      }
    }
    remember();
  }

  private void restore(int[] from) {
    for (int group = 0; group < packing.groups; group++) {
      leave(group);
    }
    value = 0;
    for (int group = 0; group < packing.groups; group++) {
      take(group, from[group]);
      value += worth(from[group]);
    }
    remember();
  }

  private void tryMove(int group, int option, double temperature) {
    double most = -temperature * StrictMath.log(random.nextDouble());
    int before = chosen[group];
    long change = worth(option) - worth(before);
    leave(group);
    if (!eject(option)) {
      take(group, before);
      return;
    }
    for (int k = 0; k < ejections; k++) {
      change -= worth(optionBefore[k]);
    }
    take(group, option);
    for (int k = 0; k < ejections; k++) {
      change += settle(ejected[k]);
    }
    if (-change <= most) {
      value += change;
      return;
    }
    for (int k = 0; k < ejections; k++) {
      leave(ejected[k]);
    }
    leave(group);
    take(group, before);
    for (int k = 0; k < ejections; k++) {
      take(ejected[k], optionBefore[k]);
    }
  }

  /** Makes room for the option; false, and nothing changed, if too many are in the way. */
  private boolean eject(int option) {
    ejections = 0;
    for (int k = packing.firstCell[option]; k < packing.firstCell[option + 1]; k++) {
      int c = packing.cell[k];
      steps++;
      if (load[c] < packing.capacity[c]) {
        continue;
      }
      if (ejections == MOST_EJECTED) {
        for (int e = 0; e < ejections; e++) {
          take(ejected[e], optionBefore[e]);
        }
        return false;
      }
      int which = load[c] == 1 ? 0 : random.nextInt(load[c]);
      int other = occupant[firstPlace[c] + which];
      ejected[ejections] = other;
      optionBefore[ejections++] = chosen[other];
      leave(other);
    }
    return true;
  }

  /** Gives the group the best option that is free and says what it is worth. */
  private long settle(int group) {
    int best = NONE;
    for (int o = packing.firstOption[group]; o < packing.firstOption[group + 1]; o++) {
      if ((best == NONE || packing.worth[o] > packing.worth[best]) && isFree(o)) {
        best = o;
      }
    }
    take(group, best);
    return worth(best);
  }

  private boolean isFree(int option) {
    for (int k = packing.firstCell[option]; k < packing.firstCell[option + 1]; k++) {
      steps++;
      if (load[packing.cell[k]] >= packing.capacity[packing.cell[k]]) {
        return false;
      }
    }
    return true;
  }

  private void take(int group, int option) {
    chosen[group] = option;
    if (option == NONE) {
      return;
    }
    for (int k = packing.firstCell[option]; k < packing.firstCell[option + 1]; k++) {
      int c = packing.cell[k];
      occupant[firstPlace[c] + load[c]++] = group;
    }
  }

  private void leave(int group) {
    int option = chosen[group];
    chosen[group] = NONE;
    if (option == NONE) {
      return;
    }
    for (int k = packing.firstCell[option]; k < packing.firstCell[option + 1]; k++) {
      int c = packing.cell[k];
      int at = firstPlace[c];
      while (occupant[at] != group) {
        at++;
      }
      occupant[at] = occupant[firstPlace[c] + --load[c]];
    }
  }
}
