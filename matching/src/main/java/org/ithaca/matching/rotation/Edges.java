package org.ithaca.matching.rotation;

import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.internal.Network;

/** Collects the edges of a network in any order. */
final class Edges {
  private int size;
  private int[] row = new int[64];
  private int[] column = new int[64];
  private long[] weight = new long[64];

  void add(int r, int c, long w) {
    if (size == row.length) {
      row = Arrays.copyOf(row, 2 * size);
      column = Arrays.copyOf(column, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    row[size] = r;
    column[size] = c;
    weight[size++] = w;
  }

  /** The edges ordered by row, otherwise as they were added. */
  int[] byRow(int rows) {
    int[] next = starts(rows);
    int[] order = new int[size];
    for (int e = 0; e < size; e++) {
      order[next[row[e]]++] = e;
    }
    return order;
  }

  Network network(int[] order, List<Integer> rowSeats, List<Integer> columnSeats) {
    int[] c = new int[size];
    long[] w = new long[size];
    for (int k = 0; k < size; k++) {
      c[k] = column[order[k]];
      w[k] = weight[order[k]];
    }
    return new Network(starts(rowSeats.size()), c, w, plain(rowSeats), plain(columnSeats));
  }

  private int[] starts(int rows) {
    int[] start = new int[rows + 1];
    for (int e = 0; e < size; e++) {
      start[row[e] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return start;
  }

  private static int[] plain(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
