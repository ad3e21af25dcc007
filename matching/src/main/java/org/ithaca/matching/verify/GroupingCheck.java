package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.grouping.Coverage;
import org.ithaca.matching.grouping.ExactProof;
import org.ithaca.matching.grouping.Grouping;
import org.ithaca.matching.grouping.GroupingCertificate;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one grouping. */
final class GroupingCheck {
  private final GroupingProblem problem;
  private final Grouping solution;
  private final GroupingCertificate certificate;
  private final GroupingRules rules;
  private final boolean lowestFirst;
  private final List<Fault> faults = new ArrayList<>();

  GroupingCheck(GroupingProblem problem, Grouping solution, GroupingCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.certificate = certificate;
    this.rules = new GroupingRules(problem);
    this.lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
  }

  Verdict verdict() {
    checkEverybodyOnce();
    if (faults.isEmpty()) {
      checkGroups();
    }
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    checkCertificate();
    return faults.isEmpty() ? weigh() : new Verdict.Wrong(faults);
  }

  private void checkEverybodyOnce() {
    if (solution.groups().size() != problem.sizes().size()) {
      faults.add(
          new Fault.WrongShape(
              "%d groups for %d size ranges"
                  .formatted(solution.groups().size(), problem.sizes().size())));
    }
    int[] places = new int[problem.people()];
    for (List<Integer> group : solution.groups()) {
      for (int person : group) {
        if (person < 0 || person >= places.length) {
          faults.add(new Fault.WrongShape("there is no person " + person));
        } else {
          places[person]++;
        }
      }
    }
    for (int person = 0; person < places.length; person++) {
      if (places[person] != 1) {
        faults.add(new Fault.NotInOneGroup(person, places[person]));
      }
    }
  }

  private void checkGroups() {
    for (int g = 0; g < solution.groups().size(); g++) {
      for (String what : rules.broken(solution.groups().get(g), problem.sizes().get(g))) {
        faults.add(new Fault.RuleBroken(g, what));
      }
    }
    Value value = value(solution.groups());
    if (value.total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), value.total));
    }
    if (value.lowest != solution.lowest()) {
      faults.add(
          new Fault.WrongShape(
              "the lowest level is %d, not %d".formatted(value.lowest, solution.lowest())));
    }
    if (value.ties != solution.ties()) {
      faults.add(new Fault.WrongShape("%d ties, not %d".formatted(value.ties, solution.ties())));
    }
  }

  private record Value(long ties, long lowest, long total) {}

  private Value value(List<List<Integer>> groups) {
    return new Value(
        groups.stream().mapToLong(rules::ties).sum(),
        groups.stream().mapToLong(rules::level).min().orElse(0),
        groups.stream().mapToLong(rules::worth).sum());
  }

  private void checkCertificate() {
    long reached = lowestFirst ? solution.lowest() : solution.total();
    if (!problem.isTied() && certificate.searches().stream().anyMatch(search -> search > reached)) {
      faults.add(new Fault.WrongShape("a search reached more than the solution"));
    }
    if (certificate.settled()) {
      new Unsettled(problem, solution, rules).first().ifPresent(faults::add);
    }
    if (certificate.exact().isPresent()) {
      if (certificate.bound() != reached) {
        faults.add(new Fault.WrongShape("the bound of an exact proof is what was reached"));
      }
      checkExact(certificate.exact().get());
    } else {
      BigInteger least = new GroupingBound(problem).value();
      if (BigInteger.valueOf(certificate.bound()).compareTo(least) < 0) {
        faults.add(new Fault.BoundTooLow(certificate.bound(), least.toString()));
      }
    }
  }

  private void checkExact(ExactProof proof) {
    BigInteger unit = tieUnit();
    BigInteger ties = BigInteger.valueOf(solution.ties());
    BigInteger weight = unit.multiply(ties).add(BigInteger.valueOf(solution.total()));
    PartitionCheck check = new PartitionCheck(problem, rules, unit);
    long floor = lowestFirst ? solution.lowest() : 0;
    check
        .fault(proof.main(), group -> group.level() >= floor, false, weight)
        .ifPresent(this::notProven);
    if (proof.floor().isPresent() != lowestFirst) {
      notProven("a floor is needed exactly where the lowest level counts first");
      return;
    }
    proof
        .floor()
        .ifPresent(tiers -> {
          check.fault(tiers.all(), _ -> true, true, ties).ifPresent(this::notProven);
          check
              .fault(
                  tiers.above(),
                  group -> group.level() > solution.lowest(),
                  true,
                  ties.subtract(BigInteger.ONE))
              .ifPresent(this::notProven);
        });
  }

  private void notProven(String why) {
    faults.add(new Fault.NotProven(why));
  }

  /** More than all worth there can be; 0 if nobody is tied. */
  private BigInteger tieUnit() {
    BigInteger people = BigInteger.valueOf(problem.people());
    BigInteger pairs = people.multiply(people.subtract(BigInteger.ONE)).divide(BigInteger.TWO);
    ExactSum unit = new ExactSum();
    unit.add(1);
    for (int person = 0; person < problem.people(); person++) {
      for (Coverage.Entry need : problem.coverage().sought(person)) {
        unit.add(need.amount(), problem.coverage().highest(need.topic()));
      }
    }
    return problem.isTied()
        ? unit.value().add(pairs.multiply(BigInteger.valueOf(problem.scores().largest())))
        : BigInteger.ZERO;
  }

  private Verdict weigh() {
    long reached = lowestFirst ? solution.lowest() : solution.total();
    return certificate.exact().isPresent()
            || (certificate.bound() == reached && !lowestFirst && !problem.isTied())
        ? new Verdict.Proven()
        : new Verdict.Bounded(
            AssignmentCheck.percent(
                BigInteger.valueOf(certificate.bound()), BigInteger.valueOf(reached)));
  }
}
