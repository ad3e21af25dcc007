package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class LivePairingTest {

  @Test
  void whoeverLosesAPartnerFindsTheNextBest() {
    LivePairing live =
        LivePairing.of(
            PairingProblem.of(
                MutualScores.builder(4).add(0, 1, 9).add(2, 3, 1).add(0, 2, 5).build()));
    assertThat(live.partnerOf(0)).isEqualTo(1);
    live.leave(1);
    assertThat(live.partnerOf(0)).isEqualTo(2);
    assertThat(live.partnerOf(1)).isEqualTo(-1);
    live.setScore(1, 3, 9);
    assertThat(live.partnerOf(3)).isEqualTo(1);
    live.setScore(0, 2, 0);
    live.setScore(2, 3, 9);
    live.setScore(3, 1, 8);
    assertThat(live.partnerOf(2)).isEqualTo(3);
    assertThat(optimal(live).total()).isEqualTo(9);
  }

  @Test
  void afterEveryChangeItIsWhatTryingEverythingFinds() {
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      PairingProblem problem =
          new RandomProblems(seed)
              .tinyPairing()
              .withCeiling(100)
              .requiring(java.util.List.of())
              .withObjective(seed % 2 == 0 ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST);
      LivePairing live = LivePairing.of(problem);
      for (int change = 0; change < 10; change++) {
        change(live, problem.scores().people(), 100, random);
        PairingProblem now = live.problem();
        Pairing best = optimal(live);
        assertThat(BruteForce.worth(now, best.pairs()))
            .as("seed %d, change %d", seed, change)
            .isEqualTo(BruteForce.best(now));
      }
    }
  }

  @Test
  void longSequencesOfChangesAmongManyStayProvenAndEqualANewSolve() {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int range = seed % 2 == 0 ? 4 : 1_000;
      LivePairing live =
          LivePairing.of(
              PairingProblem.of(new RandomProblems(seed).mutualScores(61, 6, range))
                  .withCeiling(range)
                  .withObjective(seed % 4 < 2 ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST));
      for (int round = 0; round < 40; round++) {
        for (int change = random.nextInt(4); change >= 0; change--) {
          change(live, 61, range, random);
        }
        Pairing best = optimal(live);
        if (!(new PairingSolver().solve(live.problem()) instanceof Outcome.Optimal(var anew, _))) {
          throw new AssertionError("Nothing is required, so there is an optimum.");
        }
        assertThat(best.total()).as("seed %d, round %d", seed, round).isEqualTo(anew.total());
        assertThat(best.pairs().stream().allMatch(p -> live.partnerOf(p.first()) == p.second()))
            .isTrue();
      }
    }
  }

  @Test
  void stoppedItGoesOnWhereItWas() {
    LivePairing live =
        LivePairing.of(PairingProblem.of(new RandomProblems(5).mutualScores(501, 10, 1_000)));
    var outcome = live.optimum(Effort.unlimited().withMaxSteps(6_000));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(live.problem(), soFar, bound)).isInstanceOf(Verdict.Bounded.class);
    optimal(live);
  }

  @Test
  void whatCannotBeKeptUpToDateIsRefusedWithAdvice() {
    PairingProblem problem = PairingProblem.of(MutualScores.builder(3).add(0, 1, 5).build());
    assertThatThrownBy(() -> LivePairing.of(problem.withObjective(Objective.WORST_OFF_FIRST)))
        .hasMessageContaining("solve it anew");
    LivePairing live = LivePairing.of(problem);
    assertThatThrownBy(() -> live.setScore(0, 2, 6)).hasMessageContaining("higher ceiling");
    assertThatThrownBy(() -> live.setScore(0, 3, 1)).hasMessageContaining("no pair 0-3");
    assertThatThrownBy(() -> live.partnerOf(-1)).hasMessageContaining("among 3 people");
  }

  private static void change(LivePairing live, int people, int range, SplittableRandom random) {
    int a = random.nextInt(people);
    int b = (a + 1 + random.nextInt(people - 1)) % people;
    switch (random.nextInt(8)) {
      case 0 -> live.removePair(a, b);
      case 1 -> live.leave(a);
      case 2 -> {
        for (int c = 0; c < people; c += 1 + random.nextInt(people / 2 + 1)) {
          if (c != a) {
            live.setScore(a, c, random.nextInt(range));
          }
        }
      }
      default -> live.setScore(a, b, random.nextInt(range));
    }
  }

  private static Pairing optimal(LivePairing live) {
    if (!(live.optimum(Effort.unlimited()) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(live.problem(), best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
