package org.ithaca.matching.grouping;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a grouping beyond its own worth.
 *
 * @param bound no grouping has a larger total or, where the lowest level counts first, a larger
 *     lowest level; with an exact proof this is what the solution has
 * @param settled no single person or unit of people who belong together can move, and no two can
 *     swap, to make it better
 * @param searches what independent searches reached, in the same measure as the bound; their
 *     agreement is a hint, no proof
 * @param exact why no grouping is better; only where every allowed group could be listed
 */
public record GroupingCertificate(
    long bound, boolean settled, List<Long> searches, Optional<ExactProof> exact) {
  public GroupingCertificate {
    searches = List.copyOf(searches);
  }
}
