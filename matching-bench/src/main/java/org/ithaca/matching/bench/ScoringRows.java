package org.ithaca.matching.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.scoring.Candidates;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.Direction;
import org.ithaca.matching.scoring.PricedProof;
import org.ithaca.matching.verify.Verifier;

/** Candidates and proofs over all pairs of {@link SkewedPeople}; CPU seconds of the process. */
final class ScoringRows {
  private static final long SEED = 20_261_122;

  private ScoringRows() {}

  /**
   * Receivers, givers and the length of lists; with a fourth number, places of a giver, a proof.
   */
  static void run(List<String> arguments) {
    int[] numbers = arguments.stream().mapToInt(Integer::parseInt).toArray();
    int[] receivers = IntStream.range(0, numbers[0]).toArray();
    int[] givers = IntStream.range(numbers[0], numbers[0] + numbers[1]).toArray();
    CompiledCriteria criteria =
        SkewedPeople.criteria(numbers[0] + numbers[1], SEED, Direction.ONE_WAY);
    double pairs = (double) numbers[0] * numbers[1];
    Effort effort = Effort.unlimited().withTwoThreads();
    double start = seconds();
    var found = Candidates.find(criteria, receivers, givers, numbers[2], effort);
    IO.println(
        "| %,d × %,d, %d best of everybody | %.1f s | %.2f %% of pairs scored |"
            .formatted(
                numbers[0],
                numbers[1],
                numbers[2],
                seconds() - start,
                100 * found.scored() / pairs / 2));
    if (numbers.length > 3) {
      int[] places = new int[givers.length];
      Arrays.fill(places, numbers[3]);
      AssignmentProblem problem =
          AssignmentProblem.of(found.scores())
              .withGiverCapacities(places)
              .withObjective(Objective.MOST_PEOPLE_FIRST);
      start = seconds();
      var proven = PricedProof.assignment(criteria, receivers, givers, problem, effort);
      double spent = seconds() - start;
      if (proven.outcome() instanceof Outcome.Optimal(var best, var proof)) {
        IO.println(
            "| proof over all pairs, %d solves | %.1f s | %.3f %% of pairs scored a time, %s |"
                .formatted(
                    proven.rounds(),
                    spent,
                    100 * proven.scored() / pairs / proven.rounds(),
                    Verifier.check(proven.problem(), best, proof)));
      }
    }
  }

  private static double seconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
