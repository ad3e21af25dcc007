package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.pairing.PairingPricing.Loss;
import org.junit.jupiter.api.Test;

class PairingExplanationTest {
  private static final PairingProblem SQUARE =
      PairingProblem.of(
          MutualScores.builder(4)
              .add(0, 1, 9)
              .add(2, 3, 9)
              .add(0, 2, 1)
              .add(1, 3, 5)
              .add(0, 3, 2)
              .build());

  @Test
  void forcingAPairTellsWhoChangesAndWhatItCosts() {
    PairingExplanation why = explanation(SQUARE);
    if (!(why.whatIfRequired(new Pair(2, 0), Effort.unlimited())
        instanceof Outcome.Optimal(var effect, _))) {
      throw new AssertionError("Nothing stands against the pair.");
    }
    assertThat(effect.total()).isEqualTo(-12);
    assertThat(effect.pairs()).isZero();
    assertThat(effect.added()).containsExactly(new Pair(0, 2), new Pair(1, 3));
    assertThat(effect.removed()).containsExactly(new Pair(0, 1), new Pair(2, 3));
    assertThat(effect.people()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aChosenPairCostsNothingAndAnUnknownOneHasNoPrice() {
    PairingExplanation why = explanation(SQUARE);
    assertThat(why.priceOfForcing(new Pair(1, 0))).isEqualTo(new Loss(0, 0, 0));
    assertThatThrownBy(() -> why.priceOfForcing(new Pair(1, 2)))
        .hasMessageContaining("not a candidate");
  }

  @Test
  void noPairIsCheaperThanItsPrice() {
    int dear = 0;
    for (long seed = 0; seed < 300; seed++) {
      PairingProblem problem =
          PairingProblem.of(new RandomProblems(seed).mutualScores(11, 6, 100))
              .withObjective(seed % 2 == 0 ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST);
      PairingExplanation why = explanation(problem);
      for (int c = 0; c < problem.scores().size(); c++) {
        Pair pair = new Pair(problem.scores().first(c), problem.scores().second(c));
        Loss price = why.priceOfForcing(pair);
        if (!(why.whatIfRequired(pair, Effort.unlimited())
            instanceof Outcome.Optimal(var effect, _))) {
          throw new AssertionError(seed + " " + pair);
        }
        boolean countsPairs = problem.objective() == Objective.MOST_PEOPLE_FIRST;
        long[] least = {countsPairs ? price.pairs() : 0, price.score()};
        long[] lost = {countsPairs ? -effect.pairs() : 0, -effect.total()};
        assertThat(java.util.Arrays.compare(least, lost))
            .as("seed %d %s", seed, pair)
            .isLessThan(1);
        dear += price.score() > 0 ? 1 : 0;
      }
    }
    assertThat(dear).isGreaterThan(3_000);
  }

  @Test
  void oddGroupsMakePairsWithinThemDearer() {
    // Two triangles of 5 need their bridge; within a triangle the group pays, not the people.
    PairingProblem problem =
        PairingProblem.of(
                MutualScores.builder(6)
                    .add(0, 1, 5)
                    .add(1, 2, 5)
                    .add(0, 2, 5)
                    .add(3, 4, 5)
                    .add(4, 5, 5)
                    .add(3, 5, 5)
                    .add(2, 3, 1)
                    .build())
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    PairingExplanation why = explanation(problem);
    for (int c = 0; c < problem.scores().size(); c++) {
      Pair pair = new Pair(problem.scores().first(c), problem.scores().second(c));
      assertThat(why.priceOfForcing(pair).pairs()).as("%s", pair).isNotNegative();
    }
    assertThat(why.whatIfRequired(new Pair(0, 2), Effort.unlimited()))
        .isInstanceOfSatisfying(
            Outcome.Optimal.class,
            outcome ->
                assertThat(((PairingExplanation.Effect) outcome.solution()).pairs()).isEqualTo(-1));
  }

  @Test
  void twoPinsOnOnePersonAreRefused() {
    PairingProblem pinned = SQUARE.requiring(List.of(new Pair(0, 1)));
    assertThat(explanation(pinned).whatIfRequired(new Pair(0, 2), Effort.unlimited()))
        .isInstanceOf(Outcome.Infeasible.class);
  }

  private static PairingExplanation explanation(PairingProblem problem) {
    if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    return PairingExplanation.of(problem, best, proof);
  }
}
