package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rotation.Rotation;
import org.ithaca.matching.rotation.RotationCertificate;
import org.ithaca.matching.rotation.RotationProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one rotation: first its rounds, then the bound of its prices. */
final class RotationCheck {
  private final RotationProblem problem;
  private final MutualScores scores;
  private final Rotation solution;
  private final RotationCertificate certificate;
  private final BigInteger breakUnit;
  private final BigInteger kept;
  private final Set<Pair> plan;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Pair> met = new HashSet<>();
  private final int[] load;

  RotationCheck(RotationProblem problem, Rotation solution, RotationCertificate certificate) {
    this.problem = problem;
    this.scores = problem.scores();
    this.solution = solution;
    this.certificate = certificate;
    this.load = new int[scores.people()];
    this.plan = new HashSet<>();
    problem.plan().forEach(plan::addAll);
    Weighing weighing = Weighing.of(problem.objective(), places(), scores.largest(), plan.size());
    this.breakUnit = problem.objective() == Objective.TOTAL ? BigInteger.ZERO : weighing.pair();
    this.kept = weighing.kept();
  }

  private long places() {
    long people = problem.limits().stream().filter(limit -> limit > 0).count();
    return problem.rounds() * Math.min(problem.tables(), people / 2);
  }

  Verdict verdict() {
    checkRounds();
    checkMeetings();
    if (certificate.people().size() != scores.people()) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d people, the problem has %d"
                  .formatted(certificate.people().size(), scores.people())));
    }
    if (certificate.meeting() < 0) {
      faults.add(new Fault.NegativePrice("a place for a meeting", certificate.meeting()));
    }
    return faults.isEmpty() ? weigh() : new Verdict.Wrong(faults);
  }

  private void checkRounds() {
    if (solution.rounds().size() != problem.rounds()
        || solution.breaks().size() != problem.rounds()) {
      faults.add(
          new Fault.WrongShape(
              "%d rounds, the problem has %d"
                  .formatted(solution.rounds().size(), problem.rounds())));
      return;
    }
    for (int round = 0; round < problem.rounds(); round++) {
      List<Pair> meetings = solution.rounds().get(round);
      if (meetings.size() > problem.tables()) {
        faults.add(new Fault.RoundOverfull(round, meetings.size(), problem.tables()));
      }
      Set<Integer> busy = new HashSet<>();
      for (Pair pair : meetings) {
        boolean firstIsFree = busy.add(pair.first());
        boolean secondIsFree = busy.add(pair.second());
        if (!firstIsFree || !secondIsFree) {
          faults.add(new Fault.BusyTwice(round, pair));
        }
        if (!met.add(pair)) {
          faults.add(new Fault.UsedTwice(pair));
        }
      }
      List<Integer> idle = new ArrayList<>();
      for (int person = 0; person < scores.people(); person++) {
        if (problem.limits().get(person) > 0 && !busy.contains(person)) {
          idle.add(person);
        }
      }
      if (!idle.equals(solution.breaks().get(round))) {
        faults.add(new Fault.WrongCompany("breaks of round %d are %s".formatted(round, idle)));
      }
    }
  }

  private void checkMeetings() {
    long total = 0;
    for (Pair pair : met) {
      int candidate = scores.find(pair.first(), pair.second());
      if (candidate < 0 || pair.first() >= pair.second()) {
        faults.add(new Fault.NotACandidate(pair));
        continue;
      }
      if (problem.forbidden().contains(pair)) {
        faults.add(new Fault.Forbidden(pair));
      }
      total += scores.score(candidate);
      load[pair.first()]++;
      load[pair.second()]++;
    }
    for (int person = 0; person < load.length; person++) {
      if (load[person] > problem.limits().get(person)) {
        faults.add(new Fault.ReceiverOverfull(person, load[person], problem.limits().get(person)));
      }
    }
    for (Pair pair : problem.required()) {
      if (!met.contains(pair)) {
        faults.add(new Fault.RequiredMissing(pair));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
  }

  /** Everything in half units, as the prices are. */
  private Verdict weigh() {
    ExactSum bound = new ExactSum();
    ExactSum value = new ExactSum();
    int[] limit = new int[load.length];
    for (int person = 0; person < limit.length; person++) {
      limit[person] = problem.limits().get(person);
    }
    for (Pair pair : problem.required()) {
      limit[pair.first()]--;
      limit[pair.second()]--;
      load[pair.first()]--;
      load[pair.second()]--;
    }
    bound.add(certificate.meeting(), places() - problem.required().size());
    for (int c = 0; c < scores.size(); c++) {
      addPair(c, bound, value);
    }
    for (int person = 0; person < limit.length; person++) {
      bound.add(mostOf(person, limit[person]));
      value.add(twiceCost(person, limit[person] - load[person]), -1);
    }
    if (bound.value().compareTo(value.value()) < 0) {
      faults.add(new Fault.BoundBelowSolution(bound.value().toString(), value.value().toString()));
      return new Verdict.Wrong(faults);
    }
    return verdict(bound.value().subtract(value.value()), value.value(), limit);
  }

  private void addPair(int candidate, ExactSum bound, ExactSum value) {
    int a = scores.first(candidate);
    int b = scores.second(candidate);
    Pair pair = new Pair(a, b);
    if (problem.limits().get(a) == 0
        || problem.limits().get(b) == 0
        || problem.forbidden().contains(pair)
        || problem.required().contains(pair)) {
      return;
    }
    long weight = scores.score(candidate);
    if (plan.contains(pair)) {
      weight = Math.addExact(weight, kept.longValueExact());
    }
    if (met.contains(pair)) {
      value.add(weight, 2);
    }
    ExactSum above = new ExactSum();
    above.add(weight, 2);
    above.add(certificate.meeting(), -1);
    above.add(certificate.people().get(a), -1);
    above.add(certificate.people().get(b), -1);
    if (above.value().signum() > 0) {
      bound.add(above.value().longValueExact());
    }
  }

  /** The most that the person's meetings can pay at its price, less the cost of its breaks. */
  private long mostOf(int person, int limit) {
    BigInteger most = null;
    for (int meetings = 0; meetings <= limit; meetings++) {
      BigInteger worth =
          BigInteger.valueOf(certificate.people().get(person))
              .multiply(BigInteger.valueOf(meetings))
              .subtract(BigInteger.valueOf(twiceCost(person, limit - meetings)));
      most = most == null ? worth : most.max(worth);
    }
    return most == null ? 0 : most.longValueExact();
  }

  /** Twice what so many breaks cost: each one more than the one before. */
  private long twiceCost(int person, int breaks) {
    long units = 0;
    for (int which = 1; which <= breaks; which++) {
      units += problem.breaksBefore().get(person) + (long) which;
    }
    return breakUnit.multiply(BigInteger.valueOf(2 * units)).longValueExact();
  }

  /**
   * The gap. Once nothing can be gained on breaks or kept meetings, it is a part of the scores;
   * until then, of the weight above that of no meetings at all.
   */
  private Verdict verdict(BigInteger missing, BigInteger value, int[] limit) {
    if (missing.signum() == 0) {
      return new Verdict.Proven();
    }
    BigInteger head = breakUnit.signum() > 0 && kept.signum() == 0 ? breakUnit : kept;
    if (head.signum() == 0 || missing.compareTo(head.shiftLeft(1)) < 0) {
      return new Verdict.Bounded(
          50 * missing.doubleValue() / Math.max(1, (double) solution.total()));
    }
    BigInteger nothing = BigInteger.ZERO;
    for (int person = 0; person < limit.length; person++) {
      nothing = nothing.subtract(BigInteger.valueOf(twiceCost(person, limit[person])));
    }
    return new Verdict.Bounded(
        AssignmentCheck.percent(value.subtract(nothing).add(missing), value.subtract(nothing)));
  }
}
