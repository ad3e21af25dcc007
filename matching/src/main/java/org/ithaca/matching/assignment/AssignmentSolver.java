package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;
import org.ithaca.matching.internal.BestChoice;
import org.ithaca.matching.internal.EvenLoads;
import org.ithaca.matching.internal.Meter;

/**
 * Solves {@link AssignmentProblem} exactly and proves it.
 *
 * <p><b>Method.</b> Required pairs are set aside with the places they take. The objective becomes
 * one weight per pair ({@code pair + kept + score}, see the README), solved by an auction and
 * shortest augmenting paths with prices (see {@code BestChoice}). For the worst-off, the smallest
 * score allowed is searched by halving the range of scores that occur: the largest floor at which
 * no pair and no kept pair is lost.
 *
 * <p>With limits beyond places see {@link LimitedSolver}.
 *
 * <p><b>Guarantee.</b> Exact, with a certificate over all candidate pairs. <b>Time</b> that of one
 * solve, O(S (E + V log V)) for S places on the smaller side; for the worst-off about as many
 * solves as the number of distinct scores has binary digits. <b>Space</b> O(V) beside the scores,
 * and up to 8 bytes a pair where the other side searches too. <b>Ties</b> are broken the same way
 * every time: among equally good assignments that match every receiver as often, one that spreads
 * the load of givers evenly (see {@code EvenLoads}), then by the order of indices.
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
    if (!problem.limits().isEmpty()) {
      return new LimitedSolver(problem, meter).solve();
    }
    FreePairs all = FreePairs.of(problem);
    if (problem.objective() == Objective.WORST_OFF_FIRST) {
      return raiseFloor(problem, all, meter);
    }
    return outcome(problem, solve(all, FreePairs.Weights.FULL, meter), Optional.empty());
  }

  private static Outcome<Assignment, AssignmentCertificate> raiseFloor(
      AssignmentProblem problem, FreePairs all, Meter meter) {
    long[] levels = all.levels();
    meter.expect(3 + Integer.SIZE - Integer.numberOfLeadingZeros(levels.length));
    Answer first = solve(all, FreePairs.Weights.FULL, meter);
    if (first.isEmpty()) {
      return outcome(problem, first, Optional.empty());
    }
    Answer head = solve(all, FreePairs.Weights.HEAD, meter);
    Answer above = head;
    int low = Arrays.binarySearch(levels, first.smallest(problem.scores()));
    int high = levels.length;
    while (high - low > 1 && !meter.isStopped()) {
      int middle = (low + high) >>> 1;
      Answer trial = solve(all.from(levels[middle]), FreePairs.Weights.HEAD, meter);
      if (trial.value() == head.value()) {
        low = middle;
      } else {
        high = middle;
        above = trial;
      }
    }
    if (meter.isStopped()) {
      return outcome(problem, first.stopped(), Optional.empty());
    }
    Prices proof = high < levels.length ? above.prices() : Prices.none(problem);
    Answer best = solve(all.from(levels[low]), FreePairs.Weights.FULL, meter);
    meter.finish();
    return outcome(problem, best, Optional.of(new Floor(levels[low], head.prices(), proof)));
  }

  private static Outcome<Assignment, AssignmentCertificate> outcome(
      AssignmentProblem problem, Answer answer, Optional<Floor> floor) {
    Assignment solution = Assignment.of(problem, answer.with(problem.required()));
    AssignmentCertificate certificate = new AssignmentCertificate(answer.prices(), floor);
    return answer.isComplete
        ? new Outcome.Optimal<>(solution, certificate)
        : new Outcome.Stopped<>(solution, certificate);
  }

  private static Answer solve(FreePairs free, FreePairs.Weights weights, Meter meter) {
    BestChoice choice = BestChoice.of(free.network(weights), meter);
    boolean isComplete = !meter.isStopped();
    if (weights == FreePairs.Weights.FULL && isComplete) {
      EvenLoads.spread(choice, free.giverLoads(), meter);
    }
    return new Answer(choice, isComplete);
  }

  private record Answer(BestChoice choice, boolean isComplete) {

    Answer stopped() {
      return new Answer(choice, false);
    }

    boolean isEmpty() {
      return choice.pairs() == 0;
    }

    /** Only compared between head weights, whose sums always fit. */
    long value() {
      return choice.value();
    }

    Prices prices() {
      return Prices.of(choice.rows().prices(), choice.columns().prices());
    }

    PairList with(Set<Pair> required) {
      PairList.Builder pairs = new PairList.Builder(choice.pairs() + required.size());
      choice.forEach(pairs::add);
      required.forEach(pair -> pairs.add(pair.first(), pair.second()));
      return pairs.build();
    }

    long smallest(Scores scores) {
      long[] smallest = {Long.MAX_VALUE};
      choice.forEach(
          (r, g) -> smallest[0] = Math.min(smallest[0], scores.score(scores.find(r, g))));
      return smallest[0];
    }
  }
}
