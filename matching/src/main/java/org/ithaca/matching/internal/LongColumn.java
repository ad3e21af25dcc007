package org.ithaca.matching.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing column of whole numbers that takes four bytes a number as long as all of them fit, and
 * eight from then on. A common part is added to every number when it is read, so that columns that
 * differ only by it share their memory.
 */
public final class LongColumn {
  private int @Nullable [] narrow;
  private long[] wide;
  private int size;
  private final long common;

  public LongColumn(int room) {
    this(new int[room], new long[0], 0, 0);
  }

  private LongColumn(int @Nullable [] narrow, long[] wide, int size, long common) {
    this.narrow = narrow;
    this.wide = wide;
    this.size = size;
    this.common = common;
  }

  public static LongColumn of(long... numbers) {
    LongColumn column = new LongColumn(numbers.length);
    for (long number : numbers) {
      column.add(number);
    }
    return column;
  }

  /** So many zeros, to be set. */
  public static LongColumn zeros(int size) {
    return new LongColumn(new int[size], new long[0], size, 0);
  }

  /** These numbers, each with so much more; shares its memory, so neither may change any more. */
  public LongColumn raised(long more) {
    return new LongColumn(narrow, wide, size, common + more);
  }

  /** As many zeros, of the same width and common part. */
  LongColumn alike() {
    return narrow != null
        ? new LongColumn(new int[size], wide, size, common)
        : new LongColumn(null, new long[size], size, common);
  }

  /** The same without room for more. */
  public LongColumn trimmed() {
    return room() == size ? this : copy(size);
  }

  /** A copy with room for more. */
  public LongColumn copy(int room) {
    int length = Math.max(room, size);
    return narrow != null
        ? new LongColumn(Arrays.copyOf(narrow, length), wide, size, common)
        : new LongColumn(null, Arrays.copyOf(wide, length), size, common);
  }

  public int size() {
    return size;
  }

  public long get(int k) {
    int[] ints = narrow;
    return common + (ints != null ? ints[k] : wide[k]);
  }

  public void set(int k, long number) {
    long own = number - common;
    if (narrow != null && own != (int) own) {
      widen();
    }
    if (narrow != null) {
      narrow[k] = (int) own;
    } else {
      wide[k] = own;
    }
  }

  public void add(long number) {
    if (size == room()) {
      int grown = size + (size >> 1) + 16;
      if (narrow != null) {
        narrow = Arrays.copyOf(narrow, grown);
      } else {
        wide = Arrays.copyOf(wide, grown);
      }
    }
    set(size++, number);
  }

  private int room() {
    return narrow != null ? narrow.length : wide.length;
  }

  private void widen() {
    int[] ints = narrow;
    if (ints != null) {
      wide = new long[ints.length];
      for (int k = 0; k < ints.length; k++) {
        wide[k] = ints[k];
      }
      narrow = null;
    }
  }

  /** The largest number, 0 if there is none above. */
  public long largest() {
    long largest = 0;
    for (int k = 0; k < size; k++) {
      largest = Math.max(largest, get(k));
    }
    return largest;
  }
}
