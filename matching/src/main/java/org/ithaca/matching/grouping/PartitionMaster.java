package org.ithaca.matching.grouping;

import java.util.Arrays;
import java.util.function.ObjDoubleConsumer;

/**
 * The linear program of {@link PartitionSearch}: every unit in one group, every size range used as
 * often as it has groups, the largest weight. Primal simplex method with an explicit inverse; what
 * cannot be filled costs much. Right-hand sides are shifted a little, each differently, so that it
 * does not go round in circles; prices stay valid for any right-hand side. Doubles are good enough,
 * as prices are made exact afterwards.
 */
final class PartitionMaster {
  private static final double TINY = 1e-9;

  /** One group of one size range. */
  record Column(long units, int range, double weight) {}

  final double[] prices;
  private final int units;
  private final int rows;
  private final double[][] inverse;
  private final double[] amount;
  private final Column[] basis;
  private final double[] cost;

  PartitionMaster(int units, int[] groups, double penalty) {
    this.units = units;
    this.rows = units + groups.length;
    this.inverse = new double[rows][rows];
    this.amount = new double[rows];
    this.basis = new Column[rows];
    this.cost = new double[rows];
    this.prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      inverse[row][row] = 1;
      amount[row] = (row < units ? 1 : groups[row - units]) + 1e-9 * (1 + (row * 37) % 101);
      cost[row] = -penalty;
      basis[row] = new Column(0, -1, -penalty);
    }
    reprice();
  }

  private void reprice() {
    Arrays.fill(prices, 0);
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < rows; k++) {
        prices[k] += cost[row] * inverse[row][k];
      }
    }
  }

  double reduced(Column column) {
    double sum = column.weight - prices[units + column.range];
    for (long left = column.units; left != 0; left &= left - 1) {
      sum -= prices[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /** Takes the column into the basis; false if it would change nothing that can be computed. */
  boolean enter(Column column) {
    double[] change = new double[rows];
    int leaving = -1;
    for (int row = 0; row < rows; row++) {
      double sum = inverse[row][units + column.range];
      for (long left = column.units; left != 0; left &= left - 1) {
        sum += inverse[row][Long.numberOfTrailingZeros(left)];
      }
      change[row] = sum;
      if (sum > TINY && (leaving < 0 || amount[row] * change[leaving] < amount[leaving] * sum)) {
        leaving = row;
      }
    }
    if (leaving < 0) {
      return false;
    }
    double pivot = change[leaving];
    amount[leaving] /= pivot;
    for (int k = 0; k < rows; k++) {
      inverse[leaving][k] /= pivot;
    }
    for (int row = 0; row < rows; row++) {
      if (row != leaving && change[row] != 0) {
        amount[row] -= change[row] * amount[leaving];
        for (int k = 0; k < rows; k++) {
          inverse[row][k] -= change[row] * inverse[leaving][k];
        }
      }
    }
    basis[leaving] = column;
    cost[leaving] = column.weight;
    reprice();
    return true;
  }

  /** Columns in use with how much of each; what cannot be filled has no units. */
  void forEachUsed(ObjDoubleConsumer<Column> use) {
    for (int row = 0; row < rows; row++) {
      if (amount[row] > 1e-4) {
        use.accept(basis[row], amount[row]);
      }
    }
  }
}
