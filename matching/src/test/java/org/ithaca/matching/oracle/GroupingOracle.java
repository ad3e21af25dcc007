package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.Coverage;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.Quota;

/** Puts everybody into every group in turn and keeps the best. For at most about eight people. */
public final class GroupingOracle {
  private final GroupingProblem problem;
  private final List<List<Integer>> groups = new ArrayList<>();
  private long[] best = {};

  private GroupingOracle(GroupingProblem problem) {
    this.problem = problem;
    problem.sizes().forEach(_ -> groups.add(new ArrayList<>()));
  }

  /** Ties, lowest level (0 if it does not count), total; empty if nothing is allowed. */
  public static long[] best(GroupingProblem problem) {
    GroupingOracle oracle = new GroupingOracle(problem);
    oracle.place(0);
    return oracle.best;
  }

  private void place(int person) {
    if (person == problem.people()) {
      long[] value = value();
      if (value.length > 0 && (best.length == 0 || Arrays.compare(value, best) > 0)) {
        best = value;
      }
      return;
    }
    for (List<Integer> group : groups) {
      group.add(person);
      place(person + 1);
      group.removeLast();
    }
  }

  private long[] value() {
    long ties = 0;
    long lowest = Long.MAX_VALUE;
    long total = 0;
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> group = groups.get(g);
      if (!problem.sizes().get(g).admits(group.size()) || !isAllowed(group)) {
        return new long[] {};
      }
      ties += pairs(group, problem.pairs().present()) - pairs(group, problem.pairs().past());
      long scores = scores(group);
      long covered = covered(group);
      total += scores + covered;
      int size = group.size();
      lowest =
          Math.min(
              lowest,
              size == 1 ? 0 : (2 * scores + covered * (size - 1)) / ((long) size * (size - 1)));
    }
    return new long[] {ties, problem.objective() == Objective.WORST_OFF_FIRST ? lowest : 0, total};
  }

  private boolean isAllowed(List<Integer> group) {
    for (Pair pair : problem.pairs().required()) {
      if (group.contains(pair.first()) != group.contains(pair.second())) {
        return false;
      }
    }
    if (pairs(group, problem.pairs().forbidden()) > 0) {
      return false;
    }
    for (Quota quota : problem.quotas()) {
      for (int label = 0; label < quota.least().size(); label++) {
        int carried = label;
        long count = group.stream().filter(p -> quota.labels().get(p) == carried).count();
        if (count < quota.least().get(label) || count > quota.most().get(label)) {
          return false;
        }
      }
    }
    int shared = 0;
    for (int slot = 0; slot < problem.times().slots(); slot++) {
      int common = slot;
      shared += group.stream().allMatch(p -> problem.times().isFree(p, common)) ? 1 : 0;
    }
    return shared >= problem.times().shared();
  }

  private static long pairs(List<Integer> group, java.util.Set<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> group.contains(pair.first()) && group.contains(pair.second()))
        .count();
  }

  private long scores(List<Integer> group) {
    long sum = 0;
    for (int a : group) {
      for (int b : group) {
        int pair = a < b ? problem.scores().find(a, b) : -1;
        sum += pair < 0 ? 0 : problem.scores().score(pair);
      }
    }
    return sum;
  }

  private long covered(List<Integer> group) {
    long sum = 0;
    for (int member : group) {
      for (Coverage.Entry need : problem.coverage().sought(member)) {
        long best =
            group.stream()
                .filter(other -> other != member)
                .mapToLong(other -> problem.coverage().offered(other, need.topic()))
                .max()
                .orElse(0);
        sum += need.amount() * best;
      }
    }
    return sum;
  }
}
