package org.ithaca.matching.meetingtimes;

import java.util.Arrays;
import org.ithaca.matching.internal.Meter;

/**
 * Prices of cells that bound what any choice is worth.
 *
 * <p><b>Method.</b> At given prices every group takes by itself what is worth most to it; prices of
 * cells taken too often rise, those of others fall (subgradient method with the step of Polyak 1969
 * and the direction of the volume algorithm, Barahona and Anbil 2000). The best prices seen are
 * kept. <b>Time</b> O(cells of all options) a round.
 */
final class Lagrange {
  private static final int PATIENCE = 20;

  private final Packing packing;
  private final double[] worth;
  private final double[] price;
  private final double[] best;
  private final double[] usage;
  private final double[] mean;
  private double bound = Double.POSITIVE_INFINITY;

  /**
   * @param worth of each option
   */
  Lagrange(Packing packing, double[] worth) {
    this.packing = packing;
    this.worth = worth;
    this.price = new double[packing.capacity.length];
    this.best = new double[price.length];
    this.usage = new double[price.length];
    this.mean = new double[price.length];
  }

  double bound() {
    return bound;
  }

  /** What a choice is worth, without the prices. */
  double value(int[] chosen) {
    double value = 0;
    for (int option : chosen) {
      value += option < 0 ? 0 : worth[option];
    }
    return value;
  }

  double[] prices() {
    return best;
  }

  /** What each option is worth less than the best its group could do, at the prices. */
  double[] losses() {
    double[] loss = new double[worth.length];
    for (int group = 0; group < packing.groups; group++) {
      double most = 0;
      for (int o = packing.firstOption[group]; o < packing.firstOption[group + 1]; o++) {
        loss[o] = left(o, best);
        most = Math.max(most, loss[o]);
      }
      for (int o = packing.firstOption[group]; o < packing.firstOption[group + 1]; o++) {
        loss[o] = most - loss[o];
      }
    }
    return loss;
  }

  /** The same for groups that take none. */
  double[] lossesOfNone() {
    double[] loss = new double[packing.groups];
    for (int o = 0; o < worth.length; o++) {
      loss[packing.groupOf[o]] = Math.max(loss[packing.groupOf[o]], left(o, best));
    }
    return loss;
  }

  private double left(int option, double[] prices) {
    double left = worth[option];
    for (int k = packing.firstCell[option]; k < packing.firstCell[option + 1]; k++) {
      left -= prices[packing.cell[k]];
    }
    return left;
  }

  /** Looks for a lower bound in so many rounds, or until it is as low as the goal. */
  void improve(int rounds, double goal, Meter meter) {
    double reach = 0.5;
    int vain = 0;
    System.arraycopy(best, 0, price, 0, price.length);
    for (int round = 0; round < rounds && bound > goal + 1e-9 && reach > 1e-5; round++) {
      double value = relax();
      double along = blend(round == 0 ? 1 : 0.1);
      if (value < bound - 1e-9) {
        bound = value;
        System.arraycopy(price, 0, best, 0, price.length);
        vain = 0;
        reach = along > 0 ? Math.min(2, 1.1 * reach) : reach;
      } else if (++vain >= PATIENCE) {
        vain = 0;
        reach *= 0.66;
      }
      step(bound - goal, reach);
      if (meter.stopAfter(packing.cell.length + (long) packing.options())) {
        return;
      }
    }
  }

  /** What all groups and cells come to at these prices; fills in how often cells are taken. */
  private double relax() {
    Arrays.fill(usage, 0);
    double sum = 0;
    for (int c = 0; c < price.length; c++) {
      sum += price[c] * packing.capacity[c];
    }
    for (int group = 0; group < packing.groups; group++) {
      int taken = -1;
      double most = 0;
      for (int o = packing.firstOption[group]; o < packing.firstOption[group + 1]; o++) {
        double left = left(o, price);
        if (left > most) {
          most = left;
          taken = o;
        }
      }
      sum += most;
      if (taken >= 0) {
        for (int k = packing.firstCell[taken]; k < packing.firstCell[taken + 1]; k++) {
          usage[packing.cell[k]]++;
        }
      }
    }
    return sum;
  }

  /** Mixes the present shortage into the mean one; above 0 if both point the same way. */
  private double blend(double share) {
    double along = 0;
    for (int c = 0; c < price.length; c++) {
      double shortage = usage[c] - packing.capacity[c];
      along += shortage * mean[c];
      mean[c] += share * (shortage - mean[c]);
    }
    return along;
  }

  /** From the best prices along the mean shortage. */
  private void step(double gap, double reach) {
    double square = 0;
    for (int c = 0; c < price.length; c++) {
      if (best[c] > 0 || mean[c] > 0) {
        square += mean[c] * mean[c];
      }
    }
    double length = square < 1e-12 ? 0 : reach * gap / square;
    for (int c = 0; c < price.length; c++) {
      price[c] = Math.max(0, best[c] + length * mean[c]);
    }
  }
}
