package org.ithaca.matching.grouping;

import java.util.Arrays;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;

/**
 * What no grouping can exceed: everybody has the best partners there are for them, as many as fit
 * in the largest group, and the best offer for each need. For the lowest level, which is at most
 * the mean over people, as few partners as the smallest group has.
 */
final class SimpleBound {
  private SimpleBound() {}

  static long of(GroupingProblem problem) {
    int most = problem.sizes().stream().mapToInt(SizeRange::most).max().orElse(1);
    int least = problem.sizes().stream().mapToInt(SizeRange::least).min().orElse(1);
    long covered = covered(problem.coverage());
    if (problem.objective() == Objective.WORST_OFF_FIRST) {
      long partners = Math.max(1, least - 1);
      long best = best(problem, (int) partners);
      return (best + partners * covered) / (partners * problem.people());
    }
    return best(problem, most - 1) / 2 + covered;
  }

  /** The sum over people of their so many highest scores. */
  private static long best(GroupingProblem problem, int partners) {
    MutualScores scores = problem.scores();
    int[] degree = new int[problem.people()];
    for (int c = 0; c < scores.size(); c++) {
      degree[scores.first(c)]++;
      degree[scores.second(c)]++;
    }
    long[][] own = new long[degree.length][];
    Arrays.setAll(own, person -> new long[degree[person]]);
    for (int c = 0; c < scores.size(); c++) {
      Pair pair = new Pair(scores.first(c), scores.second(c));
      long score = problem.pairs().forbidden().contains(pair) ? 0 : scores.score(c);
      own[pair.first()][--degree[pair.first()]] = score;
      own[pair.second()][--degree[pair.second()]] = score;
    }
    long sum = 0;
    for (long[] row : own) {
      Arrays.sort(row);
      for (int k = row.length - 1; k >= 0 && k >= row.length - partners; k--) {
        sum += row[k];
      }
    }
    return sum;
  }

  private static long covered(Coverage coverage) {
    long[][] best = new long[coverage.topics()][2];
    for (int person = 0; person < coverage.people(); person++) {
      for (Coverage.Entry offer : coverage.offered(person)) {
        long[] two = best[offer.topic()];
        two[1] = Math.max(two[1], Math.min(two[0], offer.amount()));
        two[0] = Math.max(two[0], offer.amount());
      }
    }
    long sum = 0;
    for (int person = 0; person < coverage.people(); person++) {
      for (Coverage.Entry need : coverage.sought(person)) {
        long[] two = best[need.topic()];
        boolean own = coverage.offered(person, need.topic()) == two[0];
        sum += need.amount() * (own ? two[1] : two[0]);
      }
    }
    return sum;
  }
}
