package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * A radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990, doi:10.1145/77600.77615) of {@code int}
 * items by {@code long} keys from 0, for searches whose clock never goes back: a key that is pushed
 * must not be below the one last popped. An item lies in the bucket of the highest bit in which its
 * key differs from the clock, so it moves at most 63 times, always within arrays in order. Of equal
 * keys the last pushed leaves first, nearly; the order depends only on the calls made.
 */
public final class MonotoneHeap {
  private final long[][] keys = new long[Long.SIZE][];
  private final int[][] items = new int[Long.SIZE][];
  private final int[] sizes = new int[Long.SIZE];
  private long clock;
  private int size;

  public MonotoneHeap() {
    Arrays.fill(keys, new long[0]);
    Arrays.fill(items, new int[0]);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Empties it; the clock may be set to any time. */
  public void clear(long now) {
    Arrays.fill(sizes, 0);
    size = 0;
    clock = now;
  }

  /** The key last popped, 0 at first. */
  public long clock() {
    return clock;
  }

  public void push(long key, int item) {
    int bucket = Long.SIZE - Long.numberOfLeadingZeros(key ^ clock);
    int at = sizes[bucket]++;
    if (at == items[bucket].length) {
      int grown = Math.max(16, at + (at >> 1));
      keys[bucket] = Arrays.copyOf(keys[bucket], grown);
      items[bucket] = Arrays.copyOf(items[bucket], grown);
    }
    keys[bucket][at] = key;
    items[bucket][at] = item;
    size++;
  }

  /** Removes an item with the smallest key, which becomes the clock. */
  public int pop() {
    if (sizes[0] == 0) {
      advance();
    }
    size--;
    return items[0][--sizes[0]];
  }

  private void advance() {
    int bucket = 1;
    while (sizes[bucket] == 0) {
      bucket++;
    }
    int count = sizes[bucket];
    long least = Long.MAX_VALUE;
    for (int k = 0; k < count; k++) {
      least = Math.min(least, keys[bucket][k]);
    }
    clock = least;
    sizes[bucket] = 0;
    size -= count;
    for (int k = 0; k < count; k++) {
      push(keys[bucket][k], items[bucket][k]); // into smaller buckets only
    }
  }
}
