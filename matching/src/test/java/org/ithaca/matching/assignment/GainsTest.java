package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.RandomProblems;
import org.junit.jupiter.api.Test;

class GainsTest {
  @Test
  void twoOfThreeAreLeftAndANewGiverTakesThem() {
    var problem =
        AssignmentProblem.of(Scores.ofTable(new long[][] {{90}, {80}, {70}}))
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    var gains = Gains.of(problem, solve(problem).orElseThrow().certificate());
    assertThat(gains.newGivers(1, 3, new long[] {60, 60, 60})).isEqualTo(new Worth(2, 0, 120));
    assertThat(gains.giverPlaces(0, 1)).isEqualTo(new Worth(1, 0, 80));
  }

  @Test
  void whatIsGainedIsWhatANewSolveGainsWhateverWasAskedBefore() {
    int gained = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
      var before = solve(problem);
      if (before.isEmpty() || problem.objective() == Objective.WORST_OFF_FIRST) {
        continue;
      }
      Gains gains = Gains.of(problem, before.get().certificate());
      SplittableRandom random = new SplittableRandom(seed);
      for (int question = 0; question < 4; question++) {
        int giver = random.nextInt(problem.scores().givers());
        int more = random.nextInt(1, 3);
        int[] capacities = capacities(problem);
        capacities[giver] += more;
        Worth exact = between(problem, before.get(), problem.withGiverCapacities(capacities));
        assertThat(gains.giverPlaces(giver, more)).as("seed %d", seed).isEqualTo(exact);
        gained += exact.score() > 0 ? 1 : 0;

        long[] column =
            random.longs(problem.scores().receivers(), -1, problem.ceiling() + 1).toArray();
        exact = between(problem, before.get(), withGivers(problem, column, 2, more));
        assertThat(gains.newGivers(2, more, column)).as("seed %d", seed).isEqualTo(exact);
      }
    }
    assertThat(gained).isGreaterThan(100);
  }

  private static AssignmentProblem withGivers(
      AssignmentProblem problem, long[] column, int givers, int places) {
    Scores scores = problem.scores();
    Scores.Builder wider = Scores.builder(scores.receivers(), scores.givers() + givers);
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        wider.add(r, scores.giver(c), scores.score(c));
      }
      for (int k = 0; k < givers && column[r] >= 0; k++) {
        wider.add(r, scores.givers() + k, column[r]);
      }
    }
    int[] receivers = new int[scores.receivers()];
    Arrays.setAll(receivers, problem::receiverCapacity);
    int[] capacities = Arrays.copyOf(capacities(problem), scores.givers() + givers);
    Arrays.fill(capacities, scores.givers(), capacities.length, places);
    return AssignmentProblem.of(wider.build())
        .withObjective(problem.objective())
        .withCeiling(problem.ceiling())
        .withReceiverCapacities(receivers)
        .withGiverCapacities(capacities)
        .requiring(problem.required())
        .forbidding(problem.forbidden())
        .keeping(problem.present());
  }

  private static int[] capacities(AssignmentProblem problem) {
    int[] capacities = new int[problem.scores().givers()];
    Arrays.setAll(capacities, problem::giverCapacity);
    return capacities;
  }

  private static Worth between(AssignmentProblem problem, Solved before, AssignmentProblem then) {
    return worth(problem, solve(then).orElseThrow().best())
        .plus(worth(problem, before.best()).times(-1));
  }

  private static Worth worth(AssignmentProblem problem, Assignment assignment) {
    long kept =
        assignment.pairs().stream()
            .filter(pair -> problem.present().contains(pair))
            .filter(pair -> !problem.required().contains(pair))
            .count();
    boolean countsPairs = problem.objective() == Objective.MOST_PEOPLE_FIRST;
    return new Worth(countsPairs ? assignment.pairs().size() : 0, kept, assignment.total());
  }

  private record Solved(Assignment best, AssignmentCertificate certificate) {}

  private static Optional<Solved> solve(AssignmentProblem problem) {
    return new AssignmentSolver().solve(problem)
            instanceof Outcome.Optimal(Assignment best, AssignmentCertificate certificate)
        ? Optional.of(new Solved(best, certificate))
        : Optional.empty();
  }
}
