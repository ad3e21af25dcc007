package org.ithaca.matching;

import java.util.Arrays;

/**
 * The allowed pairs within one group of people with their scores, each pair once, ordered by the
 * smaller and then the larger index. Scores are whole numbers from 0.
 *
 * <p>Space: 16 bytes a pair.
 */
public final class MutualScores {
  private final int people;
  private final int[] first;
  private final int[] second;
  private final long[] score;
  private final int[] from;

  private MutualScores(Scores upper) {
    this.people = upper.receivers();
    this.first = new int[upper.size()];
    this.second = new int[upper.size()];
    this.score = new long[upper.size()];
    this.from = new int[people + 1];
    for (int a = 0; a < people; a++) {
      from[a] = upper.from(a);
      for (int k = upper.from(a); k < upper.from(a + 1); k++) {
        first[k] = a;
        second[k] = upper.giver(k);
        score[k] = upper.score(k);
      }
    }
    from[people] = upper.size();
  }

  public static Builder builder(int people) {
    return new Builder(people);
  }

  /** A full symmetric table, of which only the part above the diagonal is read. */
  public static MutualScores ofTable(long[][] table) {
    Builder builder = builder(table.length);
    for (int a = 0; a < table.length; a++) {
      for (int b = a + 1; b < table.length; b++) {
        if (table[a][b] >= 0) {
          builder.add(a, b, table[a][b]);
        }
      }
    }
    return builder.build();
  }

  public int people() {
    return people;
  }

  /** The number of allowed pairs. */
  public int size() {
    return first.length;
  }

  public int first(int candidate) {
    return first[candidate];
  }

  public int second(int candidate) {
    return second[candidate];
  }

  public long score(int candidate) {
    return score[candidate];
  }

  /** The largest score, 0 if there are no pairs. */
  public long largest() {
    return Arrays.stream(score).max().orElse(0);
  }

  /** The index of the pair among the candidates, negative if it is not allowed. */
  public int find(int a, int b) {
    int low = Math.min(a, b);
    if (low < 0 || low >= people) {
      return -1;
    }
    return Arrays.binarySearch(second, from[low], from[low + 1], Math.max(a, b));
  }

  /** Collects pairs in any order, each once. */
  public static final class Builder {
    private final Scores.Builder upper;

    private Builder(int people) {
      this.upper = Scores.builder(people, people);
    }

    public Builder add(int a, int b, long score) {
      if (a == b) {
        throw new IllegalArgumentException("Person " + a + " cannot be paired with themselves.");
      }
      upper.add(Math.min(a, b), Math.max(a, b), score);
      return this;
    }

    public MutualScores build() {
      return new MutualScores(upper.build());
    }
  }
}
