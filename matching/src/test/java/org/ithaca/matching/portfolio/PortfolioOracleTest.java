package org.ithaca.matching.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.PortfolioOracle;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class PortfolioOracleTest {
  private static final int INSTANCES = 600;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    int impossible = 0;
    int asked = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      PortfolioProblem problem = PortfolioOracle.tiny(seed);
      long[] best = PortfolioOracle.best(problem);
      switch (new PortfolioSolver().solve(problem)) {
        case Outcome.Optimal(Portfolio solution, PortfolioCertificate certificate) -> {
          assertThat(PortfolioOracle.worth(problem, solution.ties()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
          asked += certificate instanceof PortfolioCertificate.Asked ? 1 : 0;
        }
        case Outcome.Infeasible(Outcome.Reason reason) -> {
          assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
          impossible++;
        }
        case Outcome<Portfolio, PortfolioCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
    assertThat(impossible).as("instances whose required ties cannot hold").isPositive();
    assertThat(asked).as("instances that needed a question").isPositive();
  }
}
