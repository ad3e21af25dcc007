package org.ithaca.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.AllStable;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class StableOracleTest {

  @Test
  void isAmongAllStableOnesAndAtLeastTwoThirdsOfTheLargest() {
    int larger = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      StableProblem problem = random(seed, 4, 4, 3, seed % 3 == 0 ? 2 : 1);
      StableAssignment solution = solved(problem);
      List<List<Pair>> all = AllStable.of(problem);
      assertThat(all).as("seed %d", seed).contains(solution.pairs());
      int most = all.stream().mapToInt(List::size).max().orElseThrow();
      int least = all.stream().mapToInt(List::size).min().orElseThrow();
      if (seed % 3 != 0) {
        assertThat(3 * solution.pairs().size())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(2 * most);
      }
      larger += solution.pairs().size() > least ? 1 : 0;
    }
    assertThat(larger).as("instances where ties were used to match more").isGreaterThan(50);
  }

  @Test
  void withoutTiesNoReceiverHasABetterGiverInAnyStableOne() {
    for (long seed = 0; seed < 1_000; seed++) {
      StableProblem problem = random(seed, 4, 4, 1_000_000, 1);
      StableAssignment solution = solved(problem);
      for (List<Pair> other : AllStable.of(problem)) {
        assertThat(other).as("seed %d", seed).hasSameSizeAs(solution.pairs());
        for (int k = 0; k < other.size(); k++) {
          assertThat(score(problem, other.get(k)))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(score(problem, solution.pairs().get(k)));
        }
      }
    }
  }

  private static long score(StableProblem problem, Pair pair) {
    return problem.ofReceivers().score(problem.ofReceivers().find(pair.first(), pair.second()));
  }

  @Test
  void aLargeOneWithManyTiesAndPlacesIsStableAndNotSmall() {
    StableProblem problem = random(5, 3_000, 1_500, 5, 3);
    StableAssignment solution = solved(problem);
    if (!(StabilityPrice.best(problem, Effort.unlimited())
        instanceof Outcome.Optimal(var best, var _))) {
      throw new AssertionError("Nothing is required.");
    }
    assertThat(solution.totalOfReceivers() + solution.totalOfGivers())
        .isBetween(best.total() / 2, best.total());
  }

  @Test
  void anotherNumberingOfTheSamePeopleWithoutTiesGivesTheSamePairs() {
    for (long seed = 0; seed < 300; seed++) {
      StableProblem problem = random(seed, 12, 9, 1_000_000_000, 1);
      Scores.Builder one = Scores.builder(12, 9);
      Scores.Builder other = Scores.builder(12, 9);
      for (int r = 0; r < 12; r++) {
        for (int c = problem.ofReceivers().from(r); c < problem.ofReceivers().from(r + 1); c++) {
          one.add(11 - r, problem.ofReceivers().giver(c), problem.ofReceivers().score(c));
          other.add(11 - r, problem.ofReceivers().giver(c), problem.ofGivers().score(c));
        }
      }
      int[] capacities = new int[9];
      Arrays.setAll(capacities, problem::giverCapacity);
      StableProblem turned =
          StableProblem.of(one.build(), other.build()).withGiverCapacities(capacities);
      assertThat(
              solved(turned).pairs().stream()
                  .map(pair -> new Pair(11 - pair.first(), pair.second()))
                  .sorted())
          .as("seed %d", seed)
          .isEqualTo(solved(problem).pairs());
    }
  }

  @Test
  void aPairExchangedOrLeftOutIsRefused() {
    for (long seed = 0; seed < 1_000; seed++) {
      StableProblem problem = random(seed, 4, 4, 100, 1);
      if (new StableSolver().solve(problem)
              instanceof Outcome.Optimal(StableAssignment solution, StableCertificate certificate)
          && !solution.pairs().isEmpty()) {
        List<Pair> fewer = solution.pairs().subList(1, solution.pairs().size());
        assertThat(Verifier.check(problem, StableAssignment.of(problem, fewer), certificate))
            .as("seed %d", seed)
            .isInstanceOf(Verdict.Wrong.class);
        List<Long> receivers = new ArrayList<>(certificate.receivers());
        receivers.set(0, receivers.get(0) + 1);
        assertThat(
                Verifier.check(
                    problem, solution, new StableCertificate(receivers, certificate.givers())))
            .isInstanceOf(Verdict.Wrong.class);
      }
    }
  }

  @Test
  void aBudgetStopsAtTheSamePlaceWithinThePlaces() {
    StableProblem problem = random(6, 300, 150, 5, 1);
    Effort little = Effort.unlimited().withMaxSteps(2_000);
    var outcome = new StableSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new StableSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var certificate))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, certificate))
        .isInstanceOfSatisfying(
            Verdict.Wrong.class,
            wrong ->
                assertThat(wrong.faults()).hasOnlyElementsOfType(Verdict.Fault.BlockingPair.class));
  }

  private static StableAssignment solved(StableProblem problem) {
    if (!(new StableSolver().solve(problem)
        instanceof Outcome.Optimal(var solution, var certificate))) {
      throw new AssertionError("A stable assignment always exists.");
    }
    assertThat(Verifier.check(problem, solution, certificate)).isEqualTo(new Verdict.Proven());
    return solution;
  }

  private static StableProblem random(
      long seed, int receivers, int givers, int range, int mostPlaces) {
    SplittableRandom random = new SplittableRandom(seed);
    double density = Math.min(0.7, 8.0 / givers);
    Scores.Builder one = Scores.builder(receivers, givers);
    Scores.Builder other = Scores.builder(receivers, givers);
    for (int r = 0; r < receivers; r++) {
      for (int g = 0; g < givers; g++) {
        if (random.nextDouble() < density) {
          one.add(r, g, random.nextInt(range));
          other.add(r, g, random.nextInt(range));
        }
      }
    }
    return StableProblem.of(one.build(), other.build())
        .withReceiverCapacities(random.ints(receivers, 1, mostPlaces + 1).toArray())
        .withGiverCapacities(random.ints(givers, 0, 4).toArray());
  }
}
