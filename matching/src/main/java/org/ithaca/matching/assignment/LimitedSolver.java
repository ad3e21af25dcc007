package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;
import org.ithaca.matching.internal.LimitedChoice;
import org.ithaca.matching.internal.Meter;

/**
 * Solves an {@link AssignmentProblem} with limits.
 *
 * <p><b>Method.</b> Limits whose sets of pairs nest, with each other and with what each person has,
 * are part of one circulation; the others get a multiplier each, and what still differs is split
 * (see {@code LimitedChoice}). The certificate prices limits like people.
 *
 * <p><b>Guarantee.</b> Exact where all limits nest on either side. Else exact or within the gap
 * that the certificate shows. <b>Time</b> that of a circulation for each multiplier tried.
 * <b>Ties</b> go to the solution found first; loads are not made even.
 */
final class LimitedSolver {
  private final AssignmentProblem problem;
  private final Meter meter;

  LimitedSolver(AssignmentProblem problem, Meter meter) {
    this.problem = problem;
    this.meter = meter;
  }

  Outcome<Assignment, AssignmentCertificate> solve() {
    FreePairs all = FreePairs.of(problem);
    Answer answer = solve(all, FreePairs.Weights.FULL);
    if (!answer.found) {
      return new Outcome.Infeasible<>(LimitConflict.find(problem, answer.proven, meter));
    }
    if (problem.objective() != Objective.WORST_OFF_FIRST || answer.chosen.isEmpty()) {
      return outcome(answer, Optional.empty());
    }
    return raiseFloor(all, answer);
  }

  private Outcome<Assignment, AssignmentCertificate> raiseFloor(FreePairs all, Answer first) {
    Answer head = solve(all, FreePairs.Weights.HEAD);
    long[] levels = all.levels();
    Answer above = head;
    boolean proven = head.proven;
    int low = Arrays.binarySearch(levels, smallest(first));
    int high = levels.length;
    while (high - low > 1 && !meter.isStopped()) {
      int middle = (low + high) >>> 1;
      Answer trial = solve(all.from(levels[middle]), FreePairs.Weights.HEAD);
      if (trial.found && trial.value == head.value) {
        low = middle;
      } else {
        high = middle;
        above = trial;
      }
    }
    Answer best = meter.isStopped() ? first : solve(all.from(levels[low]), FreePairs.Weights.FULL);
    if (meter.isStopped() || !best.found) {
      return outcome(first.and(false), Optional.empty());
    }
    Bound noneAbove = high < levels.length ? above.bound : Prices.none(problem);
    Floor floor = new Floor(levels[low], head.bound, noneAbove);
    return outcome(best.and(proven && above.proven), Optional.of(floor));
  }

  private long smallest(Answer answer) {
    return answer.chosen.stream()
        .mapToLong(pair -> problem.scores().score(problem.candidate(pair)))
        .min()
        .orElseThrow();
  }

  private Outcome<Assignment, AssignmentCertificate> outcome(Answer answer, Optional<Floor> floor) {
    List<Pair> pairs = new ArrayList<>(answer.chosen);
    pairs.addAll(problem.required());
    Assignment solution = Assignment.of(problem, pairs);
    AssignmentCertificate certificate = new AssignmentCertificate(answer.bound, floor);
    if (meter.isStopped()) {
      return new Outcome.Stopped<>(solution, certificate);
    }
    return answer.proven
        ? new Outcome.Optimal<>(solution, certificate)
        : new Outcome.Feasible<>(solution, certificate);
  }

  private Answer solve(FreePairs free, FreePairs.Weights weights) {
    var result = LimitedChoice.solve(free.network(weights), LimitedPairs.of(free), meter);
    Bound bound = LimitedPairs.bound(free, result.bound());
    boolean[] chosen = result.chosen();
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; chosen != null && k < chosen.length; k++) {
      if (chosen[k]) {
        pairs.add(LimitedPairs.pair(free, k));
      }
    }
    return new Answer(pairs, result.weight(), bound, result.proven(), chosen != null);
  }

  /**
   * What one solve says.
   *
   * @param value only compared between head weights, whose sums always fit
   * @param proven whether the bound is reached, or shows that nothing is found because there is
   *     nothing
   */
  private record Answer(List<Pair> chosen, long value, Bound bound, boolean proven, boolean found) {

    Answer and(boolean alsoProven) {
      return new Answer(chosen, value, bound, proven && alsoProven, found);
    }
  }
}
