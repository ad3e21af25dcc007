package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Effort;
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

  /** If the effort ends early, not everybody who could join may have company. */
  static List<Trio> of(
      PairingProblem problem, List<Pair> pairs, List<Integer> left, Effort effort) {
    AssignmentProblem company =
        AssignmentProblem.of(added(problem, pairs, left))
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    Assignment best =
        switch (new AssignmentSolver().solve(company, effort)) {
          case Outcome.Optimal(Assignment found, _) -> found;
          case Outcome.Feasible(Assignment found, _) -> found;
          case Outcome.Stopped(Assignment found, _) -> found;
          case Outcome.Infeasible(Outcome.Reason reason) ->
              throw new IllegalStateException("Joining pairs requires nothing, but " + reason);
        };
    List<Trio> trios = new ArrayList<>();
    for (Pair match : best.pairs()) {
      trios.add(trio(problem, pairs.get(match.second()), left.get(match.first())));
    }
    trios.sort((a, b) -> a.pair().compareTo(b.pair()));
    return trios;
  }

  /** What each person left adds to each pair of which both are candidates for them. */
  private static Scores added(PairingProblem problem, List<Pair> pairs, List<Integer> left) {
    int[] placeLeft = places(problem);
    for (int l = 0; l < left.size(); l++) {
      placeLeft[left.get(l)] = l;
    }
    int[] pairOf = places(problem);
    for (int p = 0; p < pairs.size(); p++) {
      pairOf[pairs.get(p).first()] = p;
      pairOf[pairs.get(p).second()] = p;
    }
    MutualScores scores = problem.scores();
    Scores.Builder added = Scores.builder(left.size(), pairs.size());
    for (int c = 0; c < scores.size(); c++) {
      for (int turn = 0; turn < 2; turn++) {
        int joining = turn == 0 ? scores.first(c) : scores.second(c);
        int member = turn == 0 ? scores.second(c) : scores.first(c);
        int pair = pairOf[member];
        // Each pair is looked at from its first member only.
        if (placeLeft[joining] >= 0 && pair >= 0 && pairs.get(pair).first() == member) {
          long both = added(problem, pairs.get(pair), joining);
          if (both >= 0) {
            added.add(placeLeft[joining], pair, both);
          }
        }
      }
    }
    return added.build();
  }

  private static int[] places(PairingProblem problem) {
    int[] places = new int[problem.scores().people()];
    Arrays.fill(places, -1);
    return places;
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
