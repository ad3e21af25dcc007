package org.ithaca.matching.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The others in blocks of people as alike as possible, so that one bound serves a whole block. In a
 * block everybody has told, or not told, the same things; then people are sorted by what makes most
 * difference to owners.
 */
final class Blocks {
  private static final int SIZE = 64;

  /** The other, by place; block b holds the places {@code start[b] .. start[b + 1]}. */
  final int[] other;

  final int[] start;

  /** The place of each other. */
  final int[] place;

  private Blocks(int[] other, int[] start) {
    this.other = other;
    this.start = start;
    this.place = new int[other.length];
    for (int p = 0; p < other.length; p++) {
      place[other[p]] = p;
    }
  }

  static Blocks of(int others, List<Facet> facets) {
    List<int[]> known =
        facets.stream()
            .filter(f -> f.kind() == Facet.Kind.KNOWN)
            .map(f -> f.others().of())
            .toList();
    List<int[]> columns =
        facets.stream()
            .filter(f -> f.kind() != Facet.Kind.KNOWN && f.spread() > 0)
            .sorted(Comparator.comparingDouble(f -> -f.spread()))
            .map(f -> f.others().of())
            .toList();
    Integer[] order = new Integer[others];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, by(known).thenComparing(by(columns)));
    int[] other = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    int[] start = new int[others + 1];
    int blocks = 0;
    for (int p = 0; p < others; p++) {
      boolean begins =
          p == 0 || p - start[blocks - 1] >= SIZE || by(known).compare(other[p - 1], other[p]) != 0;
      if (begins) {
        start[blocks++] = p;
      }
    }
    start[blocks] = others;
    return new Blocks(other, Arrays.copyOf(start, blocks + 1));
  }

  private static Comparator<Integer> by(List<int[]> columns) {
    return (one, two) -> {
      for (int[] column : columns) {
        int compared = Integer.compare(column[one], column[two]);
        if (compared != 0) {
          return compared;
        }
      }
      return 0;
    };
  }

  int size() {
    return start.length - 1;
  }

  /** The number of the block of each other. */
  int[] blockOf() {
    int[] block = new int[other.length];
    for (int b = 0; b < size(); b++) {
      for (int p = start[b]; p < start[b + 1]; p++) {
        block[other[p]] = b;
      }
    }
    return block;
  }

  /** The class of each place. */
  byte[] classes(Facet facet) {
    byte[] classes = new byte[other.length];
    for (int p = 0; p < other.length; p++) {
      classes[p] = (byte) facet.others().of()[other[p]];
    }
    return classes;
  }

  /** For every class of owners, the largest that a facet gives anybody in each block. */
  int[][] largest(Facet facet, boolean smallest) {
    int[] of = facet.others().of();
    int[][] rows = new int[facet.owners().size()][size()];
    for (int o = 0; o < rows.length; o++) {
      int[] adds = facet.adds()[o];
      for (int b = 0; b < size(); b++) {
        int extreme = adds[of[other[start[b]]]];
        for (int p = start[b] + 1; p < start[b + 1]; p++) {
          int value = adds[of[other[p]]];
          extreme = smallest ? Math.min(extreme, value) : Math.max(extreme, value);
        }
        rows[o][b] = extreme;
      }
    }
    return rows;
  }
}
