package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rings.Ring;
import org.ithaca.matching.rings.RingBound;
import org.ithaca.matching.rings.RingCertificate;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.Rings;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one choice of rings. */
final class RingCheck {
  private final RingProblem problem;
  private final Rings solution;
  private final RingCertificate certificate;
  private final Weighing weighing;
  private final List<Fault> faults = new ArrayList<>();

  RingCheck(RingProblem problem, Rings solution, RingCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.certificate = certificate;
    this.weighing =
        Weighing.of(
            problem.objective(), problem.people(), problem.ceiling(), problem.present().size());
  }

  Verdict verdict() {
    faults.addAll(new RingRules(problem, solution).faults());
    return faults.isEmpty() ? weigh() : new Verdict.Wrong(faults);
  }

  private Verdict weigh() {
    Optional<RingCertificate.Floor> floor = certificate.floor();
    long least = floor.map(RingCertificate.Floor::score).orElse(0L);
    ExactSum weight = new ExactSum();
    ExactSum head = new ExactSum();
    boolean anyFree = false;
    for (Ring ring : solution.rings()) {
      for (Pair arc : ring.arcs()) {
        if (problem.required().contains(arc)) {
          continue;
        }
        long score = problem.scores().score(problem.scores().find(arc.first(), arc.second()));
        boolean present = problem.present().contains(arc);
        weight.add(weighing.full(score, present));
        head.add(weighing.head(present));
        anyFree = true;
        if (score < least) {
          faults.add(new Fault.BelowFloor(arc, score, least));
        }
      }
    }
    BigInteger bound = bound(certificate.bound(), least, false);
    boolean floorProven = checkFloor(floor, head.value(), anyFree);
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

  /** Whether the smallest score is proven, or need not be. */
  private boolean checkFloor(
      Optional<RingCertificate.Floor> claimed, BigInteger head, boolean anyFree) {
    if (problem.objective() != Objective.WORST_OFF_FIRST) {
      if (claimed.isPresent()) {
        faults.add(new Fault.WrongShape("a floor, but the worst-off do not come first"));
      }
      return true;
    }
    if (claimed.isEmpty()) {
      return !anyFree;
    }
    RingCertificate.Floor floor = claimed.get();
    BigInteger all = bound(floor.all(), 0, true);
    if (all.compareTo(head) < 0) {
      faults.add(new Fault.BoundBelowSolution(all.toString(), head.toString()));
    }
    if (floor.score() == Long.MAX_VALUE) {
      faults.add(new Fault.WrongShape("a floor that nothing can reach"));
      return false;
    }
    return all.equals(head) && bound(floor.above(), floor.score() + 1, true).compareTo(head) < 0;
  }

  /** What no choice of rings of arcs that score at least so much can weigh more than. */
  private BigInteger bound(RingBound claimed, long least, boolean heads) {
    if (claimed.unit() < 1) {
      faults.add(new Fault.WrongShape("prices in parts of 1/" + claimed.unit()));
      return BigInteger.ZERO;
    }
    RingParts parts = new RingParts(problem, claimed.unit(), faults);
    for (int r = 0; r < problem.people(); r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        long score = problem.scores().score(c);
        Pair arc = new Pair(r, problem.scores().giver(c));
        boolean present = problem.present().contains(arc);
        if (problem.required().contains(arc)) {
          parts.add(arc, 0);
        } else if (score >= least && !problem.forbidden().contains(arc)) {
          parts.add(arc, heads ? weighing.head(present) : weighing.full(score, present));
        }
      }
    }
    problem.required().forEach(parts::use);
    problem.members().forEach(parts::require);
    BigInteger sum = parts.bound(claimed.part());
    return floor(sum, claimed.unit());
  }

  /** Weights are whole, so what is left over in a part of a unit bounds nothing. */
  private static BigInteger floor(BigInteger sum, long unit) {
    BigInteger[] divided = sum.divideAndRemainder(BigInteger.valueOf(unit));
    return divided[1].signum() < 0 ? divided[0].subtract(BigInteger.ONE) : divided[0];
  }
}
