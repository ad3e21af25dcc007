package org.ithaca.matching.grouping;

/** How many people one group may have. */
public record SizeRange(int least, int most) {
  public SizeRange {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "A group of %d to %d people: the least must be 1 or more and not above the most."
              .formatted(least, most));
    }
  }

  public boolean admits(int size) {
    return least <= size && size <= most;
  }
}
