package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.Grouping;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** Tries every move of one unit, people who must stay together, and every swap of two. */
final class Unsettled {
  private final GroupingProblem problem;
  private final List<List<Integer>> groups;
  private final GroupingRules rules;
  private final boolean lowestFirst;
  private final long[] ties;
  private final long[] levels;
  private final long[] worth;

  Unsettled(GroupingProblem problem, Grouping solution, GroupingRules rules) {
    this.problem = problem;
    this.groups = solution.groups();
    this.rules = rules;
    this.lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
    this.ties = groups.stream().mapToLong(rules::ties).toArray();
    this.levels = groups.stream().mapToLong(rules::level).toArray();
    this.worth = groups.stream().mapToLong(rules::worth).toArray();
  }

  /** The first move that improves. */
  Optional<Fault> first() {
    List<List<List<Integer>>> units = groups.stream().map(this::units).toList();
    for (int g = 0; g < groups.size(); g++) {
      for (int h = 0; h < groups.size(); h++) {
        List<List<Integer>> back = new ArrayList<>(g < h ? units.get(h) : List.of());
        back.add(List.of());
        for (List<Integer> moved : g == h ? List.<List<Integer>>of() : units.get(g)) {
          for (List<Integer> returned : back) {
            if (improves(g, h, moved, returned)) {
              return Optional.of(new Fault.NotSettled(moved, returned));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<List<Integer>> units(List<Integer> group) {
    List<List<Integer>> units = new ArrayList<>();
    for (int person : group) {
      List<Integer> joined = new ArrayList<>(List.of(person));
      for (List<Integer> unit : List.copyOf(units)) {
        if (unit.stream()
            .anyMatch(o -> problem.pairs().required().contains(Pair.unordered(o, person)))) {
          units.remove(unit);
          joined.addAll(unit);
        }
      }
      units.add(joined);
    }
    return units;
  }

  private boolean improves(int g, int h, List<Integer> moved, List<Integer> returned) {
    List<Integer> one = exchanged(groups.get(g), moved, returned);
    List<Integer> other = exchanged(groups.get(h), returned, moved);
    return isBetter(g, h, one, other)
        && rules.broken(one, problem.sizes().get(g)).isEmpty()
        && rules.broken(other, problem.sizes().get(h)).isEmpty();
  }

  private static List<Integer> exchanged(
      List<Integer> group, List<Integer> without, List<Integer> with) {
    List<Integer> changed = new ArrayList<>(group);
    changed.removeAll(without);
    changed.addAll(with);
    return changed;
  }

  private boolean isBetter(int g, int h, List<Integer> one, List<Integer> other) {
    long gained = rules.ties(one) + rules.ties(other) - ties[g] - ties[h];
    if (gained != 0) {
      return gained > 0;
    }
    if (lowestFirst) {
      long after = Math.min(rules.level(one), rules.level(other));
      for (int k = 0; k < levels.length; k++) {
        after = k == g || k == h ? after : Math.min(after, levels[k]);
      }
      long before = Arrays.stream(levels).min().orElseThrow();
      if (after != before) {
        return after > before;
      }
    }
    return rules.worth(one) + rules.worth(other) > worth[g] + worth[h];
  }
}
