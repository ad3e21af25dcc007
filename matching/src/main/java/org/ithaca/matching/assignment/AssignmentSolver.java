package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;
import org.ithaca.matching.internal.AugmentingPaths;
import org.ithaca.matching.internal.EvenLoads;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;

/**
 * Solves {@link AssignmentProblem} exactly and proves it.
 *
 * <p><b>Method.</b> Required pairs are set aside with the places they take. The objective becomes
 * one weight per pair ({@code pair + kept + score}, see the README), solved by shortest augmenting
 * paths with prices. For the worst-off, the smallest score allowed is searched by halving the range
 * of scores that occur: the largest floor at which no pair and no kept pair is lost.
 *
 * <p><b>Guarantee.</b> Exact, with a certificate over all candidate pairs. <b>Time</b> that of one
 * solve, O(S (E + V log V)) for S places on the smaller side; for the worst-off about as many
 * solves as the number of distinct scores has binary digits. <b>Space</b> O(E + V). <b>Ties</b> are
 * broken the same way every time: among equally good assignments that match every receiver as
 * often, one that spreads the load of givers evenly (see {@code EvenLoads}), then by the order of
 * indices.
 *
 * <pre>{@code
 * var outcome = new AssignmentSolver().solve(problem);
 * if (outcome instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof)) {
 *   Verdict verdict = Verifier.check(problem, best, proof);
 * }
 * }</pre>
 */
public final class AssignmentSolver {

  public Outcome<Assignment, AssignmentCertificate> solve(AssignmentProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Assignment, AssignmentCertificate> solve(
      AssignmentProblem problem, Effort effort) {
    Outcome.Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Meter meter = new Meter(effort);
    FreePairs all = FreePairs.of(problem);
    Answer answer = solve(all, FreePairs.Weights.FULL, meter);
    if (problem.objective() != Objective.WORST_OFF_FIRST || answer.chosen.isEmpty()) {
      return outcome(problem, answer, Optional.empty(), meter);
    }
    return raiseFloor(problem, all, answer, meter);
  }

  private static Outcome<Assignment, AssignmentCertificate> raiseFloor(
      AssignmentProblem problem, FreePairs all, Answer first, Meter meter) {
    Answer head = solve(all, FreePairs.Weights.HEAD, meter);
    long[] levels = all.levels();
    Answer above = head;
    int low = index(levels, smallest(problem, first));
    int high = levels.length;
    while (high - low > 1 && !meter.isStopped()) {
      int middle = (low + high) >>> 1;
      Answer trial = solve(all.from(levels[middle]), FreePairs.Weights.HEAD, meter);
      if (trial.value == head.value) {
        low = middle;
      } else {
        high = middle;
        above = trial;
      }
    }
    if (meter.isStopped()) {
      return outcome(problem, first, Optional.empty(), meter);
    }
    if (high == levels.length) {
      above = Answer.nothing(problem);
    }
    FreePairs allowed = all.from(levels[low]);
    Answer best = solve(allowed, FreePairs.Weights.FULL, meter);
    return outcome(
        problem, best, Optional.of(new Floor(levels[low], head.prices, above.prices)), meter);
  }

  private static int index(long[] levels, long score) {
    return Arrays.binarySearch(levels, score);
  }

  private static long smallest(AssignmentProblem problem, Answer answer) {
    return answer.chosen.stream()
        .mapToLong(pair -> problem.scores().score(problem.candidate(pair)))
        .min()
        .orElseThrow();
  }

  private static Outcome<Assignment, AssignmentCertificate> outcome(
      AssignmentProblem problem, Answer answer, Optional<Floor> floor, Meter meter) {
    List<Pair> pairs = new ArrayList<>(answer.chosen);
    pairs.addAll(problem.required());
    Assignment solution = Assignment.of(problem, pairs);
    AssignmentCertificate certificate = new AssignmentCertificate(answer.prices, floor);
    return meter.isStopped()
        ? new Outcome.Stopped<>(solution, certificate)
        : new Outcome.Optimal<>(solution, certificate);
  }

  private static Answer solve(FreePairs free, FreePairs.Weights weights, Meter meter) {
    Network network = free.network(weights);
    AugmentingPaths.Result result = AugmentingPaths.solve(network, meter);
    if (weights == FreePairs.Weights.FULL && !meter.isStopped()) {
      EvenLoads.spread(network, result, free.giverLoads());
    }
    List<Pair> chosen = new ArrayList<>();
    long value = 0;
    for (int k = 0; k < result.chosen().length; k++) {
      if (result.chosen()[k]) {
        chosen.add(free.pair(k));
        value += free.weight(k, weights);
      }
    }
    return new Answer(chosen, value, Prices.of(result.rowPrice(), result.columnPrice()));
  }

  /** The value is only compared between head weights, whose sums always fit. */
  private record Answer(List<Pair> chosen, long value, Prices prices) {
    static Answer nothing(AssignmentProblem problem) {
      return new Answer(
          List.of(),
          0,
          Prices.of(new long[problem.scores().receivers()], new long[problem.scores().givers()]));
    }
  }
}
