package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.Limit;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one assignment. */
final class AssignmentCheck {
  private final AssignmentProblem problem;
  private final Scores scores;
  private final Assignment solution;
  private final AssignmentCertificate certificate;
  private final Weighing weighing;
  private final AssignmentBound bounds;
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
    this.bounds = new AssignmentBound(problem, weighing);
  }

  Verdict verdict() {
    checkPairs();
    checkLimits();
    bounds.check(certificate.bound(), faults);
    certificate
        .floor()
        .ifPresent(floor -> {
          bounds.check(floor.all(), faults);
          bounds.check(floor.above(), faults);
        });
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    try {
      return weigh();
    } catch (ArithmeticException _) {
      faults.add(new Fault.WrongShape("prices too large to add up"));
      return new Verdict.Wrong(faults);
    }
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

  private void checkLimits() {
    long[] receiverLoad = new long[scores.receivers()];
    long[] giverLoad = new long[scores.givers()];
    for (Pair pair : solution.pairs()) {
      if (scores.find(pair.first(), pair.second()) >= 0) {
        receiverLoad[pair.first()]++;
        giverLoad[pair.second()]++;
      }
    }
    for (int l = 0; l < problem.limits().size(); l++) {
      Limit limit = problem.limits().get(l);
      long count =
          switch (limit.pairs()) {
            case Pairs.OfReceivers(var receivers) ->
                receivers.stream().mapToLong(r -> receiverLoad[r]).sum();
            case Pairs.OfGivers(var givers) -> givers.stream().mapToLong(g -> giverLoad[g]).sum();
            case Pairs pairs -> solution.pairs().stream().filter(pairs::contains).count();
          };
      boolean tooFew = count < limit.least() && !(count == 0 && limit.noneAllowed());
      if (tooFew || count > limit.most()) {
        faults.add(new Fault.LimitMissed(l, count, limit.least(), limit.most()));
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
    BigInteger bound = bounds.of(certificate.bound(), score -> score >= floor, true);
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
    BigInteger all = bounds.of(floor.all(), _ -> true, false);
    if (all.compareTo(head) < 0) {
      faults.add(new Fault.BoundBelowSolution(all.toString(), head.toString()));
    }
    BigInteger above = bounds.of(floor.above(), score -> score > floor.score(), false);
    return all.equals(head) && above.compareTo(head) < 0;
  }

  static double percent(BigInteger bound, BigInteger value) {
    double gap = bound.subtract(value).doubleValue();
    return gap == 0 ? 0 : 100 * gap / Math.max(1, value.doubleValue());
  }
}
