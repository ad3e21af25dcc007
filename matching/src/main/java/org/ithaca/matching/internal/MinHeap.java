package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * A four-ary heap of {@code int} items by {@code long} key. Equal keys leave in an order that
 * depends only on the calls made, so searches are repeatable.
 */
public final class MinHeap {
  private long[] keys = new long[64];
  private int[] items = new int[64];
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  public void clear() {
    size = 0;
  }

  public long minKey() {
    return keys[0];
  }

  public void push(long key, int item) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (keys[parent] <= key) {
        break;
      }
      keys[hole] = keys[parent];
      items[hole] = items[parent];
      hole = parent;
    }
    keys[hole] = key;
    items[hole] = item;
  }

  /** Removes the item with the smallest key. */
  public int pop() {
    int top = items[0];
    long key = keys[--size];
    int item = items[size];
    int hole = 0;
    while (true) {
      int child = (hole << 2) + 1;
      if (child >= size) {
        break;
      }
      int last = Math.min(child + 4, size);
      int least = child;
      for (int other = child + 1; other < last; other++) {
        if (keys[other] < keys[least]) {
          least = other;
        }
      }
      if (keys[least] >= key) {
        break;
      }
      keys[hole] = keys[least];
      items[hole] = items[least];
      hole = least;
    }
    keys[hole] = key;
    items[hole] = item;
    return top;
  }
}
