package org.ithaca.matching.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.CascadeOracle;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class CascadeOracleTest {
  private static final int INSTANCES = 3_000;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    int impossible = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = CascadeOracle.tiny(seed);
      long[] best = CascadeOracle.best(problem);
      switch (new CascadeSolver().solve(problem)) {
        case Outcome.Optimal(Cascade solution, CascadeCertificate certificate) -> {
          assertThat(CascadeOracle.worth(problem, solution.links()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) -> {
          assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
          impossible++;
        }
        case Outcome<Cascade, CascadeCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
    assertThat(impossible).as("instances whose required links cannot hold").isPositive();
  }
}
