package org.ithaca.matching.pairing;

import java.util.List;

/**
 * Prices that bound every pairing, in half units: a price from 0 for every person, and extra for
 * groups of an odd number of people, within which at most {@code (size - 1) / 2} pairs can be made.
 * If for every candidate pair the prices of both, plus the extras of all groups that hold both,
 * reach twice its weight, then no pairing weighs more than half of {@code Σ price + Σ extra·(size -
 * 1) / 2}.
 */
public record PairingPrices(List<Long> people, List<OddGroup> groups) {
  public PairingPrices {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
  }

  /** People, ascending, and what a pair within the group pays extra. */
  public record OddGroup(List<Integer> people, long extra) {
    public OddGroup {
      people = people.stream().sorted().toList();
    }
  }
}
