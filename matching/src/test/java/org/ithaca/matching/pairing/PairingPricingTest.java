package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class PairingPricingTest {
  private static final List<Objective> OBJECTIVES = List.of(Objective.values());

  @Test
  void whatTheOddGroupPaysCountsForPairsWithinIt() {
    // Of a ring of five somebody stays alone whatever is added, so another 5 within gains nothing.
    PairingProblem ring =
        PairingProblem.of(
            MutualScores.builder(5)
                .add(0, 1, 5)
                .add(1, 2, 5)
                .add(2, 3, 5)
                .add(3, 4, 5)
                .add(0, 4, 5)
                .build());
    for (Objective objective : Objective.values()) {
      PairingPricing pricing = pricing(ring.withCeiling(9).withObjective(objective));
      assertThat(pricing.excess(0, 2, 5)).as("%s", objective).isZero();
      assertThat(pricing.excess(0, 2, 6)).as("%s", objective).isPositive();
      assertThat(pricing.price(new Pair(0, 2), 5)).as("%s", objective).isZero();
    }
  }

  @Test
  void pairsWithoutExcessMayBeAddedAndTheProofStillHolds() {
    int without = 0;
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      PairingProblem problem =
          PairingProblem.of(new RandomProblems(seed).mutualScores(21, 4, 100))
              .withCeiling(100)
              .withObjective(OBJECTIVES.get((int) (seed % 3)));
      if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
        throw new AssertionError("Nothing is required, so there is an optimum.");
      }
      PairingPricing pricing = PairingPricing.of(problem, proof);
      MutualScores.Builder more = MutualScores.builder(21);
      for (int a = 0; a < 21; a++) {
        for (int b = a + 1; b < 21; b++) {
          int candidate = problem.scores().find(a, b);
          long score = candidate >= 0 ? problem.scores().score(candidate) : random.nextInt(100);
          boolean added = candidate < 0 && pricing.excess(a, b, score) == 0;
          if (candidate >= 0 || added) {
            more.add(a, b, score);
          }
          without += added ? 1 : 0;
        }
      }
      assertThat(Verifier.check(problem.withScores(more.build()), best, proof))
          .as("seed %d", seed)
          .isEqualTo(new Verdict.Proven());
    }
    assertThat(without).isGreaterThan(5_000);
  }

  @Test
  void aBlockPromisesNoLessThanAnybodyInIt() {
    for (long seed = 0; seed < 100; seed++) {
      PairingProblem problem =
          PairingProblem.of(new RandomProblems(seed).mutualScores(21, 4, 100))
              .withCeiling(100)
              .withObjective(OBJECTIVES.get((int) (seed % 3)));
      PairingPricing pricing = pricing(problem);
      int[] blockOf = new SplittableRandom(seed).ints(21, 0, 4).toArray();
      PairingPricing.GroupExcess blocks = pricing.ofGroups(blockOf, 4);
      for (int a = 0; a < 21; a++) {
        for (int b = 0; b < 21; b++) {
          if (a != b) {
            long score = (a * 31L + b * 17L) % 100;
            assertThat(Math.max(0, blocks.of(a, blockOf[b], score)))
                .as("seed %d, %d and %d", seed, a, b)
                .isGreaterThanOrEqualTo(pricing.excess(a, b, score));
          }
        }
      }
    }
  }

  private static PairingPricing pricing(PairingProblem problem) {
    if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var _, var proof))) {
      throw new AssertionError("Nothing is required, so there is an optimum.");
    }
    return PairingPricing.of(problem, proof);
  }
}
