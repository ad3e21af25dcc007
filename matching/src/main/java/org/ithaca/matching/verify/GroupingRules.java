package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.Coverage;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.Quota;
import org.ithaca.matching.grouping.SizeRange;

/** What one group may be and what it is worth, straight from the problem. */
final class GroupingRules {
  private final GroupingProblem problem;
  private final long[][] score;

  GroupingRules(GroupingProblem problem) {
    this.problem = problem;
    MutualScores scores = problem.scores();
    this.score = new long[problem.people()][problem.people()];
    for (int c = 0; c < scores.size(); c++) {
      score[scores.first(c)][scores.second(c)] = scores.score(c);
      score[scores.second(c)][scores.first(c)] = scores.score(c);
    }
  }

  /** Rules the group breaks. */
  List<String> broken(List<Integer> group, SizeRange range) {
    List<String> broken = new ArrayList<>();
    if (!range.admits(group.size())) {
      broken.add(
          "%d people, from %d to %d are allowed"
              .formatted(group.size(), range.least(), range.most()));
    }
    for (int q = 0; q < problem.quotas().size(); q++) {
      Quota quota = problem.quotas().get(q);
      int[] count = new int[quota.least().size()];
      for (int person : group) {
        int label = quota.labels().get(person);
        if (label >= 0) {
          count[label]++;
        }
      }
      for (int label = 0; label < count.length; label++) {
        if (count[label] < quota.least().get(label) || count[label] > quota.most().get(label)) {
          broken.add("%d with label %d of quota %d".formatted(count[label], label, q));
        }
      }
    }
    if (shared(group) < problem.times().shared()) {
      broken.add("only %d common slots".formatted(shared(group)));
    }
    Set<Integer> members = new HashSet<>(group);
    for (Pair pair : problem.pairs().required()) {
      if (members.contains(pair.first()) != members.contains(pair.second())) {
        broken.add("%d without %d".formatted(pair.first(), pair.second()));
      }
    }
    for (Pair pair : problem.pairs().forbidden()) {
      if (members.contains(pair.first()) && members.contains(pair.second())) {
        broken.add("%d with %d".formatted(pair.first(), pair.second()));
      }
    }
    return broken;
  }

  private int shared(List<Integer> group) {
    int shared = 0;
    for (int slot = 0; slot < problem.times().slots(); slot++) {
      int common = slot;
      shared += group.stream().allMatch(person -> problem.times().isFree(person, common)) ? 1 : 0;
    }
    return shared;
  }

  long ties(List<Integer> group) {
    long ties = 0;
    if (problem.pairs().present().isEmpty() && problem.pairs().past().isEmpty()) {
      return ties;
    }
    for (int a : group) {
      for (int b : group) {
        if (a < b) {
          Pair pair = new Pair(a, b);
          ties += problem.pairs().present().contains(pair) ? 1 : 0;
          ties -= problem.pairs().past().contains(pair) ? 1 : 0;
        }
      }
    }
    return ties;
  }

  /** The problem has made sure that this fits. */
  long worth(List<Integer> group) {
    return scores(group) + covered(group);
  }

  /** What the average member has, rounded down. */
  long level(List<Integer> group) {
    long size = group.size();
    return size < 2
        ? 0
        : Math.floorDiv(2 * scores(group) + (size - 1) * covered(group), size * (size - 1));
  }

  private long scores(List<Integer> group) {
    long twice = 0;
    for (int a : group) {
      for (int b : group) {
        twice += score[a][b];
      }
    }
    return twice / 2;
  }

  private long covered(List<Integer> group) {
    long sum = 0;
    for (int member : group) {
      for (Coverage.Entry need : problem.coverage().sought(member)) {
        long best = 0;
        for (int other : group) {
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
