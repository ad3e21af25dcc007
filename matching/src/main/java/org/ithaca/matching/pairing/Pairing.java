package org.ithaca.matching.pairing;

import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Who is paired with whom.
 *
 * @param pairs all pairs, also those that became a trio, ordered
 * @param trios the pairs that took in somebody, ordered by pair
 * @param left people with no partner, ascending
 * @param total the sum of the scores of the pairs; what trios add is not in it
 */
public record Pairing(List<Pair> pairs, List<Trio> trios, List<Integer> left, long total) {
  public Pairing {
    pairs = pairs.stream().sorted().toList();
    trios = List.copyOf(trios);
    left = List.copyOf(left);
  }
}
