package org.ithaca.matching.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.oracle.CascadeOracle;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class CascadePropertyTest {
  private static final int INSTANCES = 300;

  @Test
  void anotherNumberingOfPeopleIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = random(seed, 24, 4).unbroken();
      int last = problem.people() - 1;
      Scores.Builder turned = Scores.builder(last + 1, last + 1);
      forEach(problem, (r, g, s) -> turned.add(last - r, last - g, s));
      int[] layers = new int[last + 1];
      int[] capacities = new int[last + 1];
      for (int p = 0; p <= last; p++) {
        layers[last - p] = problem.layer(p);
        capacities[last - p] = problem.capacity(p);
      }
      CascadeProblem other =
          CascadeProblem.of(turned.build(), layers).withCapacities(capacities).unbroken();
      assertThat(optimal(other).total()).as("seed %d", seed).isEqualTo(optimal(problem).total());
    }
  }

  @Test
  void raisingAllScoresAlikeKeepsTheBestWithMostPeople() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = random(seed, 24, 4).withObjective(Objective.MOST_PEOPLE_FIRST);
      Scores.Builder raised = Scores.builder(problem.people(), problem.people());
      forEach(problem, (r, g, s) -> raised.add(r, g, s + 1000));
      Cascade before = optimal(problem);
      Cascade after =
          optimal(
              CascadeProblem.of(raised.build(), layers(problem))
                  .withCapacities(capacities(problem))
                  .withObjective(Objective.MOST_PEOPLE_FIRST));
      assertThat(after.total())
          .as("seed %d", seed)
          .isEqualTo(before.total() + 1000L * before.links().size());
    }
  }

  @Test
  void reachingTheTopNeverGainsAndABudgetNeverHelps() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = random(seed, 24, 4);
      long free = optimal(problem).total();
      assertThat(optimal(problem.unbroken()).total()).as("seed %d", seed).isLessThanOrEqualTo(free);
      int[] ties = new int[problem.people()];
      java.util.Arrays.fill(ties, 2);
      assertThat(optimal(problem.withTies(ties)).total()).isLessThanOrEqualTo(free);
    }
  }

  @Test
  void keepingTheSolutionItselfKeepsAllOfIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = random(seed, 20, 3).unbroken();
      Cascade before = optimal(problem);
      assertThat(optimal(problem.keeping(before.links())).links())
          .as("seed %d", seed)
          .containsAll(before.links());
    }
  }

  @Test
  void branchingProvesWhatPricesAloneCannot() {
    int asked = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      CascadeProblem problem = random(seed, 40, 4).unbroken();
      if (new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof)) {
        assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
        asked += proof.proof() instanceof Proof.Asked ? 1 : 0;
      } else {
        throw new AssertionError("seed " + seed);
      }
    }
    assertThat(asked).isPositive();
  }

  @Test
  void aLargeCascadeOfEachKindIsProvenOrNearlySo() {
    CascadeProblem problem = random(7, 600, 10);
    int[] ties = new int[problem.people()];
    java.util.Arrays.fill(ties, 3);
    for (Objective objective : Objective.values()) {
      optimal(problem.withObjective(objective));
      optimal(problem.withObjective(objective).withTies(ties));
    }
    CascadeProblem chains = problem.withObjective(Objective.MOST_PEOPLE_FIRST).unbroken();
    double gap =
        switch (new CascadeSolver().solve(chains)) {
          case Outcome.Optimal(var best, var proof) ->
              Verifier.check(chains, best, proof).gapPercent();
          case Outcome.Feasible(var best, var proof) ->
              Verifier.check(chains, best, proof).gapPercent();
          case Outcome<Cascade, CascadeCertificate> other -> throw new AssertionError(other);
        };
    assertThat(gap).isLessThan(0.1);
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    CascadeProblem problem = random(3, 600, 10);
    for (CascadeProblem each : List.of(problem, problem.unbroken())) {
      Effort little = Effort.unlimited().withMaxSteps(3_000);
      var outcome = new CascadeSolver().solve(each, little);
      assertThat(outcome).isEqualTo(new CascadeSolver().solve(each, little));
      if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
        throw new AssertionError(outcome);
      }
      assertThat(Verifier.check(each, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
    }
  }

  @Test
  void cancellingStopsWithASolutionThatKeepsTheRules() {
    CascadeProblem problem = random(3, 600, 10).unbroken();
    Effort cancelled = Effort.unlimited().withCancellation(() -> true);
    if (!(new CascadeSolver().solve(problem, cancelled)
        instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError("Not stopped.");
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void aChangedSolutionIsRefused() {
    int refused = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      CascadeProblem problem = CascadeOracle.tiny(seed);
      if (new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof)) {
        List<Pair> links = new ArrayList<>(best.links());
        if (links.isEmpty()) {
          continue;
        }
        links.remove(new SplittableRandom(seed).nextInt(links.size()));
        Cascade fewer = Cascade.of(problem, links);
        assertThat(Verifier.check(problem, new Cascade(links, best.total() + 1, 0), proof))
            .isInstanceOf(Verdict.Wrong.class);
        Verdict verdict = Verifier.check(problem, fewer, proof);
        boolean same =
            java.util.Arrays.equals(
                CascadeOracle.worth(problem, links), CascadeOracle.worth(problem, best.links()));
        if (!same) {
          assertThat(verdict).as("seed %d", seed).isNotEqualTo(new Verdict.Proven());
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aChangedPriceIsNeverTakenForProofOfSomethingWorse() {
    for (long seed = 0; seed < 2_000; seed++) {
      CascadeProblem problem = CascadeOracle.tiny(seed);
      if (new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof)
          && !best.links().isEmpty()) {
        SplittableRandom random = new SplittableRandom(seed);
        Proof changed = changed(proof.proof(), random);
        CascadeCertificate forged = new CascadeCertificate(changed, proof.floor());
        List<Pair> fewer =
            best.links().stream().filter(link -> problem.required().contains(link)).toList();
        Cascade worse = Cascade.of(problem, fewer);
        if (!java.util.Arrays.equals(
            CascadeOracle.worth(problem, fewer), CascadeOracle.worth(problem, best.links()))) {
          assertThat(Verifier.check(problem, worse, forged))
              .as("seed %d", seed)
              .isNotEqualTo(new Verdict.Proven());
        }
      }
    }
  }

  @Test
  void questionsThatMeanNothingAreRefused() {
    CascadeProblem problem =
        CascadeProblem.of(Scores.builder(3, 3).add(1, 0, 7).add(2, 1, 8).build(), 0, 1, 2);
    Proof priced = new Proof.Priced(new CascadePrices(List.of(0L, 0L, 8L), List.of(0L, 0L, 0L)));
    for (CascadeProblem each : List.of(problem, problem.unbroken())) {
      for (int person : new int[] {-1, 0, 3}) {
        var forged =
            new CascadeCertificate(new Proof.Asked(person, priced, priced), Optional.empty());
        Cascade links = Cascade.of(each, List.of(new Pair(1, 0), new Pair(2, 1)));
        assertThat(Verifier.check(each, links, forged)).isInstanceOf(Verdict.Wrong.class);
      }
    }
  }

  private static Proof changed(Proof proof, SplittableRandom random) {
    return switch (proof) {
      case Proof.Asked(int person, Proof mentored, Proof idle) ->
          random.nextBoolean()
              ? new Proof.Asked(person, changed(mentored, random), idle)
              : new Proof.Asked(person, mentored, changed(idle, random));
      case Proof.Priced(CascadePrices prices) -> {
        List<Long> receiving = new ArrayList<>(prices.receiving());
        receiving.set(random.nextInt(receiving.size()), random.nextLong(-200, 200));
        yield new Proof.Priced(new CascadePrices(receiving, prices.ties()));
      }
    };
  }

  @FunctionalInterface
  private interface Visit {
    void to(int receiver, int giver, long score);
  }

  private static void forEach(CascadeProblem problem, Visit visit) {
    for (int r = 0; r < problem.people(); r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        visit.to(r, problem.scores().giver(c), problem.scores().score(c));
      }
    }
  }

  private static int[] layers(CascadeProblem problem) {
    return java.util.stream.IntStream.range(0, problem.people()).map(problem::layer).toArray();
  }

  private static int[] capacities(CascadeProblem problem) {
    return java.util.stream.IntStream.range(0, problem.people()).map(problem::capacity).toArray();
  }

  /** A twentieth at the top, a sixth, a third, the rest below; too few places for all. */
  private static CascadeProblem random(long seed, int people, int candidates) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = {0, 1 + people / 20, 2 + people / 5, 2 + people / 2, people};
    int[] layers = new int[people];
    Scores.Builder scores = Scores.builder(people, people);
    for (int layer = 0; layer < 4; layer++) {
      for (int r = from[layer]; r < from[layer + 1]; r++) {
        layers[r] = layer;
        for (int g = layer == 0 ? r : from[layer - 1]; layer > 0 && g < from[layer]; g++) {
          if (random.nextInt(from[layer] - from[layer - 1]) < candidates) {
            scores.add(r, g, random.nextInt(1_000));
          }
        }
      }
    }
    return CascadeProblem.of(scores.build(), layers)
        .withCapacities(random.ints(people, 0, 5).toArray());
  }

  private static Cascade optimal(CascadeProblem problem) {
    if (!(new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
