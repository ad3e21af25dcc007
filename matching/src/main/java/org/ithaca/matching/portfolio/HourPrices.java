package org.ithaca.matching.portfolio;

import java.util.Arrays;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.portfolio.Lagrange.Look;

/**
 * Looks for prices of hours, and worths of having a wanted tie, at which the bound is low.
 *
 * <p><b>Method.</b> The subgradient method with Polyak's steps (Polyak 1969; Held, Wolfe and
 * Crowder 1974, doi 10.1007/BF01580223): hours get dearer where the programs together take more
 * than there are, cheaper where they take fewer; a tie gets worth more to whoever counts as
 * complete without it. The step is that which would reach the best portfolio known if the bound
 * were straight, times a factor that is halved when nothing gets better. Directions are mixed with
 * the one before.
 *
 * <p><b>Guarantee.</b> Every prices give a bound; the best is kept. It tends to the best bound that
 * exact solutions of the programs by themselves can give. <b>Time</b> that of all programs a round.
 */
final class HourPrices {
  /** Hours have a price, pairs of whole hours, and so on up to so many at once. */
  static final int BLOCKS = 3;

  private static final double MEMORY = 0.7;
  private static final int PATIENCE = 4;

  private final Case present;
  private final Ties ties;
  private final double[][] hour;
  private final double[][] want;
  private final double[][] hourDirection;
  private final double[][] wantDirection;
  private double[][] lowestHour;
  private double[][] lowestWant;
  private Look lowest;
  private Look latest;
  private double factor = 1;
  private int since;

  HourPrices(Case present, Lagrange lagrange, double[][] hour, double[][] want) {
    this.present = present;
    this.ties = present.ties;
    this.hour = copy(hour);
    this.want = Arrays.stream(want).map(double[]::clone).toArray(double[][]::new);
    this.hourDirection = new double[BLOCKS][ties.people];
    this.wantDirection = new double[ties.programs][ties.people];
    settle();
    this.lowestHour = copy(this.hour);
    this.lowestWant = copy(this.want);
    this.latest = look(lagrange);
    this.lowest = latest;
  }

  /** Having each wanted tie is worth the same part of being complete; hours cost nothing. */
  static HourPrices start(Case present, Lagrange lagrange) {
    Ties ties = present.ties;
    double[][] want = new double[ties.programs][ties.people];
    for (int k = 0; k < ties.programs; k++) {
      if (ties.program(k).isWanted()) {
        Arrays.fill(want[k], (double) ties.complete / ties.wanted);
      }
    }
    return new HourPrices(present, lagrange, new double[BLOCKS][ties.people], want);
  }

  /** The same prices for another case. */
  HourPrices in(Case other, Lagrange lagrange) {
    return new HourPrices(other, lagrange, lowestHour, lowestWant);
  }

  /**
   * What costs nothing: who has the tie needs none, who cannot have it is not complete, and the
   * hours of somebody without open ties are worth nothing.
   */
  private void settle() {
    boolean[] busy = new boolean[ties.people];
    for (int k = 0; k < ties.programs; k++) {
      boolean[] may = new boolean[ties.people];
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        if (present.isOpen(k, t)) {
          may[ties.first[t]] = true;
          may[ties.second[t]] |= ties.program(k).isMutual();
          busy[ties.first[t]] = true;
          busy[ties.second[t]] = true;
        }
      }
      for (int p = 0; p < ties.people && ties.program(k).isWanted(); p++) {
        if (present.has[k][p]) {
          want[k][p] = 0;
        } else if (!may[p]) {
          want[k][p] = ties.complete;
        }
      }
    }
    for (int p = 0; p < ties.people; p++) {
      for (double[] price : hour) {
        price[p] = busy[p] ? price[p] : 0;
      }
    }
  }

  private static double[][] copy(double[][] table) {
    return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
  }

  private Look look(Lagrange lagrange) {
    return lagrange.at(rounded(hour), rounded(want));
  }

  private static long[][] rounded(double[][] table) {
    return Arrays.stream(table)
        .map(row -> Arrays.stream(row).mapToLong(Math::round).toArray())
        .toArray(long[][]::new);
  }

  Look lowest() {
    return lowest;
  }

  Look latest() {
    return latest;
  }

  /** One step towards the worth of the best portfolio known; false if there is nowhere to go. */
  boolean step(long target, Lagrange lagrange, Meter meter) {
    if (!move(factor * Math.max(1, (double) (latest.bound() - target)))) {
      return false;
    }
    Look look = look(lagrange);
    if (meter.isStopped()) {
      return false;
    }
    latest = look;
    if (look.bound() < lowest.bound()) {
      lowest = look;
      lowestHour = copy(hour);
      lowestWant = copy(want);
      since = 0;
    } else if (++since > PATIENCE) {
      factor /= 2;
      since = 0;
    }
    return true;
  }

  private boolean move(double gain) {
    double length = 0;
    for (int p = 0; p < ties.people; p++) {
      for (int d = 0; d < BLOCKS; d++) {
        double slope = (double) (present.hours[p] / (d + 1) - latest.usage()[d][p]);
        double way = clipped(slope, hour[d][p], Double.MAX_VALUE) + MEMORY * hourDirection[d][p];
        hourDirection[d][p] = way;
        length += way * way;
      }
      double open = (double) ties.complete;
      for (int k = 0; k < ties.programs; k++) {
        open -= want[k][p];
      }
      for (int k = 0; k < ties.programs; k++) {
        if (ties.program(k).isWanted() && !present.has[k][p]) {
          double more = Math.min(1, latest.counts()[k][p]) - (open > 0.5 ? 1 : 0);
          double missing = clipped(more, want[k][p], (double) ties.complete);
          wantDirection[k][p] = missing + MEMORY * wantDirection[k][p];
          length += wantDirection[k][p] * wantDirection[k][p];
        }
      }
    }
    if (length == 0) {
      return false;
    }
    double step = gain / length;
    for (int p = 0; p < ties.people; p++) {
      for (int d = 0; d < BLOCKS; d++) {
        hour[d][p] = Math.max(0, hour[d][p] - step * hourDirection[d][p]);
      }
      for (int k = 0; k < ties.programs; k++) {
        want[k][p] = Math.clamp(want[k][p] - step * wantDirection[k][p], 0, (double) ties.complete);
      }
    }
    return true;
  }

  /** The slope, or 0 where the value cannot go down it. */
  private static double clipped(double slope, double value, double most) {
    return (slope > 0 && value <= 0) || (slope < 0 && value >= most) ? 0 : slope;
  }
}
