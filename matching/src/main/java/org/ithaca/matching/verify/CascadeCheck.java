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
import org.ithaca.matching.cascade.Cascade;
import org.ithaca.matching.cascade.CascadeCertificate;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.cascade.CascadePrices;
import org.ithaca.matching.cascade.CascadeProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one cascade. */
final class CascadeCheck {
  private final CascadeProblem problem;
  private final Scores scores;
  private final Cascade solution;
  private final CascadeCertificate certificate;
  private final List<Fault> faults = new ArrayList<>();

  CascadeCheck(CascadeProblem problem, Cascade solution, CascadeCertificate certificate) {
    this.problem = problem;
    this.scores = problem.scores();
    this.solution = solution;
    this.certificate = certificate;
  }

  Verdict verdict() {
    problem.check();
    checkLinks();
    checkShape(certificate.proof());
    certificate
        .floor()
        .ifPresent(floor -> {
          checkShape(floor.all());
          checkShape(floor.above());
        });
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    try {
      return weigh();
    } catch (ArithmeticException e) {
      return new Verdict.Wrong(List.of(new Fault.WrongShape("sums of prices leave a long")));
    }
  }

  private void checkLinks() {
    int[] received = new int[problem.people()];
    int[] given = new int[problem.people()];
    Set<Pair> seen = new HashSet<>();
    long total = 0;
    for (Pair link : solution.links()) {
      int candidate = scores.find(link.first(), link.second());
      if (candidate < 0) {
        faults.add(new Fault.NotACandidate(link));
        continue;
      }
      if (problem.forbidden().contains(link)) {
        faults.add(new Fault.Forbidden(link));
      }
      if (!seen.add(link)) {
        faults.add(new Fault.UsedTwice(link));
      }
      total += scores.score(candidate);
      received[link.first()]++;
      given[link.second()]++;
    }
    for (Pair link : problem.required()) {
      if (!seen.contains(link)) {
        faults.add(new Fault.RequiredMissing(link));
      }
    }
    checkLoads(received, given);
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
  }

  private void checkLoads(int[] received, int[] given) {
    long missing = 0;
    for (int p = 0; p < received.length; p++) {
      missing += Math.max(0, problem.minimum(p) - given[p]);
      if (received[p] > problem.place(p)) {
        faults.add(new Fault.ReceiverOverfull(p, received[p], problem.place(p)));
      }
      if (given[p] > problem.capacity(p)) {
        faults.add(new Fault.GiverOverfull(p, given[p], problem.capacity(p)));
      }
      if (received[p] + given[p] > problem.ties(p)) {
        faults.add(new Fault.TooManyTies(p, received[p] + given[p], problem.ties(p)));
      }
      if (problem.isUnbroken() && problem.layer(p) > 0 && given[p] > 0 && received[p] == 0) {
        faults.add(new Fault.ChainBroken(p));
      }
    }
    if (missing != solution.missing()) {
      faults.add(new Fault.WrongTotal(solution.missing(), missing));
    }
  }

  private void checkShape(Proof proof) {
    switch (proof) {
      case Proof.Priced(CascadePrices prices) -> {
        if (prices.receiving().size() != problem.people()
            || prices.ties().size() != problem.people()) {
          faults.add(new Fault.WrongShape("prices for another number of people"));
        }
      }
      case Proof.Asked(int _, Proof mentored, Proof idle) -> {
        checkShape(mentored);
        checkShape(idle);
      }
    }
  }

  private Verdict weigh() {
    long floor = certificate.floor().map(CascadeCertificate.Floor::score).orElse(0L);
    for (Pair link : solution.links()) {
      long score = scores.score(scores.find(link.first(), link.second()));
      if (score < floor && !problem.required().contains(link)) {
        faults.add(new Fault.BelowFloor(link, score, floor));
      }
    }
    long value = value(true);
    long bound = bound(certificate.proof(), score -> score >= floor, true);
    boolean floorProven = checkFloor();
    if (bound < value) {
      faults.add(new Fault.BoundBelowSolution(Long.toString(bound), Long.toString(value)));
    }
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    return bound == value && floorProven
        ? new Verdict.Proven()
        : new Verdict.Bounded(
            AssignmentCheck.percent(BigInteger.valueOf(bound), BigInteger.valueOf(value)));
  }

  private boolean checkFloor() {
    if (problem.objective() != Objective.WORST_OFF_FIRST) {
      if (certificate.floor().isPresent()) {
        faults.add(new Fault.WrongShape("a floor, but the worst-off do not come first"));
      }
      return true;
    }
    if (certificate.floor().isEmpty()) {
      return problem.required().containsAll(solution.links());
    }
    CascadeCertificate.Floor floor = certificate.floor().get();
    long head = value(false);
    long all = bound(floor.all(), _ -> true, false);
    if (all < head) {
      faults.add(new Fault.BoundBelowSolution(Long.toString(all), Long.toString(head)));
    }
    long above = bound(floor.above(), score -> score > floor.score(), false);
    return all == head && above < head;
  }

  private long bound(Proof proof, LongPredicate letIn, boolean full) {
    CascadeBound bound = new CascadeBound(problem, full, letIn);
    long value = bound.of(proof);
    faults.addAll(bound.faults());
    return value;
  }

  /** What the links weigh that are not required, mentees up to the minimums included. */
  private long value(boolean full) {
    CascadeWeights weights = CascadeWeights.of(problem);
    int[] open = new int[problem.people()];
    for (int p = 0; p < open.length; p++) {
      open[p] = problem.minimum(p);
    }
    problem.required().forEach(link -> open[link.second()]--);
    long value = 0;
    for (Pair link : solution.links()) {
      if (problem.required().contains(link)) {
        continue;
      }
      long score = scores.score(scores.find(link.first(), link.second()));
      value = Math.addExact(value, weights.of(score, problem.present().contains(link), full));
      if (open[link.second()]-- > 0) {
        value = Math.addExact(value, weights.fill(full));
      }
    }
    return value;
  }
}
