package org.ithaca.matching.scoring;

import java.util.Arrays;

/**
 * Who is above whom, answered in constant time: in a walk through the tree of managers, a person's
 * staff are numbered without gaps right after them. People who manage each other in a circle are
 * all in one line.
 */
final class ReportingLines {
  private final int[] number;
  private final int[] last;

  ReportingLines(int[] manager) {
    int people = manager.length;
    int[] above = withoutCircles(manager);
    int[] staff = new int[people];
    for (int p = 0; p < people; p++) {
      if (above[p] >= 0) {
        staff[above[p]]++;
      }
    }
    int[] order = leavesFirst(above, staff);
    int[] size = new int[people];
    for (int p : order) {
      size[p]++;
      if (above[p] >= 0) {
        size[above[p]] += size[p];
      }
    }
    this.number = new int[people];
    this.last = new int[people];
    int[] next = new int[people];
    int roots = 0;
    for (int k = people - 1; k >= 0; k--) {
      int p = order[k];
      if (above[p] < 0) {
        number[p] = roots;
        roots += size[p];
      } else {
        number[p] = next[above[p]];
        next[above[p]] += size[p];
      }
      next[p] = number[p] + 1;
      last[p] = number[p] + size[p] - 1;
    }
  }

  /** One of the two is above the other. */
  boolean joins(int one, int other) {
    return one != other
        && ((number[one] <= number[other] && number[other] <= last[one])
            || (number[other] <= number[one] && number[one] <= last[other]));
  }

  private static int[] leavesFirst(int[] above, int[] staff) {
    int[] order = new int[above.length];
    int size = 0;
    for (int p = 0; p < above.length; p++) {
      if (staff[p] == 0) {
        order[size++] = p;
      }
    }
    for (int k = 0; k < size; k++) {
      int manager = above[order[k]];
      if (manager >= 0 && --staff[manager] == 0) {
        order[size++] = manager;
      }
    }
    return order;
  }

  /** The managers, with one link of every circle cut. */
  private static int[] withoutCircles(int[] manager) {
    int[] above = new int[manager.length];
    int[] seenFrom = new int[manager.length];
    Arrays.fill(seenFrom, -1);
    for (int p = 0; p < manager.length; p++) {
      above[p] = manager[p] == Population.MISSING || manager[p] == p ? -1 : manager[p];
    }
    for (int p = 0; p < manager.length; p++) {
      int walker = p;
      while (seenFrom[walker] < 0) {
        seenFrom[walker] = p;
        int next = above[walker];
        if (next < 0) {
          break;
        }
        if (seenFrom[next] == p) {
          above[walker] = -1;
          break;
        }
        walker = next;
      }
    }
    return above;
  }
}
