package org.ithaca.matching.grouping;

import java.util.Arrays;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.jspecify.annotations.Nullable;

/** Reasons that can be seen without searching why no grouping keeps all rules. */
final class Obstacles {
  private final GroupingProblem problem;
  private final Units units;

  Obstacles(GroupingProblem problem, Units units) {
    this.problem = problem;
    this.units = units;
  }

  /** Null if none is seen. */
  @Nullable Reason first() {
    long least = problem.sizes().stream().mapToLong(SizeRange::least).sum();
    long most = problem.sizes().stream().mapToLong(SizeRange::most).sum();
    if (problem.people() < least || problem.people() > most) {
      return new Reason.SizesDoNotFit(problem.people(), least, most);
    }
    for (Pair pair : problem.pairs().required()) {
      if (problem.pairs().forbidden().contains(pair)) {
        return new Reason.RequiredAndForbidden(pair);
      }
    }
    for (Pair pair : problem.pairs().forbidden()) {
      if (units.of[pair.first()] == units.of[pair.second()]) {
        return new Reason.RequiredAndForbidden(pair);
      }
    }
    Reason together = ofUnits();
    return together != null ? together : ofQuotas();
  }

  private @Nullable Reason ofUnits() {
    int most = problem.sizes().stream().mapToInt(SizeRange::most).max().orElse(0);
    for (int[] people : units.people) {
      if (people.length > most) {
        return new Reason.TooManyTogether(people[0], people.length, most);
      }
      int shared = shared(people);
      if (shared < problem.times().shared()) {
        return new Reason.NoCommonTime(people[0], shared, problem.times().shared());
      }
    }
    return null;
  }

  private int shared(int[] people) {
    int shared = 0;
    for (int slot = 0; slot < problem.times().slots(); slot++) {
      int common = slot;
      shared +=
          Arrays.stream(people).allMatch(person -> problem.times().isFree(person, common)) ? 1 : 0;
    }
    return shared;
  }

  private @Nullable Reason ofQuotas() {
    long groups = problem.sizes().size();
    for (int q = 0; q < problem.quotas().size(); q++) {
      Quota quota = problem.quotas().get(q);
      for (int label = 0; label < quota.least().size(); label++) {
        long least = quota.least().get(label);
        long most = quota.most().get(label);
        int carried = label;
        long all = quota.labels().stream().filter(l -> l == carried).count();
        if (all < groups * least || all > groups * most) {
          return new Reason.QuotaDoesNotFit(q, label, all, groups * least, groups * most);
        }
        for (int[] people : units.people) {
          long together =
              Arrays.stream(people).filter(p -> quota.labels().get(p) == carried).count();
          if (together > most) {
            return new Reason.QuotaDoesNotFit(q, label, together, least, most);
          }
        }
      }
    }
    return null;
  }
}
