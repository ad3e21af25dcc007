package org.ithaca.matching.grouping;

import java.util.Arrays;

/**
 * Counts slots missing to the common time of each group. Per group it keeps the slots all units
 * share and those all but one share, so that a move is judged without looking at the members.
 */
final class TimeRule implements GroupRule {
  private final Arrangement arrangement;
  private final int words;
  private final int shared;
  private final long[][] free;
  private final long[][] all;
  private final long[][] allButOne;

  TimeRule(CommonTime times, Arrangement arrangement) {
    this.arrangement = arrangement;
    this.words = (times.slots() + 63) / 64;
    this.shared = times.shared();
    Units units = arrangement.units;
    this.free = new long[units.count()][];
    for (int u = 0; u < free.length; u++) {
      free[u] = times.free(units.people[u][0]);
      for (int person : units.people[u]) {
        long[] other = times.free(person);
        for (int w = 0; w < words; w++) {
          free[u][w] &= other[w];
        }
      }
    }
    this.all = new long[arrangement.size.length][words];
    this.allButOne = new long[arrangement.size.length][words];
    for (int g = 0; g < all.length; g++) {
      recount(g);
    }
  }

  @Override
  public long change(int u, int g, int h, int v) {
    long after = (long) missing(exchanged(g, u, v)) + missing(exchanged(h, v, u));
    return after - missing(count(all[g])) - missing(count(all[h]));
  }

  /** Slots shared in the group without one unit and with another; negative is nobody. */
  private int exchanged(int group, int without, int with) {
    int count = 0;
    for (int w = 0; w < words; w++) {
      long slots = all[group][w];
      if (without >= 0) {
        slots |= allButOne[group][w] & ~free[without][w];
      }
      count += Long.bitCount(with >= 0 ? slots & free[with][w] : slots);
    }
    return count;
  }

  private static int count(long[] slots) {
    int count = 0;
    for (long word : slots) {
      count += Long.bitCount(word);
    }
    return count;
  }

  private int missing(int count) {
    return Math.max(0, shared - count);
  }

  @Override
  public void moved(int u, int g, int h, int v) {
    recount(g);
    recount(h);
  }

  private void recount(int group) {
    Arrays.fill(all[group], -1L);
    Arrays.fill(allButOne[group], 0);
    for (int k = 0; k < arrangement.count[group]; k++) {
      long[] slots = free[arrangement.members[group][k]];
      for (int w = 0; w < words; w++) {
        allButOne[group][w] = (allButOne[group][w] & slots[w]) | (all[group][w] & ~slots[w]);
        all[group][w] &= slots[w];
      }
    }
  }

  @Override
  public long now() {
    long sum = 0;
    for (long[] slots : all) {
      sum += missing(count(slots));
    }
    return sum;
  }
}
