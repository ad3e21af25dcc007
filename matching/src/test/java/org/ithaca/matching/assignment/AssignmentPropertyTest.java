package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class AssignmentPropertyTest {
  private static final int INSTANCES = 2_000;

  @Test
  void anotherNumberingOfPeopleIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(8, 6, 4, 50);
      int shift = (int) (seed % 8);
      Scores.Builder renumbered = Scores.builder(8, 6);
      forEach(scores, (r, g, s) -> renumbered.add((r + shift) % 8, 5 - g, s));
      assertThat(total(renumbered.build())).as("seed %d", seed).isEqualTo(total(scores));
    }
  }

  @Test
  void raisingAllScoresAlikeKeepsTheBestWithMostPeople() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(8, 6, 4, 50);
      Scores.Builder raised = Scores.builder(8, 6);
      forEach(scores, (r, g, s) -> raised.add(r, g, s + 1000));
      Assignment before = mostPeople(scores);
      Assignment after = mostPeople(raised.build());
      assertThat(after.total())
          .as("seed %d", seed)
          .isEqualTo(before.total() + 1000L * before.pairs().size());
    }
  }

  @Test
  void exchangingTheSidesIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(8, 6, 4, 50);
      Scores.Builder exchanged = Scores.builder(6, 8);
      forEach(scores, (r, g, s) -> exchanged.add(g, r, s));
      assertThat(total(exchanged.build())).as("seed %d", seed).isEqualTo(total(scores));
    }
  }

  @Test
  void aPersonWithoutCandidatesChangesNothing() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(8, 6, 4, 50);
      Scores.Builder larger = Scores.builder(9, 7);
      forEach(scores, larger::add);
      assertThat(total(larger.build())).as("seed %d", seed).isEqualTo(total(scores));
    }
  }

  @Test
  void solvingTwiceGivesTheSamePairs() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
      assertThat(new AssignmentSolver().solve(problem))
          .as("seed %d", seed)
          .isEqualTo(new AssignmentSolver().solve(problem));
    }
  }

  @Test
  void keepingTheSolutionItselfKeepsAllOfIt() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(8, 6, 4, 5);
      Assignment before = mostPeople(scores);
      AssignmentProblem again =
          AssignmentProblem.of(scores)
              .withObjective(Objective.MOST_PEOPLE_FIRST)
              .keeping(before.pairs());
      assertThat(optimal(again).pairs()).as("seed %d", seed).isEqualTo(before.pairs());
    }
  }

  @Test
  void forcingAPairCostsAtLeastItsPriceAndExactlyWhatSolvingAgainSays() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      AssignmentProblem problem =
          AssignmentProblem.of(new RandomProblems(seed).scores(5, 4, 3, 50))
              .withObjective(Objective.MOST_PEOPLE_FIRST);
      var outcome = new AssignmentSolver().solve(problem);
      if (!(outcome instanceof Outcome.Optimal(var best, var proof))) {
        throw new AssertionError("seed " + seed);
      }
      var explanation = AssignmentExplanation.of(problem, best, proof);
      for (Pair pair : candidates(problem.scores())) {
        if (!best.pairs().contains(pair)
            && explanation.whatIfRequired(pair, Effort.unlimited())
                instanceof Outcome.Optimal(var effect, var _)) {
          long[] worth =
              BruteForce.best(problem.requiring(List.of(pair)).withObjective(Objective.TOTAL));
          assertThat(worth).isNotEmpty();
          long lost = -effect.total() - 1_000_000L * effect.pairs();
          var price = explanation.priceOfForcing(pair);
          assertThat(lost)
              .as("seed %d, %s", seed, pair)
              .isGreaterThanOrEqualTo(price.score() + 1_000_000L * price.pairs())
              .isGreaterThanOrEqualTo(0);
          assertThat(effect.solution().pairs()).contains(pair);
        }
      }
    }
  }

  @Test
  void aLargeProblemOfEachObjectiveIsProven() {
    for (Objective objective : Objective.values()) {
      RandomProblems random = new RandomProblems(7);
      AssignmentProblem problem =
          AssignmentProblem.of(random.scores(3_000, 1_500, 20, 1_000))
              .withReceiverCapacities(random.capacities(3_000))
              .withGiverCapacities(random.capacities(1_500))
              .withObjective(objective);
      optimal(problem);
    }
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    AssignmentProblem problem =
        AssignmentProblem.of(new RandomProblems(3).scores(500, 200, 20, 1_000));
    Effort little = Effort.unlimited().withMaxSteps(5_000);
    var outcome = new AssignmentSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new AssignmentSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void cancellingStops() {
    AssignmentProblem problem =
        AssignmentProblem.of(new RandomProblems(3).scores(500, 200, 20, 1_000));
    assertThat(
            new AssignmentSolver().solve(problem, Effort.unlimited().withCancellation(() -> true)))
        .isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void cancellingAnywhereLeavesAnAssignmentWithABound() {
    AssignmentProblem problem =
        AssignmentProblem.of(new RandomProblems(3).scores(2_000, 700, 20, 10_000));
    int optimal = 0;
    for (int looks = 1; optimal == 0; looks++) {
      AtomicInteger left = new AtomicInteger(looks);
      Effort effort = Effort.unlimited().withCancellation(() -> left.decrementAndGet() <= 0);
      switch (new AssignmentSolver().solve(problem, effort)) {
        case Outcome.Stopped(Assignment soFar, AssignmentCertificate bound) -> {
          assertThat(Verifier.check(problem, soFar, bound))
              .as("after %d looks", looks)
              .isNotInstanceOf(Verdict.Wrong.class);
          assertThat(soFar.pairs().size()).isGreaterThan(600);
          assertThat(left.get()).as("stops at once").isGreaterThan(-2);
        }
        default -> optimal = looks;
      }
    }
    assertThat(optimal).as("looks at the flag").isGreaterThan(2);
  }

  @Test
  void progressNeverGoesBackAndEndsWhereAllIsDone() {
    for (Objective objective : Objective.values()) {
      AssignmentProblem problem =
          AssignmentProblem.of(new RandomProblems(3).scores(3_000, 700, 20, 10_000))
              .withObjective(objective);
      List<Long> told = new ArrayList<>();
      new AssignmentSolver()
          .solve(problem, Effort.unlimited().withProgress((done, all) -> told.add(done)));
      assertThat(told).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(5);
      assertThat(told.getLast()).isEqualTo(1_000);
    }
  }

  @FunctionalInterface
  private interface Visit {
    void to(int receiver, int giver, long score);
  }

  private static void forEach(Scores scores, Visit visit) {
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        visit.to(r, scores.giver(c), scores.score(c));
      }
    }
  }

  private static List<Pair> candidates(Scores scores) {
    List<Pair> pairs = new ArrayList<>();
    forEach(scores, (r, g, _) -> pairs.add(new Pair(r, g)));
    return pairs;
  }

  private static long total(Scores scores) {
    return optimal(AssignmentProblem.of(scores)).total();
  }

  private static Assignment mostPeople(Scores scores) {
    return optimal(AssignmentProblem.of(scores).withObjective(Objective.MOST_PEOPLE_FIRST));
  }

  private static Assignment optimal(AssignmentProblem problem) {
    if (!(new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
