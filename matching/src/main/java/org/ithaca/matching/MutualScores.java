package org.ithaca.matching;

import java.util.Arrays;

/**
 * The allowed pairs within one group of people with their scores, each pair once, ordered by the
 * smaller and then the larger index. Scores are whole numbers from 0.
 *
 * <p>Space: 16 bytes a pair.
 */
public final class MutualScores {
  private final Scores upper;
  private final int people;
  private final int[] first;

  private MutualScores(Scores upper) {
    this.upper = upper;
    this.people = upper.receivers();
    this.first = new int[upper.size()];
    for (int a = 0; a < people; a++) {
      Arrays.fill(first, upper.from(a), upper.from(a + 1), a);
    }
  }

  public static Builder builder(int people) {
    return new Builder(people);
  }

  /** The pairs of one group among themselves; every pair has its smaller index as the receiver. */
  public static MutualScores of(Scores upper) {
    for (int a = 0; a < upper.receivers(); a++) {
      if (upper.from(a) < upper.from(a + 1) && upper.giver(upper.from(a)) <= a) {
        throw new IllegalArgumentException(
            "Pair %d-%d does not have the smaller index first."
                .formatted(a, upper.giver(upper.from(a))));
      }
    }
    return new MutualScores(upper);
  }

  /** The same pairs as scores of a group with itself, smaller index first. */
  public Scores upper() {
    return upper;
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
    return upper.giver(candidate);
  }

  public long score(int candidate) {
    return upper.score(candidate);
  }

  /** The largest score, 0 if there are no pairs. */
  public long largest() {
    return upper.largest();
  }

  /** The index of the pair among the candidates, negative if it is not allowed. */
  public int find(int a, int b) {
    return upper.find(Math.min(a, b), Math.max(a, b));
  }

  /** Collects pairs in any order, each once. */
  public static final class Builder {
    private final Scores.Builder pairs;

    private Builder(int people) {
      this.pairs = Scores.builder(people, people);
    }

    public Builder add(int a, int b, long score) {
      if (a == b) {
        throw new IllegalArgumentException("Person " + a + " cannot be paired with themselves.");
      }
      pairs.add(Math.min(a, b), Math.max(a, b), score);
      return this;
    }

    public MutualScores build() {
      return new MutualScores(pairs.build());
    }
  }
}
