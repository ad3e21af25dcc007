package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class PairingOracleTest {
  private static final int INSTANCES = 20_000;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      PairingProblem problem = new RandomProblems(seed).tinyPairing();
      long[] best = BruteForce.best(problem);
      switch (new PairingSolver().solve(problem)) {
        case Outcome.Optimal(Pairing solution, PairingCertificate certificate) -> {
          assertThat(BruteForce.worth(problem, solution.pairs()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Pairing, PairingCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
  }

  @Test
  void triosAreTheBestCompanyForThePairs() {
    int joined = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      PairingProblem problem = new RandomProblems(seed).tinyPairing().withTrios();
      if (new PairingSolver().solve(problem) instanceof Outcome.Optimal(Pairing best, _)) {
        long added = best.trios().stream().mapToLong(Trio::added).sum();
        assertThat(new long[] {best.trios().size(), added})
            .as("seed %d", seed)
            .isEqualTo(BruteForce.bestCompany(problem, best));
        joined += best.trios().size();
      }
    }
    assertThat(joined).isGreaterThan(200);
  }
}
