package org.ithaca.matching.scoring;

import java.util.Arrays;

/** For every person a list of ints, ascending, with a number for each; all in two arrays. */
final class Rows {
  private final int[] start;
  private final int[] value;
  private final int[] number;

  private Rows(int[] start, int[] value, int[] number) {
    this.start = start;
    this.value = value;
    this.number = number;
  }

  int from(int person) {
    return start[person];
  }

  int to(int person) {
    return start[person + 1];
  }

  int value(int k) {
    return value[k];
  }

  int number(int k) {
    return number[k];
  }

  boolean isEmpty(int person) {
    return start[person] == start[person + 1];
  }

  boolean contains(int person, int wanted) {
    return find(person, wanted) >= 0;
  }

  int find(int person, int wanted) {
    return Arrays.binarySearch(value, start[person], start[person + 1], wanted);
  }

  /** How many values two people have in common; stops counting at {@code enough}. */
  static int common(Rows one, int a, Rows other, int b, int enough) {
    int i = one.start[a];
    int j = other.start[b];
    int iEnd = one.start[a + 1];
    int jEnd = other.start[b + 1];
    int common = 0;
    while (i < iEnd && j < jEnd && common < enough) {
      int left = one.value[i];
      int right = other.value[j];
      if (left == right) {
        common++;
      }
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return common;
  }

  /** Collects in any order; of equal values the largest number stays. */
  static final class Builder {
    private final int people;
    private long[] keys = new long[16];
    private int[] numbers = new int[16];
    private int size;

    Builder(int people) {
      this.people = people;
    }

    void add(int person, int value, int number) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      keys[size] = (long) person << 32 | value;
      numbers[size++] = number;
    }

    /** Dealt out by person, then each person's own sorted. */
    Rows build() {
      int[] next = new int[people + 1];
      for (int k = 0; k < size; k++) {
        next[(int) (keys[k] >> 32) + 1]++;
      }
      Arrays.parallelPrefix(next, Integer::sum);
      long[] items = new long[size];
      for (int k = 0; k < size; k++) {
        long falling = (long) Integer.MAX_VALUE - numbers[k];
        items[next[(int) (keys[k] >> 32)]++] = keys[k] << 32 | falling;
      }
      int[] start = new int[people + 1];
      int[] value = new int[size];
      int[] number = new int[size];
      int kept = 0;
      for (int p = 0; p < people; p++) {
        int from = p == 0 ? 0 : next[p - 1];
        Arrays.sort(items, from, next[p]);
        for (int k = from; k < next[p]; k++) {
          int item = (int) (items[k] >> 32);
          if (k == from || item != value[kept - 1]) {
            value[kept] = item;
            number[kept++] = (int) (Integer.MAX_VALUE - (items[k] & 0xFFFFFFFFL));
          }
        }
        start[p + 1] = kept;
      }
      return new Rows(start, Arrays.copyOf(value, kept), Arrays.copyOf(number, kept));
    }
  }
}
