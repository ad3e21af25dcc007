package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingPrices;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one pairing. */
final class PairingCheck {
  private final PairingProblem problem;
  private final MutualScores scores;
  private final Pairing solution;
  private final PairingCertificate certificate;
  private final Weighing weighing;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Pair> freePairs;

  PairingCheck(PairingProblem problem, Pairing solution, PairingCertificate certificate) {
    this.problem = problem;
    this.scores = problem.scores();
    this.solution = solution;
    this.certificate = certificate;
    this.freePairs =
        solution.pairs().stream().filter(pair -> !problem.required().contains(pair)).toList();
    this.weighing =
        Weighing.of(
            problem.objective(), scores.people() / 2, problem.ceiling(), problem.present().size());
  }

  Verdict verdict() {
    faults.addAll(new PairingRules(problem, solution).faults());
    checkShape(certificate.prices());
    certificate
        .floor()
        .ifPresent(floor -> {
          checkShape(floor.all());
          checkShape(floor.above());
        });
    return faults.isEmpty() ? weigh() : new Verdict.Wrong(faults);
  }

  private void checkShape(PairingPrices prices) {
    if (prices.people().size() != scores.people()) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d people, the problem has %d"
                  .formatted(prices.people().size(), scores.people())));
    }
    for (int v = 0; v < prices.people().size(); v++) {
      if (prices.people().get(v) < 0) {
        faults.add(new Fault.NegativePrice("person " + v, prices.people().get(v)));
      }
    }
    for (OddGroup group : prices.groups()) {
      Set<Integer> members = new HashSet<>(group.people());
      boolean outside = members.stream().anyMatch(v -> v < 0 || v >= scores.people());
      if (members.size() != group.people().size() || members.size() % 2 == 0 || outside) {
        faults.add(
            new Fault.WrongShape("group " + group.people() + " is not an odd set of people"));
      }
      if (group.extra() < 0) {
        faults.add(new Fault.NegativePrice("group " + group.people(), group.extra()));
      }
    }
  }

  private Verdict weigh() {
    Optional<PairingCertificate.Floor> floor = certificate.floor();
    long least = floor.map(PairingCertificate.Floor::score).orElse(0L);
    ExactSum weight = new ExactSum();
    ExactSum head = new ExactSum();
    for (Pair pair : freePairs) {
      long score = scores.score(scores.find(pair.first(), pair.second()));
      boolean present = problem.present().contains(pair);
      weight.add(weighing.full(score, present), 2);
      head.add(weighing.head(present), 2);
      if (score < least) {
        faults.add(new Fault.BelowFloor(pair, score, least));
      }
    }
    BigInteger bound = bound(certificate.prices(), score -> score >= least, true);
    boolean floorProven = checkFloor(floor, head.value());
    if (bound.compareTo(weight.value()) < 0) {
      faults.add(new Fault.BoundBelowSolution(bound.toString(), weight.value().toString()));
    }
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    return bound.equals(weight.value()) && floorProven
        ? new Verdict.Proven()
        : new Verdict.Bounded(AssignmentCheck.percent(bound, weight.value()));
  }

  private boolean checkFloor(Optional<PairingCertificate.Floor> claimed, BigInteger head) {
    if (problem.objective() != Objective.WORST_OFF_FIRST) {
      if (claimed.isPresent()) {
        faults.add(new Fault.WrongShape("a floor, but the worst-off do not come first"));
      }
      return true;
    }
    if (claimed.isEmpty()) {
      return freePairs.isEmpty();
    }
    PairingCertificate.Floor floor = claimed.get();
    BigInteger all = bound(floor.all(), _ -> true, false);
    if (all.compareTo(head) < 0) {
      faults.add(new Fault.BoundBelowSolution(all.toString(), head.toString()));
    }
    BigInteger above = bound(floor.above(), score -> score > floor.score(), false);
    return all.equals(head) && above.compareTo(head) < 0;
  }

  /**
   * Twice what no pairing of the free candidates let in can exceed; faults if one is not covered.
   */
  private BigInteger bound(PairingPrices prices, LongPredicate letIn, boolean full) {
    List<List<Integer>> groupsOf = groupsOf(prices);
    boolean[] taken = new boolean[scores.people()];
    for (Pair pair : problem.required()) {
      taken[pair.first()] = true;
      taken[pair.second()] = true;
    }
    for (int c = 0; c < scores.size(); c++) {
      Pair pair = new Pair(scores.first(c), scores.second(c));
      if (taken[pair.first()]
          || taken[pair.second()]
          || !letIn.test(scores.score(c))
          || problem.forbidden().contains(pair)) {
        continue;
      }
      boolean present = problem.present().contains(pair);
      ExactSum missing = new ExactSum();
      missing.add(full ? weighing.full(scores.score(c), present) : weighing.head(present), 2);
      missing.add(-prices.people().get(pair.first()));
      missing.add(-prices.people().get(pair.second()));
      if (missing.value().signum() > 0) {
        common(groupsOf.get(pair.first()), groupsOf.get(pair.second()))
            .forEach(group -> missing.add(-prices.groups().get(group).extra()));
      }
      if (missing.value().signum() > 0) {
        faults.add(new Fault.PairNotCovered(pair, missing.value().toString()));
      }
    }
    ExactSum sum = new ExactSum();
    prices.people().forEach(sum::add);
    for (OddGroup group : prices.groups()) {
      sum.add(group.extra(), (group.people().size() - 1) / 2);
    }
    return sum.value();
  }

  private List<List<Integer>> groupsOf(PairingPrices prices) {
    List<List<Integer>> groupsOf = new ArrayList<>();
    for (int v = 0; v < scores.people(); v++) {
      groupsOf.add(new ArrayList<>());
    }
    for (int g = 0; g < prices.groups().size(); g++) {
      for (int person : prices.groups().get(g).people()) {
        groupsOf.get(person).add(g);
      }
    }
    return groupsOf;
  }

  private static List<Integer> common(List<Integer> one, List<Integer> other) {
    List<Integer> both = new ArrayList<>();
    int a = 0;
    int b = 0;
    while (a < one.size() && b < other.size()) {
      int order = Integer.compare(one.get(a), other.get(b));
      if (order == 0) {
        both.add(one.get(a));
      }
      a += order <= 0 ? 1 : 0;
      b += order >= 0 ? 1 : 0;
    }
    return both;
  }
}
