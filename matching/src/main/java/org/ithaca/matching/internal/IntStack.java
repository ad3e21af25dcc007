package org.ithaca.matching.internal;

import java.util.Arrays;

/** Whole numbers, last in, first out. */
public final class IntStack {
  private int[] items = new int[64];
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  public void clear() {
    size = 0;
  }

  public void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  public int pop() {
    return items[--size];
  }
}
