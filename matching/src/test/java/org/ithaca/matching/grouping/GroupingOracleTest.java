package org.ithaca.matching.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.GroupingOracle;
import org.ithaca.matching.oracle.RandomGroupings;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class GroupingOracleTest {
  private static final int INSTANCES = 200;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      GroupingProblem problem = new RandomGroupings(seed).tiny();
      long[] best = GroupingOracle.best(problem);
      switch (new GroupingSolver().solve(problem)) {
        case Outcome.Optimal(Grouping solution, GroupingCertificate certificate) -> {
          boolean lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
          assertThat(
                  new long[] {
                    solution.ties(), lowestFirst ? solution.lowest() : 0, solution.total()
                  })
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<Grouping, GroupingCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
  }
}
