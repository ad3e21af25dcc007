package org.ithaca.matching.stable;

import java.util.Arrays;
import org.ithaca.matching.Scores;

/**
 * Receivers and givers, each with a capacity, and what either side thinks of the other: a larger
 * score is preferred, equal scores are a tie, and a pair that is not listed is unacceptable.
 * Immutable; every {@code with…} gives a changed copy.
 *
 * <pre>{@code
 * var problem = StableProblem.of(ofReceivers, ofGivers).withGiverCapacities(2, 1);
 * }</pre>
 */
public final class StableProblem {
  private final Scores ofReceivers;
  private final Scores ofGivers;
  private final int[] receiverCapacities;
  private final int[] giverCapacities;

  private StableProblem(
      Scores ofReceivers, Scores ofGivers, int[] receiverCapacities, int[] giverCapacities) {
    this.ofReceivers = ofReceivers;
    this.ofGivers = ofGivers;
    this.receiverCapacities = checked("receivers", ofReceivers.receivers(), receiverCapacities);
    this.giverCapacities = checked("givers", ofReceivers.givers(), giverCapacities);
  }

  /**
   * One place for everybody.
   *
   * @param ofReceivers what receivers think of givers
   * @param ofGivers what givers think of receivers, for the same pairs of receiver and giver
   */
  public static StableProblem of(Scores ofReceivers, Scores ofGivers) {
    int receivers = ofReceivers.receivers();
    if (receivers != ofGivers.receivers()
        || ofReceivers.givers() != ofGivers.givers()
        || ofReceivers.size() != ofGivers.size()) {
      throw new IllegalArgumentException(
          "%d pairs of %d receivers and %d givers, but %d of %d and %d the other way."
              .formatted(
                  ofReceivers.size(),
                  receivers,
                  ofReceivers.givers(),
                  ofGivers.size(),
                  ofGivers.receivers(),
                  ofGivers.givers()));
    }
    for (int r = 0; r < receivers; r++) {
      for (int c = ofReceivers.from(r); c < ofReceivers.from(r + 1); c++) {
        if (ofGivers.find(r, ofReceivers.giver(c)) != c) {
          throw new IllegalArgumentException(
              "Pair %d-%d has a score of one side only. Maybe leave it out of both."
                  .formatted(r, ofReceivers.giver(c)));
        }
      }
    }
    return new StableProblem(ofReceivers, ofGivers, ones(receivers), ones(ofReceivers.givers()));
  }

  private static int[] ones(int size) {
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] checked(String side, int size, int[] capacities) {
    if (capacities.length != size) {
      throw new IllegalArgumentException(
          "%d capacities for %d %s.".formatted(capacities.length, size, side));
    }
    for (int k = 0; k < size; k++) {
      if (capacities[k] < 0) {
        throw new IllegalArgumentException(
            "Capacity %d of number %d of the %s is negative.".formatted(capacities[k], k, side));
      }
    }
    return capacities.clone();
  }

  public StableProblem withReceiverCapacities(int... capacities) {
    return new StableProblem(ofReceivers, ofGivers, capacities, giverCapacities);
  }

  public StableProblem withGiverCapacities(int... capacities) {
    return new StableProblem(ofReceivers, ofGivers, receiverCapacities, capacities);
  }

  /** What receivers think of givers. */
  public Scores ofReceivers() {
    return ofReceivers;
  }

  /** What givers think of receivers; the same pairs in the same order. */
  public Scores ofGivers() {
    return ofGivers;
  }

  public int receiverCapacity(int receiver) {
    return receiverCapacities[receiver];
  }

  public int giverCapacity(int giver) {
    return giverCapacities[giver];
  }
}
