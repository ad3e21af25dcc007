package org.ithaca.matching.grouping;

import java.util.Optional;

/**
 * Why no grouping is better, over all allowed groups there are.
 *
 * @param main no grouping weighs more than the solution, ties included; where the lowest level
 *     counts first, no grouping whose groups all reach the solution's lowest level
 */
public record ExactProof(PartitionProof main, Optional<Floor> floor) {

  /**
   * Why the lowest level cannot be higher.
   *
   * @param all no grouping has more ties
   * @param above every grouping with a higher lowest level has fewer ties, or there is none
   */
  public record Floor(PartitionProof all, PartitionProof above) {}
}
