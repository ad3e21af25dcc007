package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class AssignmentOracleTest {
  private static final int INSTANCES = 20_000;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
      long[] best = BruteForce.best(problem);
      switch (new AssignmentSolver().solve(problem)) {
        case Outcome.Optimal(Assignment solution, AssignmentCertificate certificate) -> {
          assertThat(BruteForce.worth(problem, solution.pairs()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Assignment, AssignmentCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
  }

  @Test
  void spreadsTheLoadOfGiversAsEvenlyAsTheBestAllows() {
    int spread = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
      if (new AssignmentSolver().solve(problem)
          instanceof Outcome.Optimal(Assignment solution, AssignmentCertificate _)) {
        long evenest = BruteForce.evenest(problem, solution.pairs());
        assertThat(BruteForce.squaredLoads(problem, solution.pairs()))
            .as("seed %d", seed)
            .isEqualTo(evenest);
        spread += evenest > solution.pairs().size() ? 1 : 0;
      }
    }
    assertThat(spread).as("instances where somebody has several").isPositive();
  }
}
