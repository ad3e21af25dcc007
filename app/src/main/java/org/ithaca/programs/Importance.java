package org.ithaca.programs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ithaca.formats.Term;

/** How much a criterion counts, in words. */
public enum Importance implements Term {
  NOT_AT_ALL(0),
  A_LITTLE(5),
  QUITE(12),
  A_LOT(25),
  MOST_OF_ALL(40);

  /** All words, from the weakest on; a slider has a step for each. */
  public static final List<Importance> STEPS = List.of(values());

  private final int weight;

  Importance(int weight) {
    this.weight = weight;
  }

  /** The word for a weight: the nearest one, and never "not at all" for what counts. */
  public static Importance of(int weight) {
    if (weight <= 0) {
      return NOT_AT_ALL;
    }
    return Arrays.stream(values())
        .filter(each -> each != NOT_AT_ALL)
        .min(Comparator.comparingInt(each -> Math.abs(each.weight - weight)))
        .orElseThrow();
  }

  /** The weight a word stands for. */
  public int weight() {
    return weight;
  }

  /** The weight after somebody chose this word; a weight this word was for already stays. */
  public int replacing(int present) {
    return of(present) == this ? present : weight;
  }
}
