package org.ithaca.matching;

import java.util.Arrays;
import org.ithaca.matching.internal.Edges;
import org.ithaca.matching.internal.LongColumn;
import org.jspecify.annotations.Nullable;

/**
 * The allowed pairs of receivers and givers with their scores, stored sparsely: candidates of one
 * receiver lie next to each other, ordered by giver. Scores are whole numbers from 0. A pair that
 * is not here does not exist for the solver.
 *
 * <p>Space: 8 bytes a pair, 12 if a score does not fit an {@code int}.
 */
public final class Scores {
  private final int givers;
  private final Edges edges;
  private final long largest;

  private Scores(int givers, Edges edges) {
    this.givers = givers;
    this.edges = edges;
    this.largest = edges.weight().largest();
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
    return edges.nodes();
  }

  public int givers() {
    return givers;
  }

  /** The number of allowed pairs. */
  public int size() {
    return edges.size();
  }

  /** The first candidate of the receiver; {@code from(receiver + 1)} is one past its last. */
  public int from(int receiver) {
    return edges.first()[receiver];
  }

  public int giver(int candidate) {
    return edges.other()[candidate];
  }

  public long score(int candidate) {
    return edges.weight().get(candidate);
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
    return Arrays.binarySearch(edges.other(), from(receiver), from(receiver + 1), wanted);
  }

  /** The same for solvers, which share it and never change it. */
  public Edges edges() {
    return edges;
  }

  /** Everything here and the pairs of the other; a pair in both must have the same score. */
  public Scores plus(Scores other) {
    Builder builder = builder(receivers(), givers);
    for (int r = 0; r < receivers(); r++) {
      for (int c = from(r); c < from(r + 1); c++) {
        builder.add(r, giver(c), score(c));
      }
      for (int c = other.from(r); c < other.from(r + 1); c++) {
        if (find(r, other.giver(c)) < 0) {
          builder.add(r, other.giver(c), other.score(c));
        }
      }
    }
    return builder.build();
  }

  /** Collects pairs in any order; that of receivers takes the least time and space. */
  public static final class Builder {
    private final int receivers;
    private final int givers;
    private int[] giver = new int[64];
    private LongColumn score = new LongColumn(64);

    /** How many pairs there are of each receiver so far, at the receiver's index plus one. */
    private final int[] count;

    /** The receiver of every pair, kept only once they are not in order. */
    private int @Nullable [] receiver;

    private int last;
    private boolean isUsedUp;

    private Builder(int receivers, int givers) {
      if (receivers < 0 || givers < 0) {
        throw new IllegalArgumentException(
            "Sizes must not be negative: " + receivers + " receivers, " + givers + " givers.");
      }
      this.receivers = receivers;
      this.givers = givers;
      this.count = new int[receivers + 1];
    }

    /** Makes room for so many pairs at once. */
    public Builder expecting(int pairs) {
      giver = Arrays.copyOf(giver, Math.max(pairs, size()));
      score = score.copy(pairs);
      return this;
    }

    private void checkUse() {
      if (isUsedUp) {
        throw new IllegalStateException("These scores are built. Maybe take a new builder.");
      }
    }

    public Builder add(int r, int g, long s) {
      checkUse();
      if (r < 0 || r >= receivers || g < 0 || g >= givers) {
        throw new IllegalArgumentException(
            "Pair %d-%d is outside %d receivers and %d givers.".formatted(r, g, receivers, givers));
      }
      if (s < 0) {
        throw new IllegalArgumentException(
            "Score %d of pair %d-%d is negative. Maybe shift all scores, or leave the pair out."
                .formatted(s, r, g));
      }
      int size = size();
      if (size == giver.length) {
        giver = Arrays.copyOf(giver, size + (size >> 1) + 16);
      }
      if (r < last && receiver == null) {
        receiver = receiversSoFar();
      }
      if (receiver != null) {
        receiver =
            receiver.length < giver.length ? Arrays.copyOf(receiver, giver.length) : receiver;
        receiver[size] = r;
      }
      last = r;
      count[r + 1]++;
      giver[size] = g;
      score.add(s);
      return this;
    }

    private int size() {
      return score.size();
    }

    private int[] receiversSoFar() {
      int[] all = new int[giver.length];
      int at = 0;
      for (int r = 0; r < receivers; r++) {
        Arrays.fill(all, at, at + count[r + 1], r);
        at += count[r + 1];
      }
      return all;
    }

    /** The builder is used up: its arrays go on to the scores. */
    public Scores build() {
      checkUse();
      isUsedUp = true;
      int[] first = count;
      for (int r = 0; r < receivers; r++) {
        first[r + 1] += first[r];
      }
      if (receiver != null) {
        collect(receiver, first);
      }
      int[] others = giver.length == size() ? giver : Arrays.copyOf(giver, size());
      LongColumn scores = score.trimmed();
      for (int r = 0; r < receivers; r++) {
        sort(r, others, scores, first[r], first[r + 1]);
      }
      return new Scores(givers, new Edges(first, others, scores));
    }

    /** Brings pairs of a receiver together. */
    private void collect(int[] receiverOf, int[] first) {
      int[] next = first.clone();
      int[] others = new int[size()];
      LongColumn scores = LongColumn.zeros(size());
      for (int k = 0; k < others.length; k++) {
        int to = next[receiverOf[k]]++;
        others[to] = giver[k];
        scores.set(to, score.get(k));
      }
      giver = others;
      score = scores;
    }

    private static void sort(int r, int[] others, LongColumn scores, int from, int until) {
      boolean isSorted = true;
      for (int k = from + 1; k < until; k++) {
        isSorted &= others[k - 1] < others[k];
      }
      if (isSorted) {
        return;
      }
      long[] keys = new long[until - from];
      long[] values = new long[until - from];
      for (int k = from; k < until; k++) {
        keys[k - from] = (long) others[k] << Integer.SIZE | k - from;
        values[k - from] = scores.get(k);
      }
      Arrays.sort(keys);
      for (int k = from; k < until; k++) {
        others[k] = (int) (keys[k - from] >> Integer.SIZE);
        scores.set(k, values[(int) keys[k - from]]);
        if (k > from && others[k] == others[k - 1]) {
          throw new IllegalArgumentException("Pair %d-%d was added twice.".formatted(r, others[k]));
        }
      }
    }
  }
}
