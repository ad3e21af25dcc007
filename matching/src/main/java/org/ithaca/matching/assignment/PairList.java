package org.ithaca.matching.assignment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import org.ithaca.matching.Pair;

/** An unmodifiable list of pairs in their order, eight bytes each. */
final class PairList extends AbstractList<Pair> implements RandomAccess {
  private final long[] keys;

  private PairList(long[] keys) {
    this.keys = keys;
  }

  static PairList of(Collection<Pair> pairs) {
    if (pairs instanceof PairList list) {
      return list;
    }
    Builder list = new Builder(pairs.size());
    pairs.forEach(pair -> list.add(pair.first(), pair.second()));
    return list.build();
  }

  int first(int k) {
    return (int) (keys[k] >> Integer.SIZE);
  }

  int second(int k) {
    return (int) keys[k];
  }

  @Override
  public Pair get(int k) {
    return new Pair(first(k), second(k));
  }

  @Override
  public int size() {
    return keys.length;
  }

  /** Takes exactly so many pairs in any order. */
  static final class Builder {
    private final long[] keys;
    private int size;

    Builder(int size) {
      this.keys = new long[size];
    }

    void add(int first, int second) {
      keys[size++] = (long) first << Integer.SIZE | Integer.toUnsignedLong(second);
    }

    PairList build() {
      Arrays.sort(keys);
      return new PairList(keys);
    }
  }
}
