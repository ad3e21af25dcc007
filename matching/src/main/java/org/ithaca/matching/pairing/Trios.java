package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;

/**
 * Finds company for people left over. Given the pairs, who joins which is itself an assignment: as
 * many as possible, then the largest sum of added scores, exact. The pairs are not reopened for it.
 */
final class Trios {
  private Trios() {}

  static List<Trio> of(PairingProblem problem, List<Pair> pairs, List<Integer> left) {
    Scores.Builder added = Scores.builder(left.size(), pairs.size());
    for (int l = 0; l < left.size(); l++) {
      for (int p = 0; p < pairs.size(); p++) {
        long both = added(problem, pairs.get(p), left.get(l));
        if (both >= 0) {
          added.add(l, p, both);
        }
      }
    }
    AssignmentProblem company =
        AssignmentProblem.of(added.build()).withObjective(Objective.MOST_PEOPLE_FIRST);
    if (!(new AssignmentSolver().solve(company) instanceof Outcome.Optimal(Assignment best, _))) {
      throw new IllegalStateException(
          "Joining pairs requires nothing, so it can always be solved.");
    }
    List<Trio> trios = new ArrayList<>();
    for (Pair match : best.pairs()) {
      trios.add(trio(problem, pairs.get(match.second()), left.get(match.first())));
    }
    trios.sort((a, b) -> a.pair().compareTo(b.pair()));
    return trios;
  }

  private static Trio trio(PairingProblem problem, Pair pair, int joined) {
    long own = problem.scores().score(problem.candidate(pair));
    long added = added(problem, pair, joined);
    long cost = Math.floorDiv(2 * (2 * own - added) + 3, 6);
    return new Trio(pair, joined, added, cost);
  }

  /** The sum of the person's scores with both, -1 if one of them is not allowed. */
  private static long added(PairingProblem problem, Pair pair, int person) {
    long first = score(problem, person, pair.first());
    long second = score(problem, person, pair.second());
    return first < 0 || second < 0 ? -1 : first + second;
  }

  private static long score(PairingProblem problem, int a, int b) {
    MutualScores scores = problem.scores();
    int candidate = scores.find(a, b);
    return candidate < 0 || problem.forbidden().contains(Pair.unordered(a, b))
        ? -1
        : scores.score(candidate);
  }
}
