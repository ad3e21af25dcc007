package org.ithaca.matching.assignment;

import java.util.List;
import org.ithaca.matching.Pair;

/** Who is assigned to whom, ordered by receiver and giver, and the sum of their scores. */
public record Assignment(List<Pair> pairs, long total) {
  public Assignment {
    pairs = pairs.stream().sorted().toList();
  }

  /** The assignment of these pairs, with scores looked up. */
  public static Assignment of(AssignmentProblem problem, List<Pair> pairs) {
    long total = 0;
    for (Pair pair : pairs) {
      total += problem.scores().score(problem.candidate(pair));
    }
    return new Assignment(pairs, total);
  }
}
