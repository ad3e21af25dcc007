package org.ithaca.matching.grouping;

import java.util.Arrays;

/** The weekly slots in which people are free, and how many all members of a group must share. */
public final class CommonTime {
  private final int slots;
  private final int shared;
  private final long[][] free;

  private CommonTime(int slots, int shared, long[][] free) {
    this.slots = slots;
    this.shared = shared;
    this.free = free;
  }

  /** Groups need no common time. */
  public static CommonTime none(int people) {
    return builder(people, 0).build(0);
  }

  public static Builder builder(int people, int slots) {
    return new Builder(people, slots);
  }

  public int people() {
    return free.length;
  }

  public int slots() {
    return slots;
  }

  /** Every group shares at least so many slots. */
  public int shared() {
    return shared;
  }

  public boolean isFree(int person, int slot) {
    return (free[person][slot >> 6] >>> slot & 1) != 0;
  }

  /** The person's slots, 64 to a word. */
  long[] free(int person) {
    return free[person].clone();
  }

  /** Collects free slots in any order. */
  public static final class Builder {
    private final int slots;
    private final long[][] free;

    private Builder(int people, int slots) {
      if (people < 0 || slots < 0) {
        throw new IllegalArgumentException(
            "%d people and %d slots: neither may be negative.".formatted(people, slots));
      }
      this.slots = slots;
      this.free = new long[people][(slots + 63) / 64];
    }

    public Builder free(int person, int slot) {
      if (person < 0 || person >= free.length || slot < 0 || slot >= slots) {
        throw new IllegalArgumentException(
            "Person %d in slot %d, but there are %d people and %d slots."
                .formatted(person, slot, free.length, slots));
      }
      free[person][slot >> 6] |= 1L << slot;
      return this;
    }

    /** Groups share at least so many slots. */
    public CommonTime build(int shared) {
      if (shared < 0 || shared > slots) {
        throw new IllegalArgumentException(
            "Groups cannot share %d of %d slots.".formatted(shared, slots));
      }
      return new CommonTime(
          slots, shared, Arrays.stream(free).map(long[]::clone).toArray(long[][]::new));
    }
  }
}
