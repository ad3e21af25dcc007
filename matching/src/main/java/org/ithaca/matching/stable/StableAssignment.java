package org.ithaca.matching.stable;

import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;

/**
 * Who is with whom, ordered by receiver and giver, and the sums of scores that either side gives.
 */
public record StableAssignment(List<Pair> pairs, long totalOfReceivers, long totalOfGivers) {
  public StableAssignment {
    pairs = pairs.stream().sorted().toList();
  }

  /** The assignment of these pairs, with scores looked up. */
  public static StableAssignment of(StableProblem problem, List<Pair> pairs) {
    return new StableAssignment(
        pairs, total(problem.ofReceivers(), pairs), total(problem.ofGivers(), pairs));
  }

  private static long total(Scores scores, List<Pair> pairs) {
    return pairs.stream()
        .mapToLong(pair -> scores.score(scores.find(pair.first(), pair.second())))
        .sum();
  }
}
