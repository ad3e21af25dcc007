package org.ithaca.matching.scoring;

import java.util.Arrays;
import org.ithaca.matching.scoring.Fits.Fit;

/**
 * How much of what one seeks another can teach. Offered skills are widened once by what lies near
 * and laid out as one small hash table for each person, all in one array; a pair is then one
 * look-up for each skill sought.
 */
final class SkillFit implements Fit {
  private static final int WEIGHT_BITS = 10;
  private static final int EMPTY = -1;

  private final Rows offered;
  private final Rows sought;
  private final long[] wanted;

  /** The table of person p is {@code slots[start[p]] .. slots[start[p + 1]]}, a power of two. */
  private final int[] start;

  private final int[] slots;

  SkillFit(Population people) {
    this.offered = people.offered;
    this.sought = people.sought;
    this.wanted = new long[people.size];
    this.start = new int[people.size + 1];
    Rows widened = widened(people);
    for (int p = 0; p < people.size; p++) {
      for (int k = sought.from(p); k < sought.to(p); k++) {
        wanted[p] += sought.number(k);
      }
      start[p + 1] = Math.addExact(start[p], tableSize(widened.to(p) - widened.from(p)));
    }
    this.slots = new int[start[people.size]];
    Arrays.fill(slots, EMPTY);
    for (int p = 0; p < people.size; p++) {
      for (int k = widened.from(p); k < widened.to(p); k++) {
        int slot = slotOf(p, widened.value(k));
        slots[slot] = widened.value(k) << WEIGHT_BITS | Math.min(widened.number(k), 1000);
      }
    }
  }

  /** What people can teach, with what lies near. */
  static Rows widened(Population people) {
    Rows.Builder wide = new Rows.Builder(people.size);
    for (int p = 0; p < people.size; p++) {
      for (int k = people.offered.from(p); k < people.offered.to(p); k++) {
        int skill = people.offered.value(k);
        int weight = people.offered.number(k);
        wide.add(p, skill, weight);
        for (int n = people.near.from(skill); n < people.near.to(skill); n++) {
          wide.add(p, people.near.value(n), weight * people.near.number(n) / 1000);
        }
      }
    }
    return wide.build();
  }

  /** At most half full, so that a look-up is short and always ends. */
  private static int tableSize(int skills) {
    return skills == 0 ? 1 : Integer.highestOneBit(skills) * 4;
  }

  /** Where the skill is, or the empty place where it would be. */
  private int slotOf(int person, int skill) {
    int from = start[person];
    int mask = start[person + 1] - from - 1;
    int at = (skill * 0x9E3779B1) >>> 16 & mask;
    while (slots[from + at] != EMPTY && slots[from + at] >> WEIGHT_BITS != skill) {
      at = (at + 1) & mask;
    }
    return from + at;
  }

  @Override
  public int of(int receiver, int giver) {
    if (wanted[receiver] == 0 || offered.isEmpty(giver)) {
      return Fits.MISSING;
    }
    long covered = 0;
    for (int k = sought.from(receiver); k < sought.to(receiver); k++) {
      int found = slots[slotOf(giver, sought.value(k))];
      if (found != EMPTY) {
        covered += (long) sought.number(k) * (found & ((1 << WEIGHT_BITS) - 1));
      }
    }
    return (int) (covered / wanted[receiver]);
  }
}
