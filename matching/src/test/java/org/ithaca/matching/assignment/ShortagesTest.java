package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.RandomProblems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortagesTest {
  @Test
  void oneGiverForThreeLeavesTwoPeopleWhoANewGiverWouldServe() {
    Scores scores = Scores.ofTable(new long[][] {{90}, {80}, {70}});
    AssignmentProblem problem =
        AssignmentProblem.of(scores).withObjective(Objective.MOST_PEOPLE_FIRST);
    Shortages shortages = Shortages.of(problem, solve(problem).certificate());
    assertThat(shortages.newGiver(new long[] {-1, 60, 60}, 3)).isEqualTo(new Worth(2, 0, 120));
    assertThat(shortages.newGiver(new long[] {60, 60, 60}, 1)).isEqualTo(new Worth(1, 0, 60));
    assertThat(shortages.giverPlaces(0, 1).pairs()).isEqualTo(1);
    assertThat(shortages.receiverPlaces(0, 1).pairs()).isZero();
  }

  @Test
  void aGiverWhoIsNotFullIsNotShort() {
    AssignmentProblem problem =
        AssignmentProblem.of(Scores.ofTable(new long[][] {{90}})).withGiverCapacities(2);
    assertThat(Shortages.of(problem, solve(problem).certificate()).giverPlaces(0, 5))
        .isEqualTo(new Worth(0, 0, 0));
  }

  @Test
  void morePlacesNeverGainMoreThanTheyAreSaidToBeWorth() {
    for (long seed = 0; seed < 1_000; seed++) {
      AssignmentProblem problem = totalOrMostPeople(seed);
      Solved before = solveOrNull(problem);
      if (before == null) {
        continue;
      }
      Shortages shortages = Shortages.of(problem, before.certificate());
      for (int giver = 0; giver < problem.scores().givers(); giver++) {
        int[] capacities = new int[problem.scores().givers()];
        Arrays.setAll(capacities, problem::giverCapacity);
        capacities[giver] += 2;
        Solved after = solve(problem.withGiverCapacities(capacities));
        assertThat(gain(problem, before, after))
            .as("seed %d, giver %d", seed, giver)
            .isLessThanOrEqualTo(shortages.giverPlaces(giver, 2));
      }
    }
  }

  @Test
  void aNewGiverNeverGainsMoreThanTheyAreSaidToBeWorth() {
    for (long seed = 0; seed < 1_000; seed++) {
      AssignmentProblem problem = totalOrMostPeople(seed);
      Solved before = solveOrNull(problem);
      if (before == null) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      Scores scores = problem.scores();
      long[] column = random.longs(scores.receivers(), -1, problem.ceiling() + 1).toArray();
      int places = random.nextInt(1, 4);
      AssignmentProblem enlarged = withGiver(problem, column, places);
      assertThat(gain(enlarged, before, solve(enlarged)))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(
              Shortages.of(problem, before.certificate()).newGiver(column, places));
    }
  }

  @Test
  void allowingMorePairsNeverGainsMoreThanTheyAreSaidToBeWorth() {
    int useful = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      AssignmentProblem problem = totalOrMostPeople(seed);
      Solved before = solveOrNull(problem);
      if (before == null) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      Scores scores = problem.scores();
      Scores.Builder more = Scores.builder(scores.receivers(), scores.givers());
      Shortages.NewPairs pairs = Shortages.of(problem, before.certificate()).newPairs();
      for (int r = 0; r < scores.receivers(); r++) {
        for (int g = 0; g < scores.givers(); g++) {
          if (scores.find(r, g) < 0) {
            long score = random.nextLong(problem.ceiling() + 1);
            more.add(r, g, score);
            pairs.add(r, g, score);
          }
        }
      }
      AssignmentProblem enlarged = problem.withScores(scores.plus(more.build()));
      Worth gain = gain(enlarged, before, solve(enlarged));
      useful += gain.score() > 0 ? 1 : 0;
      assertThat(gain).as("seed %d", seed).isLessThanOrEqualTo(pairs.worth());
    }
    assertThat(useful).isGreaterThan(50);
  }

  private static AssignmentProblem totalOrMostPeople(long seed) {
    AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
    return problem.objective() == Objective.WORST_OFF_FIRST
        ? problem.withObjective(Objective.MOST_PEOPLE_FIRST)
        : problem;
  }

  private static AssignmentProblem withGiver(AssignmentProblem problem, long[] column, int places) {
    Scores scores = problem.scores();
    Scores.Builder wider = Scores.builder(scores.receivers(), scores.givers() + 1);
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        wider.add(r, scores.giver(c), scores.score(c));
      }
      if (column[r] >= 0) {
        wider.add(r, scores.givers(), column[r]);
      }
    }
    int[] receivers = new int[scores.receivers()];
    Arrays.setAll(receivers, problem::receiverCapacity);
    int[] givers = new int[scores.givers() + 1];
    Arrays.setAll(givers, g -> g < scores.givers() ? problem.giverCapacity(g) : places);
    return AssignmentProblem.of(wider.build())
        .withObjective(problem.objective())
        .withCeiling(problem.ceiling())
        .withReceiverCapacities(receivers)
        .withGiverCapacities(givers)
        .requiring(problem.required())
        .forbidding(problem.forbidden())
        .keeping(problem.present());
  }

  private static Worth gain(AssignmentProblem problem, Solved before, Solved after) {
    boolean countsPairs = problem.objective() == Objective.MOST_PEOPLE_FIRST;
    int pairs = after.best().pairs().size() - before.best().pairs().size();
    return new Worth(
        countsPairs ? pairs : 0,
        kept(problem, after) - kept(problem, before),
        after.best().total() - before.best().total());
  }

  private static long kept(AssignmentProblem problem, Solved solved) {
    return solved.best().pairs().stream()
        .filter(pair -> problem.present().contains(pair) && !problem.required().contains(pair))
        .count();
  }

  private record Solved(Assignment best, AssignmentCertificate certificate) {}

  private static Solved solve(AssignmentProblem problem) {
    return Objects.requireNonNull(solveOrNull(problem), "no solution");
  }

  private static @Nullable Solved solveOrNull(AssignmentProblem problem) {
    return new AssignmentSolver().solve(problem)
            instanceof Outcome.Optimal(Assignment best, AssignmentCertificate certificate)
        ? new Solved(best, certificate)
        : null;
  }
}
