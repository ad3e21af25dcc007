package org.ithaca.matching.rings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class RingPropertyTest {
  private static final int INSTANCES = 100;

  @Test
  void anotherNumberingAndSomebodyUselessAreWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RingProblem problem = new RandomProblems(seed).rings(15, 4, 50).withLengths(2, 4);
      int shift = (int) (seed % 15);
      RingProblem renumbered = changed(problem, 16, shift, 1, 0);
      assertThat(optimal(renumbered.withLengths(2, 4)).total())
          .as("seed %d", seed)
          .isEqualTo(optimal(problem).total());
    }
  }

  @Test
  void scoresTimesThreeAreWorthThreeTimesAsMuch() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RingProblem problem = new RandomProblems(seed).rings(15, 4, 50);
      assertThat(optimal(changed(problem, 15, 0, 3, 0)).total())
          .as("seed %d", seed)
          .isEqualTo(3 * optimal(problem).total());
    }
  }

  @Test
  void pointsForEverybodyChangeNothingWhereMostPeopleComeFirst() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RingProblem problem =
          new RandomProblems(seed).rings(15, 3, 50).withObjective(Objective.MOST_PEOPLE_FIRST);
      RingProblem shifted = changed(problem, 15, 0, 1, 7).withObjective(problem.objective());
      Rings best = optimal(problem);
      assertThat(optimal(shifted).total())
          .as("seed %d", seed)
          .isEqualTo(best.total() + 7L * (15 - best.left().size()));
    }
  }

  @Test
  void middlingProblemsOfAllShapesAreProvenOrBoundedTruly() {
    int proven = 0;
    for (long seed = 0; seed < 40; seed++) {
      RingProblem problem =
          new RandomProblems(seed)
              .rings(20 + (int) seed, 3 + (int) (seed % 5), seed % 2 == 0 ? 1 : 1_000)
              .withLengths(2 + (int) (seed % 2), 3 + (int) (seed % 3))
              .withObjective(List.of(Objective.values()).get((int) (seed % 3)));
      Verdict verdict =
          switch (new RingSolver().solve(problem, Effort.unlimited().withMaxSteps(20_000_000))) {
            case Outcome.Optimal(Rings best, RingCertificate proof) ->
                Verifier.check(problem, best, proof);
            case Outcome.Feasible(Rings good, RingCertificate bound) ->
                Verifier.check(problem, good, bound);
            case Outcome.Stopped(Rings soFar, RingCertificate bound) ->
                Verifier.check(problem, soFar, bound);
            case Outcome.Infeasible<Rings, RingCertificate> none -> throw new AssertionError(none);
          };
      assertThat(verdict.gapPercent()).as("seed %d: %s", seed, verdict).isLessThan(5);
      proven += verdict instanceof Verdict.Proven ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(35);
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    RingProblem problem = new RandomProblems(5).rings(60, 8, 1_000);
    for (long steps : new long[] {1, 5_000, 50_000, 200_000}) {
      Effort little = Effort.unlimited().withMaxSteps(steps);
      var outcome = new RingSolver().solve(problem, little);
      assertThat(outcome).isEqualTo(new RingSolver().solve(problem, little));
      if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
        throw new AssertionError(outcome);
      }
      assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
    }
  }

  @Test
  void cancellingIsHeardSoonWithTheBestSoFarAndABound() {
    RingProblem problem = new RandomProblems(5).rings(80, 12, 1_000).withLengths(3, 5);
    AtomicInteger asked = new AtomicInteger();
    Effort cancelled = Effort.unlimited().withCancellation(() -> asked.incrementAndGet() > 40);
    if (!(new RingSolver().solve(problem, cancelled)
        instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError("Not stopped.");
    }
    assertThat(asked.get()).isLessThan(50);
    assertThat(soFar.rings()).isNotEmpty();
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void progressNeverRunsBeyondTheBound() {
    List<Long> open = new ArrayList<>();
    Effort effort = Effort.unlimited().withProgress((done, all) -> open.add(all - done));
    new RingSolver().solve(new RandomProblems(9).rings(40, 6, 100), effort);
    assertThat(open).isNotEmpty().allMatch(difference -> difference >= 0);
  }

  private static RingProblem changed(
      RingProblem problem, int people, int shift, long factor, long added) {
    int n = problem.people();
    Scores.Builder scores = Scores.builder(people, people);
    for (int r = 0; r < n; r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        scores.add(
            (r + shift) % n,
            (problem.scores().giver(c) + shift) % n,
            problem.scores().score(c) * factor + added);
      }
    }
    return RingProblem.of(scores.build());
  }

  private static Rings optimal(RingProblem problem) {
    if (!(new RingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
