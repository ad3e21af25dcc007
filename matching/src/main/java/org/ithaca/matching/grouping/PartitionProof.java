package org.ithaca.matching.grouping;

import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Shows what no grouping can exceed. Every grouping has the two people of a split together or
 * apart, so it falls under one leaf; there everybody has a price and every size range has one, and
 * every allowed group that agrees with the splits above weighs no more than the prices of its
 * people and of the cheapest range that admits it. So no grouping under the leaf weighs more than
 * the sum of all prices, those of ranges once for every group of that range.
 */
public sealed interface PartitionProof {
  /** Prices are given in parts of this. */
  long SCALE = 4096;

  /** Groupings that have the pair together, and those that have it apart. */
  record Split(Pair pair, PartitionProof together, PartitionProof apart)
      implements PartitionProof {}

  /**
   * Prices, which may be negative.
   *
   * @param people by person
   * @param ranges by distinct size range, in the order of the problem
   */
  record Leaf(List<Long> people, List<Long> ranges) implements PartitionProof {
    public Leaf {
      people = List.copyOf(people);
      ranges = List.copyOf(ranges);
    }
  }
}
