package org.ithaca.matching.grouping;

import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;

/** Rules and worth of one group by itself; for few people. */
final class GroupWorth {
  private final GroupingProblem problem;
  private final long[][] score;
  private final byte[][] tie;
  private final boolean[][] apart;
  private final long[][] free;

  GroupWorth(GroupingProblem problem) {
    this.problem = problem;
    int people = problem.people();
    this.score = new long[people][people];
    this.tie = new byte[people][people];
    this.apart = new boolean[people][people];
    MutualScores scores = problem.scores();
    for (int c = 0; c < scores.size(); c++) {
      score[scores.first(c)][scores.second(c)] = scores.score(c);
      score[scores.second(c)][scores.first(c)] = scores.score(c);
    }
    PairWishes pairs = problem.pairs();
    pairs.present().forEach(pair -> tie(pair, 1));
    pairs.past().forEach(pair -> tie(pair, -1));
    for (Pair pair : pairs.forbidden()) {
      apart[pair.first()][pair.second()] = true;
      apart[pair.second()][pair.first()] = true;
    }
    this.free = new long[people][];
    for (int person = 0; person < people; person++) {
      free[person] = problem.times().free(person);
    }
  }

  private void tie(Pair pair, int sign) {
    tie[pair.first()][pair.second()] += (byte) sign;
    tie[pair.second()][pair.first()] += (byte) sign;
  }

  /** Whether it may become, or be, an allowed group; those from an index on were added last. */
  boolean canGrow(List<Integer> people, int added) {
    for (int a = added; a < people.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (apart[people.get(a)][people.get(b)]) {
          return false;
        }
      }
    }
    for (Quota quota : problem.quotas()) {
      for (int person : people) {
        int label = quota.labels().get(person);
        if (label >= 0 && count(quota, label, people) > quota.most().get(label)) {
          return false;
        }
      }
    }
    return problem.times().shared() == 0 || shared(people) >= problem.times().shared();
  }

  /** Whether it has enough of every label, given that it can grow. */
  boolean isComplete(List<Integer> people) {
    for (Quota quota : problem.quotas()) {
      for (int label = 0; label < quota.least().size(); label++) {
        if (count(quota, label, people) < quota.least().get(label)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int count(Quota quota, int label, List<Integer> people) {
    int count = 0;
    for (int person : people) {
      count += quota.labels().get(person) == label ? 1 : 0;
    }
    return count;
  }

  private int shared(List<Integer> people) {
    int shared = 0;
    for (int w = 0; w < free[0].length; w++) {
      long slots = -1;
      for (int person : people) {
        slots &= free[person][w];
      }
      shared += Long.bitCount(slots);
    }
    return shared;
  }

  long scores(List<Integer> people) {
    long sum = 0;
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < a; b++) {
        sum += score[people.get(a)][people.get(b)];
      }
    }
    return sum;
  }

  int ties(List<Integer> people) {
    int sum = 0;
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < a; b++) {
        sum += tie[people.get(a)][people.get(b)];
      }
    }
    return sum;
  }

  long covered(List<Integer> people) {
    long sum = 0;
    for (int member : people) {
      for (Coverage.Entry need : problem.coverage().sought(member)) {
        long best = 0;
        for (int other : people) {
          if (other != member) {
            best = Math.max(best, problem.coverage().offered(other, need.topic()));
          }
        }
        sum += need.amount() * best;
      }
    }
    return sum;
  }
}
