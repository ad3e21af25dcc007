package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class PairingPropertyTest {
  private static final int INSTANCES = 2_000;

  @Test
  void anotherNumberingOfPeopleIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      MutualScores scores = new RandomProblems(seed).mutualScores(15, 4, 50);
      int shift = (int) (seed % 15);
      MutualScores.Builder renumbered = MutualScores.builder(16);
      for (int c = 0; c < scores.size(); c++) {
        renumbered.add(
            (scores.first(c) + shift) % 15, (scores.second(c) + shift) % 15, scores.score(c));
      }
      assertThat(optimal(PairingProblem.of(renumbered.build())).total())
          .as("seed %d", seed)
          .isEqualTo(optimal(PairingProblem.of(scores)).total());
    }
  }

  @Test
  void middlingProblemsOfAllShapesAreProven() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      int people = 10 + (int) (seed % 60);
      PairingProblem problem =
          PairingProblem.of(
              new RandomProblems(seed)
                  .mutualScores(people, 2 + (int) (seed % 7), seed % 2 == 0 ? 3 : 1000));
      optimal(problem);
      optimal(problem.withObjective(Objective.MOST_PEOPLE_FIRST).withTrios());
    }
  }

  @Test
  void aLargeProblemOfEachObjectiveIsProven() {
    for (Objective objective : Objective.values()) {
      optimal(
          PairingProblem.of(new RandomProblems(7).mutualScores(3_001, 12, 1_000))
              .withObjective(objective)
              .withTrios());
    }
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    PairingProblem problem = PairingProblem.of(new RandomProblems(5).mutualScores(501, 10, 1_000));
    Effort little = Effort.unlimited().withMaxSteps(6_000);
    var outcome = new PairingSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new PairingSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void cancelledAfterAnyNumberOfQuestionsThereIsAPairingAndABound() {
    PairingProblem problem =
        PairingProblem.of(new RandomProblems(6).mutualScores(1_501, 12, 1_000))
            .withObjective(Objective.WORST_OFF_FIRST)
            .withTrios();
    int stopped = 0;
    for (int patience = 0; patience < 30; patience += 3) {
      AtomicInteger questions = new AtomicInteger(patience);
      Effort impatient = Effort.unlimited().withCancellation(() -> questions.decrementAndGet() < 0);
      if (new PairingSolver().solve(problem, impatient)
          instanceof Outcome.Stopped(var soFar, var bound)) {
        stopped++;
        assertThat(soFar.pairs()).hasSizeGreaterThan(500);
        assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
      }
    }
    assertThat(stopped).isGreaterThan(5);
  }

  @Test
  void ringsWithinRingsAreProvenInDenseGeometry() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int people = random.nextInt(20, 120);
      double[] x = random.doubles(people, 0, 100).toArray();
      double[] y = random.doubles(people, 0, 100).toArray();
      MutualScores.Builder scores = MutualScores.builder(people);
      for (int a = 0; a < people; a++) {
        for (int b = a + 1; b < people; b++) {
          long near = Math.round(40 - Math.hypot(x[a] - x[b], y[a] - y[b]));
          if (near >= 0) {
            scores.add(a, b, near);
          }
        }
      }
      PairingProblem problem = PairingProblem.of(scores.build());
      for (Objective objective : Objective.values()) {
        optimal(problem.withObjective(objective));
      }
    }
  }

  private static Pairing optimal(PairingProblem problem) {
    if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
