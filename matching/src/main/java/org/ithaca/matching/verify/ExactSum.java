package org.ithaca.matching.verify;

import java.math.BigInteger;

/** A sum of products of longs that cannot overflow. */
final class ExactSum {
  private BigInteger carried = BigInteger.ZERO;
  private long open;

  void add(long value) {
    long next = open + value;
    if (((open ^ next) & (value ^ next)) < 0) {
      carried = carried.add(BigInteger.valueOf(open));
      open = value;
    } else {
      open = next;
    }
  }

  void add(long value, long times) {
    if (Math.multiplyHigh(value, times) == (value * times) >> 63) {
      add(value * times);
    } else {
      carried = carried.add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(times)));
    }
  }

  BigInteger value() {
    return carried.add(BigInteger.valueOf(open));
  }
}
