package org.ithaca.matching.grouping;

/** Random numbers that are the same on every machine: xorshift64* (Vigna, arXiv 1402.6246). */
final class Dice {
  private long state;

  Dice(long seed) {
    state = (seed + 1) * 0x9E3779B97F4A7C15L | 1;
    for (int k = 0; k < 16; k++) {
      next();
    }
  }

  long next() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return state * 0x2545F4914F6CDD1DL;
  }

  int below(int bound) {
    return (int) (((next() >>> 40) * bound) >>> 24);
  }

  int[] shuffled(int size) {
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      int other = below(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
    return order;
  }
}
