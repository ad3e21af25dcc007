package org.ithaca.matching.rings;

import java.util.List;

/**
 * Who is in a ring with whom.
 *
 * @param rings ordered by their smallest person
 * @param left people in no ring, ascending
 * @param total the sum of the scores of all arcs
 */
public record Rings(List<Ring> rings, List<Integer> left, long total) {
  public Rings {
    rings = rings.stream().sorted().toList();
    left = left.stream().sorted().toList();
  }
}
