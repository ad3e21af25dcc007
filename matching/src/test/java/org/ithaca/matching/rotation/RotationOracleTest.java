package org.ithaca.matching.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.AllRotations;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class RotationOracleTest {
  private static final int INSTANCES = 700;

  @Test
  void betweenTwoSidesFindsWhatTryingEverythingFindsAndProvesIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RotationProblem problem = AllRotations.tiny(seed, true);
      long[] best = AllRotations.best(problem);
      switch (new RotationSolver().solve(problem)) {
        case Outcome.Optimal(Rotation solution, RotationCertificate certificate) -> {
          assertThat(AllRotations.worth(problem, solution.rounds()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Rotation, RotationCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
  }

  @Test
  void withinOneGroupFindsWhatTryingEverythingFindsMostOftenAndNeverClaimsMore() {
    int found = 0;
    int missed = 0;
    for (long seed = 0; seed < INSTANCES / 3; seed++) {
      RotationProblem problem = AllRotations.tiny(seed, false);
      long[] best = AllRotations.best(problem);
      switch (new RotationSolver().solve(problem)) {
        case Outcome.Optimal(Rotation solution, RotationCertificate certificate) -> {
          assertThat(AllRotations.worth(problem, solution.rounds()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
          found++;
        }
        case Outcome.Feasible(Rotation solution, RotationCertificate bound) -> {
          assertThat(Verifier.check(problem, solution, bound))
              .as("seed %d", seed)
              .isInstanceOf(Verdict.Bounded.class);
          boolean same = Arrays.equals(AllRotations.worth(problem, solution.rounds()), best);
          found += same ? 1 : 0;
          missed += same ? 0 : 1;
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Rotation, RotationCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
    assertThat(found).as("missed %d", missed).isGreaterThan(20 * missed);
  }
}
