package org.ithaca.matching;

import java.util.Arrays;

/**
 * The allowed pairs of receivers and givers with their scores, stored sparsely: candidates of one
 * receiver lie next to each other, ordered by giver. Scores are whole numbers from 0. A pair that
 * is not here does not exist for the solver.
 *
 * <p>Space: 12 bytes a pair.
 */
public final class Scores {
  private final int givers;
  private final int[] first;
  private final int[] giver;
  private final long[] score;
  private final long largest;

  private Scores(int givers, int[] first, int[] giver, long[] score) {
    this.givers = givers;
    this.first = first;
    this.giver = giver;
    this.score = score;
    this.largest = Arrays.stream(score).max().orElse(0);
  }

  public static Builder builder(int receivers, int givers) {
    return new Builder(receivers, givers);
  }

  /** A full table: one row per receiver, one column per giver; a negative entry is no pair. */
  public static Scores ofTable(long[][] table) {
    int givers = table.length == 0 ? 0 : table[0].length;
    Builder builder = builder(table.length, givers);
    for (int receiver = 0; receiver < table.length; receiver++) {
      for (int giver = 0; giver < givers; giver++) {
        if (table[receiver][giver] >= 0) {
          builder.add(receiver, giver, table[receiver][giver]);
        }
      }
    }
    return builder.build();
  }

  public int receivers() {
    return first.length - 1;
  }

  public int givers() {
    return givers;
  }

  /** The number of allowed pairs. */
  public int size() {
    return giver.length;
  }

  /** The first candidate of the receiver; {@code from(receiver + 1)} is one past its last. */
  public int from(int receiver) {
    return first[receiver];
  }

  public int giver(int candidate) {
    return giver[candidate];
  }

  public long score(int candidate) {
    return score[candidate];
  }

  /** The largest score, 0 if there are no pairs. */
  public long largest() {
    return largest;
  }

  /** The index of the pair among the candidates, negative if it is not allowed. */
  public int find(int receiver, int wanted) {
    if (receiver < 0 || receiver >= receivers()) {
      return -1;
    }
    return Arrays.binarySearch(giver, first[receiver], first[receiver + 1], wanted);
  }

  /** Everything here and the pairs of the other; a pair in both must have the same score. */
  public Scores plus(Scores other) {
    Builder builder = builder(receivers(), givers);
    for (int r = 0; r < receivers(); r++) {
      for (int c = first[r]; c < first[r + 1]; c++) {
        builder.add(r, giver[c], score[c]);
      }
      for (int c = other.first[r]; c < other.first[r + 1]; c++) {
        if (find(r, other.giver[c]) < 0) {
          builder.add(r, other.giver[c], other.score[c]);
        }
      }
    }
    return builder.build();
  }

  /** Collects pairs in any order. */
  public static final class Builder {
    private final int receivers;
    private final int givers;
    private int size;
    private int[] receiver = new int[64];
    private int[] giver = new int[64];
    private long[] score = new long[64];

    private Builder(int receivers, int givers) {
      if (receivers < 0 || givers < 0) {
        throw new IllegalArgumentException(
            "Sizes must not be negative: " + receivers + " receivers, " + givers + " givers.");
      }
      this.receivers = receivers;
      this.givers = givers;
    }

    public Builder add(int r, int g, long s) {
      if (r < 0 || r >= receivers || g < 0 || g >= givers) {
        throw new IllegalArgumentException(
            "Pair %d-%d is outside %d receivers and %d givers.".formatted(r, g, receivers, givers));
      }
      if (s < 0) {
        throw new IllegalArgumentException(
            "Score %d of pair %d-%d is negative. Maybe shift all scores, or leave the pair out."
                .formatted(s, r, g));
      }
      if (size == giver.length) {
        int grown = size + (size >> 1);
        receiver = Arrays.copyOf(receiver, grown);
        giver = Arrays.copyOf(giver, grown);
        score = Arrays.copyOf(score, grown);
      }
      receiver[size] = r;
      giver[size] = g;
      score[size++] = s;
      return this;
    }

    /** Two stable counting sorts, first by giver, then by receiver. */
    public Scores build() {
      int[] byGiver = sorted(giver, givers, null);
      int[] order = sorted(receiver, receivers, byGiver);
      int[] first = new int[receivers + 1];
      int[] g = new int[size];
      long[] s = new long[size];
      for (int k = 0; k < size; k++) {
        int from = order[k];
        first[receiver[from] + 1]++;
        g[k] = giver[from];
        s[k] = score[from];
        if (k > 0 && g[k] == g[k - 1] && receiver[from] == receiver[order[k - 1]]) {
          throw new IllegalArgumentException(
              "Pair %d-%d was added twice.".formatted(receiver[from], g[k]));
        }
      }
      for (int r = 0; r < receivers; r++) {
        first[r + 1] += first[r];
      }
      return new Scores(givers, first, g, s);
    }

    private int[] sorted(int[] keys, int range, int @org.jspecify.annotations.Nullable [] order) {
      int[] next = new int[range + 1];
      for (int k = 0; k < size; k++) {
        next[keys[k] + 1]++;
      }
      for (int k = 0; k < range; k++) {
        next[k + 1] += next[k];
      }
      int[] result = new int[size];
      for (int k = 0; k < size; k++) {
        int item = order == null ? k : order[k];
        result[next[keys[item]]++] = item;
      }
      return result;
    }
  }
}
