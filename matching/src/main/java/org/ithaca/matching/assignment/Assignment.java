package org.ithaca.matching.assignment;

import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;

/** Who is assigned to whom, ordered by receiver and giver, and the sum of their scores. */
public record Assignment(List<Pair> pairs, long total) {
  public Assignment {
    pairs = PairList.of(pairs);
  }

  /** The assignment of these pairs, with scores looked up. */
  public static Assignment of(AssignmentProblem problem, List<Pair> pairs) {
    PairList list = PairList.of(pairs);
    Scores scores = problem.scores();
    long total = 0;
    for (int k = 0; k < list.size(); k++) {
      total += scores.score(scores.find(list.first(k), list.second(k)));
    }
    return new Assignment(list, total);
  }
}
