package org.ithaca.matching.rings;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.oracle.RingBruteForce;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class RingOracleTest {
  private static final int INSTANCES = 800;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RingProblem problem = new RandomProblems(seed).tinyRings();
      long[] best = RingBruteForce.best(problem);
      switch (new RingSolver().solve(problem)) {
        case Outcome.Optimal(Rings solution, RingCertificate certificate) -> {
          assertThat(RingBruteForce.worth(problem, solution.rings()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Rings, RingCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
  }
}
