package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.Prices;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one assignment. */
final class AssignmentCheck {
  private final AssignmentProblem problem;
  private final Scores scores;
  private final Assignment solution;
  private final AssignmentCertificate certificate;
  private final Weighing weighing;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Pair> freePairs;
  private final int[] receiverPlaces;
  private final int[] giverPlaces;

  AssignmentCheck(
      AssignmentProblem problem, Assignment solution, AssignmentCertificate certificate) {
    this.problem = problem;
    this.scores = problem.scores();
    this.solution = solution;
    this.certificate = certificate;
    this.freePairs =
        solution.pairs().stream().filter(pair -> !problem.required().contains(pair)).toList();
    this.receiverPlaces = new int[scores.receivers()];
    this.giverPlaces = new int[scores.givers()];
    long receivers = 0;
    for (int r = 0; r < receiverPlaces.length; r++) {
      receiverPlaces[r] = problem.receiverCapacity(r);
      receivers += Math.min(receiverPlaces[r], scores.givers());
    }
    long givers = 0;
    for (int g = 0; g < giverPlaces.length; g++) {
      giverPlaces[g] = problem.giverCapacity(g);
      givers += Math.min(giverPlaces[g], scores.receivers());
    }
    this.weighing =
        Weighing.of(
            problem.objective(),
            Math.min(receivers, givers),
            problem.ceiling(),
            problem.present().size());
  }

  Verdict verdict() {
    checkPairs();
    checkShape(certificate.prices());
    certificate
        .floor()
        .ifPresent(floor -> {
          checkShape(floor.all());
          checkShape(floor.above());
        });
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    for (Pair pair : problem.required()) {
      receiverPlaces[pair.first()]--;
      giverPlaces[pair.second()]--;
    }
    return weigh();
  }

  private void checkPairs() {
    int[] receiverLoad = new int[scores.receivers()];
    int[] giverLoad = new int[scores.givers()];
    Set<Pair> seen = new HashSet<>();
    long total = 0;
    for (Pair pair : solution.pairs()) {
      int candidate = scores.find(pair.first(), pair.second());
      if (candidate < 0) {
        faults.add(new Fault.NotACandidate(pair));
        continue;
      }
      if (problem.forbidden().contains(pair)) {
        faults.add(new Fault.Forbidden(pair));
      }
      if (!seen.add(pair)) {
        faults.add(new Fault.UsedTwice(pair));
      }
      total += scores.score(candidate);
      receiverLoad[pair.first()]++;
      giverLoad[pair.second()]++;
    }
    for (int r = 0; r < receiverLoad.length; r++) {
      if (receiverLoad[r] > receiverPlaces[r]) {
        faults.add(new Fault.ReceiverOverfull(r, receiverLoad[r], receiverPlaces[r]));
      }
    }
    for (int g = 0; g < giverLoad.length; g++) {
      if (giverLoad[g] > giverPlaces[g]) {
        faults.add(new Fault.GiverOverfull(g, giverLoad[g], giverPlaces[g]));
      }
    }
    for (Pair pair : problem.required()) {
      if (!seen.contains(pair)) {
        faults.add(new Fault.RequiredMissing(pair));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
  }

  private void checkShape(Prices prices) {
    if (prices.receivers() != scores.receivers() || prices.givers() != scores.givers()) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d receivers and %d givers, the problem has %d and %d"
                  .formatted(
                      prices.receivers(), prices.givers(), scores.receivers(), scores.givers())));
      return;
    }
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) < 0) {
        faults.add(new Fault.NegativePrice("receiver " + r, prices.receiver(r)));
      }
    }
    for (int g = 0; g < prices.givers(); g++) {
      if (prices.giver(g) < 0) {
        faults.add(new Fault.NegativePrice("giver " + g, prices.giver(g)));
      }
    }
  }

  private Verdict weigh() {
    long floor = certificate.floor().map(AssignmentCertificate.Floor::score).orElse(0L);
    ExactSum weight = new ExactSum();
    ExactSum head = new ExactSum();
    for (Pair pair : freePairs) {
      long score = scores.score(scores.find(pair.first(), pair.second()));
      boolean present = problem.present().contains(pair);
      weight.add(weighing.full(score, present));
      head.add(weighing.head(present));
      if (score < floor) {
        faults.add(new Fault.BelowFloor(pair, score, floor));
      }
    }
    BigInteger bound = bound(certificate.prices(), score -> score >= floor, true);
    boolean floorProven = checkFloor(head.value());
    if (bound.compareTo(weight.value()) < 0) {
      faults.add(new Fault.BoundBelowSolution(bound.toString(), weight.value().toString()));
    }
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    return bound.equals(weight.value()) && floorProven
        ? new Verdict.Proven()
        : new Verdict.Bounded(percent(bound, weight.value()));
  }

  /** Whether the smallest score is proven, or need not be. */
  private boolean checkFloor(BigInteger head) {
    if (problem.objective() != Objective.WORST_OFF_FIRST) {
      if (certificate.floor().isPresent()) {
        faults.add(new Fault.WrongShape("a floor, but the worst-off do not come first"));
      }
      return true;
    }
    if (certificate.floor().isEmpty()) {
      return freePairs.isEmpty();
    }
    AssignmentCertificate.Floor floor = certificate.floor().get();
    BigInteger all = bound(floor.all(), _ -> true, false);
    if (all.compareTo(head) < 0) {
      faults.add(new Fault.BoundBelowSolution(all.toString(), head.toString()));
    }
    BigInteger above = bound(floor.above(), score -> score > floor.score(), false);
    return all.equals(head) && above.compareTo(head) < 0;
  }

  /** What no choice among the free candidates that are let in can exceed. */
  private BigInteger bound(Prices prices, LongPredicate letIn, boolean full) {
    ExactSum sum = new ExactSum();
    for (int r = 0; r < receiverPlaces.length; r++) {
      sum.add(prices.receiver(r), receiverPlaces[r]);
    }
    for (int g = 0; g < giverPlaces.length; g++) {
      sum.add(prices.giver(g), giverPlaces[g]);
    }
    boolean anyClosed = !problem.required().isEmpty() || !problem.forbidden().isEmpty();
    boolean anyPresent = !problem.present().isEmpty();
    for (int r = 0; r < receiverPlaces.length; r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        if (!letIn.test(scores.score(c))) {
          continue;
        }
        Pair pair = new Pair(r, scores.giver(c));
        if (anyClosed
            && (problem.required().contains(pair) || problem.forbidden().contains(pair))) {
          continue;
        }
        boolean present = anyPresent && problem.present().contains(pair);
        long weight = full ? weighing.full(scores.score(c), present) : weighing.head(present);
        long above = Math.subtractExact(weight, prices.receiver(r));
        if (above > prices.giver(scores.giver(c))) {
          sum.add(above - prices.giver(scores.giver(c)));
        }
      }
    }
    return sum.value();
  }

  static double percent(BigInteger bound, BigInteger value) {
    double gap = bound.subtract(value).doubleValue();
    return gap == 0 ? 0 : 100 * gap / Math.max(1, value.doubleValue());
  }
}
