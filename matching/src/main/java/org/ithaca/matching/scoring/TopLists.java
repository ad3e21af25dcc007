package org.ithaca.matching.scoring;

import java.util.Arrays;

/**
 * The k best of each owner, in one flat array of heaps with the worst on top. An entry is its score
 * and index in one number, so that better scores and then smaller indices are larger numbers: the
 * best k are the same whatever the order they came in.
 */
final class TopLists {
  private static final int BITS = 31;
  private static final long MASK = (1L << BITS) - 1;

  private final int k;
  private final long[] entries;
  private final int[] sizes;

  TopLists(int owners, int k) {
    if (k < 0) {
      throw new IllegalArgumentException("A list of the %d best cannot be.".formatted(k));
    }
    this.k = k;
    this.entries = new long[Math.multiplyExact(owners, k)];
    this.sizes = new int[owners];
  }

  int owners() {
    return sizes.length;
  }

  static int index(long entry) {
    return (int) (MASK - (entry & MASK));
  }

  static long score(long entry) {
    return entry >> BITS;
  }

  void offer(int owner, long score, int index) {
    offer(owner, score << BITS | (MASK - index));
  }

  /** Whether the owner's list would change if this were offered. */
  boolean admits(int owner, long score, int index) {
    return sizes[owner] < k || (k > 0 && (score << BITS | (MASK - index)) > entries[owner * k]);
  }

  private void offer(int owner, long entry) {
    int from = owner * k;
    int size = sizes[owner];
    if (size < k) {
      sizes[owner]++;
      up(from, size, entry);
    } else if (k > 0 && entry > entries[from]) {
      down(from, entry);
    }
  }

  boolean contains(int owner, long score, int index) {
    long wanted = score << BITS | (MASK - index);
    for (int e = owner * k; e < owner * k + sizes[owner]; e++) {
      if (entries[e] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The entries of the owner, best last. */
  long[] of(int owner) {
    long[] best = Arrays.copyOfRange(entries, owner * k, owner * k + sizes[owner]);
    Arrays.sort(best);
    return best;
  }

  private void up(int from, int at, long entry) {
    int hole = at;
    while (hole > 0 && entries[from + ((hole - 1) >> 1)] > entry) {
      entries[from + hole] = entries[from + ((hole - 1) >> 1)];
      hole = (hole - 1) >> 1;
    }
    entries[from + hole] = entry;
  }

  private void down(int from, long entry) {
    int hole = 0;
    while (true) {
      int child = 2 * hole + 1;
      if (child >= k) {
        break;
      }
      if (child + 1 < k && entries[from + child + 1] < entries[from + child]) {
        child++;
      }
      if (entries[from + child] >= entry) {
        break;
      }
      entries[from + hole] = entries[from + child];
      hole = child;
    }
    entries[from + hole] = entry;
  }
}
