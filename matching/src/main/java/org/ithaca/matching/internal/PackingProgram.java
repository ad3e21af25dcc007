package org.ithaca.matching.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The linear program of a packing: choose amounts of columns, each a set of rows with a weight, so
 * that no row is used more than once and the total weight is largest. What a row lacks costs its
 * shortage, 0 unless said otherwise.
 *
 * <p><b>Method.</b> Primal simplex with the explicit inverse of the basis. Columns may be added,
 * and weights changed, between two solves: the last basis stays feasible. A column is taken out by
 * giving it a weight far below 0: that drives it out, and no column below 0 comes in. Right-hand
 * sides are made slightly and differently larger than 1, so that no two bases are the same corner.
 * The inverse is built anew by the same pivots after every {@value #PIVOTS_BETWEEN_RENEWALS} of
 * them. Everything is in doubles: what is to be proven with the prices must be checked in whole
 * numbers by the caller.
 *
 * <p><b>Time</b> O(rows²) a pivot, less where the basis is sparse. <b>Space</b> 8 rows² bytes.
 * <b>Ties</b> go to the first in order.
 */
public final class PackingProgram {
  private static final int PIVOTS_BETWEEN_RENEWALS = 1_000;
  private static final int SCANNED_AT_ONCE = 1_024;
  private static final double PIVOT_TOLERANCE = 1e-7;
  private static final double WIDENING = 1e-5;

  private final int rows;
  private final double[] shortage;
  private final double[] rightHandSide;

  /** The inverse by column of the constraint: {@code inverse[row][position]}. */
  private final double[][] inverse;

  private final double[] amount;
  private final double[] price;
  private final double[] change;

  /** The column at each position of the basis; {@code ~row} for what the row lacks. */
  private final int[] basis;

  private int columns;
  private int[][] members = new int[256][];
  private double[] weight = new double[256];
  private boolean[] basic = new boolean[256];
  private final boolean[] slackBasic;

  private int scanned;
  private int pivots;
  private double largestWeight = 1;

  public PackingProgram(int rows) {
    this.rows = rows;
    this.shortage = new double[rows];
    this.inverse = new double[rows][rows];
    this.amount = new double[rows];
    this.price = new double[rows];
    this.change = new double[rows];
    this.basis = new int[rows];
    this.slackBasic = new boolean[rows];
    SplittableRandom random = new SplittableRandom(rows);
    this.rightHandSide = random.doubles(rows, 1, 1 + WIDENING).toArray();
    clear();
  }

  private void clear() {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(inverse[row], 0);
      inverse[row][row] = 1;
      basis[row] = ~row;
      amount[row] = rightHandSide[row];
      slackBasic[row] = true;
      price[row] = -shortage[row];
    }
  }

  /** Adds a column and says its number. */
  public int add(int[] rowsOfColumn, double itsWeight) {
    if (columns == weight.length) {
      int grown = columns + (columns >> 1);
      members = Arrays.copyOf(members, grown);
      weight = Arrays.copyOf(weight, grown);
      basic = Arrays.copyOf(basic, grown);
    }
    members[columns] = rowsOfColumn;
    weight[columns] = itsWeight;
    largestWeight = Math.max(largestWeight, Math.abs(itsWeight));
    return columns++;
  }

  public int columns() {
    return columns;
  }

  public int[] members(int column) {
    return members[column];
  }

  public void setWeight(int column, double newWeight) {
    weight[column] = newWeight;
  }

  /** What it costs if the row is not used at all. */
  public void setShortage(int row, double cost) {
    shortage[row] = cost;
  }

  /** The price of each row after {@link #solve}; negative only where a shortage costs something. */
  public double[] prices() {
    return price;
  }

  public int pivots() {
    return pivots;
  }

  /** The largest total weight, less what shortages cost. */
  public double value() {
    double sum = 0;
    for (double p : price) {
      sum += p;
    }
    return sum;
  }

  /** How much of each column is used. */
  public double[] amounts() {
    double[] amounts = new double[columns];
    for (int position = 0; position < rows; position++) {
      if (basis[position] >= 0) {
        amounts[basis[position]] = amount[position];
      }
    }
    return amounts;
  }

  /** Finds the best amounts; false if the meter stopped it on the way. */
  public boolean solve(Meter meter) {
    recomputePrices();
    double tolerance = 1e-9 * largestWeight;
    int sinceRenewal = 0;
    while (!meter.stopAfter(rows)) {
      int entering = entering(tolerance);
      if (entering == Integer.MAX_VALUE) {
        return true;
      }
      double gain = reducedWeight(entering);
      fillChange(entering);
      int leaving = leaving();
      step(leaving, entering);
      pivot(leaving);
      for (int k = 0; k < rows; k++) {
        price[k] += gain * inverse[k][leaving];
      }
      pivots++;
      if (++sinceRenewal == PIVOTS_BETWEEN_RENEWALS) {
        renew(meter);
        recomputePrices();
        sinceRenewal = 0;
      }
    }
    return false;
  }

  private double reducedWeight(int column) {
    if (column < 0) {
      return -shortage[~column] - price[~column];
    }
    double reduced = weight[column];
    for (int row : members[column]) {
      reduced -= price[row];
    }
    return reduced;
  }

  /** The best of the next so many columns that gain anything; MAX_VALUE if none of all does. */
  private int entering(double tolerance) {
    int all = rows + columns;
    int best = Integer.MAX_VALUE;
    double most = tolerance;
    for (int looked = 0; looked < all; ) {
      int end = Math.min(looked + SCANNED_AT_ONCE, all);
      for (; looked < end; looked++) {
        scanned = scanned + 1 < all ? scanned + 1 : 0;
        int candidate = scanned < rows ? ~scanned : scanned - rows;
        boolean out =
            candidate < 0 ? slackBasic[~candidate] : basic[candidate] || weight[candidate] < 0;
        if (out) {
          continue;
        }
        double gain = reducedWeight(candidate);
        if (gain > most) {
          most = gain;
          best = candidate;
        }
      }
      if (best != Integer.MAX_VALUE) {
        return best;
      }
    }
    return best;
  }

  private void fillChange(int column) {
    if (column < 0) {
      System.arraycopy(inverse[~column], 0, change, 0, rows);
      return;
    }
    Arrays.fill(change, 0);
    for (int row : members[column]) {
      double[] ofRow = inverse[row];
      for (int position = 0; position < rows; position++) {
        change[position] += ofRow[position];
      }
    }
  }

  /** The position whose amount reaches 0 first; the packing is bounded, so there is one. */
  private int leaving() {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int position = 0; position < rows; position++) {
      if (change[position] > PIVOT_TOLERANCE) {
        double ratio = Math.max(0, amount[position]) / change[position];
        if (ratio < least) {
          least = ratio;
          best = position;
        }
      }
    }
    if (best < 0) {
      throw new IllegalStateException("A packing is bounded by its rows.");
    }
    return best;
  }

  private void step(int leaving, int entering) {
    double length = Math.max(0, amount[leaving]) / change[leaving];
    for (int position = 0; position < rows; position++) {
      amount[position] -= length * change[position];
    }
    amount[leaving] = length;
    mark(basis[leaving], false);
    mark(entering, true);
    basis[leaving] = entering;
  }

  private void mark(int column, boolean inBasis) {
    if (column < 0) {
      slackBasic[~column] = inBasis;
    } else {
      basic[column] = inBasis;
    }
  }

  /** Makes the change the unit of its position, in the inverse. */
  private void pivot(int leaving) {
    double scale = 1 / change[leaving];
    for (int row = 0; row < rows; row++) {
      double[] ofRow = inverse[row];
      if (ofRow[leaving] == 0) {
        continue;
      }
      double factor = ofRow[leaving] * scale;
      for (int position = 0; position < rows; position++) {
        ofRow[position] -= factor * change[position];
      }
      ofRow[leaving] = factor;
    }
  }

  /**
   * The same basis with a fresh inverse: columns enter the empty one again, largest pivot first.
   */
  private void renew(Meter meter) {
    int[] old = basis.clone();
    Arrays.fill(basic, 0, columns, false);
    clear();
    boolean[] settled = new boolean[rows];
    for (int column : old) {
      if (column < 0) {
        settled[~column] = true;
      }
    }
    for (int column : old) {
      if (column >= 0) {
        if (meter.stopAfter(rows)) {
          return;
        }
        fillChange(column);
        int best = -1;
        double largest = PIVOT_TOLERANCE;
        for (int position = 0; position < rows; position++) {
          if (!settled[position] && Math.abs(change[position]) > largest) {
            largest = Math.abs(change[position]);
            best = position;
          }
        }
        if (best < 0) {
          continue;
        }
        settled[best] = true;
        mark(basis[best], false);
        mark(column, true);
        basis[best] = column;
        pivot(best);
      }
    }
    recomputeAmounts();
  }

  private void recomputeAmounts() {
    Arrays.fill(amount, 0);
    for (int row = 0; row < rows; row++) {
      for (int position = 0; position < rows; position++) {
        amount[position] += inverse[row][position] * rightHandSide[row];
      }
    }
  }

  private void recomputePrices() {
    double[] worth = new double[rows];
    for (int position = 0; position < rows; position++) {
      worth[position] = basis[position] < 0 ? -shortage[~basis[position]] : weight[basis[position]];
    }
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int position = 0; position < rows; position++) {
        sum += worth[position] * inverse[row][position];
      }
      price[row] = sum;
    }
  }
}
