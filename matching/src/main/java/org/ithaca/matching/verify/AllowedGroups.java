package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.Quota;

/**
 * Lists every group the rules allow, each once, by adding people in order. It goes no further where
 * no larger group can be allowed: forbidden pairs, too many of a label, too little common time.
 */
final class AllowedGroups {
  private final GroupingProblem problem;
  private final int people;
  private final int largest;
  private final boolean[][] apart;
  private final int[][] required;
  private final List<Integer> members = new ArrayList<>();

  AllowedGroups(GroupingProblem problem) {
    this.problem = problem;
    this.people = problem.people();
    this.largest = problem.sizes().stream().mapToInt(range -> range.most()).max().orElseThrow();
    this.apart = new boolean[people][people];
    for (Pair pair : problem.pairs().forbidden()) {
      apart[pair.first()][pair.second()] = true;
    }
    this.required =
        problem.pairs().required().stream()
            .map(pair -> new int[] {pair.first(), pair.second()})
            .toArray(int[][]::new);
  }

  void forEach(Consumer<List<Integer>> use) {
    extend(0, use);
  }

  private void extend(int next, Consumer<List<Integer>> use) {
    for (int person = next; person < people && members.size() < largest; person++) {
      members.add(person);
      if (canGrow(person)) {
        if (isComplete()) {
          use.accept(members);
        }
        extend(person + 1, use);
      }
      members.removeLast();
    }
  }

  private boolean canGrow(int last) {
    for (int member : members) {
      if (apart[member][last]) {
        return false;
      }
    }
    for (int[] pair : required) {
      if (pair[1] == last && !members.contains(pair[0])) {
        return false;
      }
    }
    for (Quota quota : problem.quotas()) {
      int label = quota.labels().get(last);
      if (label >= 0 && count(quota, label) > quota.most().get(label)) {
        return false;
      }
    }
    int shared = 0;
    for (int slot = 0; problem.times().shared() > 0 && slot < problem.times().slots(); slot++) {
      boolean all = true;
      for (int member : members) {
        all &= problem.times().isFree(member, slot);
      }
      shared += all ? 1 : 0;
    }
    return shared >= problem.times().shared();
  }

  private boolean isComplete() {
    int size = members.size();
    boolean complete = problem.sizes().stream().anyMatch(range -> range.admits(size));
    for (int k = 0; complete && k < required.length; k++) {
      complete = members.contains(required[k][0]) == members.contains(required[k][1]);
    }
    for (Quota quota : problem.quotas()) {
      for (int label = 0; complete && label < quota.least().size(); label++) {
        complete = count(quota, label) >= quota.least().get(label);
      }
    }
    return complete;
  }

  private int count(Quota quota, int label) {
    int count = 0;
    for (int member : members) {
      count += quota.labels().get(member) == label ? 1 : 0;
    }
    return count;
  }
}
