package org.ithaca.matching.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best mixture of given columns whose mixed counts stay within the room of every row: the
 * master problem of Dantzig and Wolfe 1960, kept optimal while columns are added.
 *
 * <p>What a mixture exceeds the room by costs {@link #BEYOND} each, more than anything else. All
 * numbers are exact: the inverse of the basis is kept as whole numbers over a common denominator
 * (Edmonds 1967; the divisions have no remainder). <b>Time</b> O(rows²) multiplications for each
 * pivot, <b>space</b> O(rows²).
 */
final class Mixture {
  /** The worth of an urgent unit, beyond every sum of weights. */
  static final BigInteger BEYOND = BigInteger.ONE.shiftLeft(1024);

  private final int rows;
  private final long[] room;
  private final List<BigInteger> worths = new ArrayList<>();
  private final List<long[]> counts = new ArrayList<>();

  /** What fills each place of the basis: slack r, excess {@code rows + r}, or a column after. */
  private final int[] basic;

  private final BigInteger[][] inverse;
  private BigInteger denominator = BigInteger.ONE;

  Mixture(long[] room, BigInteger worth, long[] count) {
    this.rows = room.length;
    this.room = room;
    this.basic = new int[rows + 1];
    this.inverse = new BigInteger[rows + 1][rows + 1];
    worths.add(worth);
    counts.add(count);
    for (int r = 0; r <= rows; r++) {
      Arrays.fill(inverse[r], BigInteger.ZERO);
    }
    for (int r = 0; r < rows; r++) {
      boolean within = count[r] <= room[r];
      basic[r] = within ? r : rows + r;
      inverse[r][r] = BigInteger.valueOf(within ? 1 : -1);
      inverse[r][rows] = BigInteger.valueOf(within ? -count[r] : count[r]);
    }
    basic[rows] = 2 * rows;
    inverse[rows][rows] = BigInteger.ONE;
    settle();
  }

  /** Takes the column in if it helps; says whether it does. */
  boolean add(BigInteger worth, long[] count) {
    worths.add(worth);
    counts.add(count);
    int index = 2 * rows + worths.size() - 1;
    if (gain(index, prices()).signum() <= 0) {
      return false;
    }
    enter(index);
    settle();
    return true;
  }

  /** The price of each row, and last that of having a column at all, over the denominator. */
  BigInteger[] prices() {
    BigInteger[] prices = new BigInteger[rows + 1];
    Arrays.fill(prices, BigInteger.ZERO);
    for (int i = 0; i <= rows; i++) {
      BigInteger worth = worth(basic[i]);
      if (worth.signum() != 0) {
        for (int r = 0; r <= rows; r++) {
          prices[r] = prices[r].add(worth.multiply(inverse[i][r]));
        }
      }
    }
    return prices;
  }

  BigInteger denominator() {
    return denominator;
  }

  /** Whether the column may have a share. */
  boolean holds(int column) {
    return Arrays.stream(basic).anyMatch(index -> index == 2 * rows + column);
  }

  /** The share of each column in the mixture. */
  double[] shares() {
    double[] shares = new double[worths.size()];
    BigInteger[] amounts = times(room, BigInteger.ONE);
    for (int i = 0; i <= rows; i++) {
      if (basic[i] >= 2 * rows) {
        shares[basic[i] - 2 * rows] = amounts[i].doubleValue() / denominator.doubleValue();
      }
    }
    return shares;
  }

  /** Whether even the best mixture exceeds the room or falls short. */
  boolean isBeyond() {
    BigInteger[] prices = prices();
    BigInteger value = prices[rows];
    for (int r = 0; r < rows; r++) {
      value = value.add(prices[r].multiply(BigInteger.valueOf(room[r])));
    }
    return value.compareTo(BEYOND.shiftRight(1).negate()) < 0;
  }

  private void settle() {
    for (int pivots = 0; pivots < 20 * (rows + 1); pivots++) {
      BigInteger[] prices = prices();
      int entering = -1;
      for (int index = 0; index < 2 * rows && entering < 0; index++) {
        entering = gain(index, prices).signum() > 0 ? index : -1;
      }
      if (entering < 0) {
        return;
      }
      enter(entering);
    }
  }

  private BigInteger worth(int index) {
    return index < rows
        ? BigInteger.ZERO
        : index < 2 * rows ? BEYOND.negate() : worths.get(index - 2 * rows);
  }

  private BigInteger gain(int index, BigInteger[] prices) {
    BigInteger gain = worth(index).multiply(denominator);
    if (index < rows) {
      return gain.subtract(prices[index]);
    }
    if (index < 2 * rows) {
      return gain.add(prices[index - rows]);
    }
    long[] count = counts.get(index - 2 * rows);
    for (int r = 0; r < rows; r++) {
      gain = gain.subtract(prices[r].multiply(BigInteger.valueOf(count[r])));
    }
    return gain.subtract(prices[rows]);
  }

  /** The inverse times the vector with this last entry, over the denominator. */
  private BigInteger[] times(long[] vector, BigInteger last) {
    BigInteger[] result = new BigInteger[rows + 1];
    for (int i = 0; i <= rows; i++) {
      result[i] = inverse[i][rows].multiply(last);
      for (int r = 0; r < rows; r++) {
        if (vector[r] != 0) {
          result[i] = result[i].add(inverse[i][r].multiply(BigInteger.valueOf(vector[r])));
        }
      }
    }
    return result;
  }

  private void enter(int index) {
    long[] vector = new long[rows];
    if (index < 2 * rows) {
      vector[index % rows] = index < rows ? 1 : -1;
    } else {
      vector = counts.get(index - 2 * rows);
    }
    BigInteger[] change = times(vector, index < 2 * rows ? BigInteger.ZERO : BigInteger.ONE);
    BigInteger[] amounts = times(room, BigInteger.ONE);
    int leaving = -1;
    for (int i = 0; i <= rows; i++) {
      if (change[i].signum() > 0
          && (leaving < 0
              || amounts[i]
                      .multiply(change[leaving])
                      .compareTo(amounts[leaving].multiply(change[i]))
                  < 0)) {
        leaving = i;
      }
    }
    BigInteger pivot = change[leaving];
    for (int i = 0; i <= rows; i++) {
      if (i != leaving) {
        for (int r = 0; r <= rows; r++) {
          inverse[i][r] =
              inverse[i][r]
                  .multiply(pivot)
                  .subtract(change[i].multiply(inverse[leaving][r]))
                  .divide(denominator);
        }
      }
    }
    denominator = pivot;
    basic[leaving] = index;
  }
}
