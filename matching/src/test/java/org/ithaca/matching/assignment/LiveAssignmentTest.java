package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class LiveAssignmentTest {
  private static final int RANGE = 60;

  @Test
  void whoComesTakesTheBestPlaceAndWhoLeavesGivesItBack() {
    LiveAssignment live = LiveAssignment.of(table(new long[][] {{9, 8}, {9, 1}}));
    assertThat(proven(live)).isEqualTo(17);
    live.setGiverCapacity(1, 0);
    assertThat(proven(live)).isEqualTo(9);
    int giver = live.addGiver(1, new int[] {1}, new long[] {7});
    assertThat(proven(live)).isEqualTo(16);
    assertThat(live.giversOf(1)).containsExactly(giver);
    int receiver = live.addReceiver(1, new int[] {0, giver}, new long[] {3, 9});
    assertThat(proven(live)).isEqualTo(18);
    assertThat(live.receiversOf(giver)).containsExactly(receiver);
  }

  @Test
  void aScoreMayChangeAppearAndGo() {
    LiveAssignment live = LiveAssignment.of(table(new long[][] {{9, 8}, {9, 1}}));
    live.setScore(1, 1, 9);
    assertThat(proven(live)).isEqualTo(18);
    live.removePair(0, 0);
    live.removePair(0, 0);
    assertThat(proven(live)).isEqualTo(17);
    live.setScore(0, 0, 2);
    live.setScore(1, 0, 0);
    assertThat(proven(live)).isEqualTo(11);
  }

  @Test
  void afterEveryChangeItIsAsGoodAsANewSolveAndProven() {
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      LiveAssignment live = LiveAssignment.of(anything(seed));
      for (int change = 0; change < 20; change++) {
        AssignmentProblem problem = live.problem();
        change(live, problem.scores(), random);
        long[] worth = worth(live);
        var fresh = new AssignmentSolver().solve(live.problem());
        if (!(fresh instanceof Outcome.Optimal(Assignment best, AssignmentCertificate _))) {
          throw new AssertionError("seed " + seed);
        }
        assertThat(worth)
            .as("seed %d, change %d", seed, change)
            .isEqualTo(BruteForce.worth(live.problem(), best.pairs()));
      }
    }
  }

  @Test
  void aLargeOneStaysProvenThroughManyChanges() {
    for (Objective objective : List.of(Objective.TOTAL, Objective.MOST_PEOPLE_FIRST)) {
      RandomProblems problems = new RandomProblems(5);
      AssignmentProblem problem =
          AssignmentProblem.of(problems.scores(2_000, 700, 12, RANGE))
              .withGiverCapacities(problems.capacities(700))
              .withObjective(objective);
      LiveAssignment live = LiveAssignment.of(problem);
      SplittableRandom random = new SplittableRandom(5);
      for (int change = 0; change < 300; change++) {
        change(live, problem.scores(), random);
      }
      worth(live);
    }
  }

  @Test
  void whatCannotBeKeptUpToDateIsRefusedWithAdvice() {
    AssignmentProblem problem = table(new long[][] {{9, 8}, {9, 1}});
    assertThatThrownBy(() -> LiveAssignment.of(problem.withObjective(Objective.WORST_OFF_FIRST)))
        .hasMessageContaining("MOST_PEOPLE_FIRST");
    assertThatThrownBy(() -> LiveAssignment.of(problem.requiring(List.of(new Pair(0, 0)))))
        .hasMessageContaining("1 pairs are required");
    LiveAssignment live = LiveAssignment.of(problem);
    assertThatThrownBy(() -> live.setScore(0, 0, 10)).hasMessageContaining("from 0 to 9");
    assertThatThrownBy(() -> live.setScore(2, 0, 1)).hasMessageContaining("no receiver 2");
    assertThatThrownBy(() -> live.setGiverCapacity(0, -1)).hasMessageContaining("negative");
    assertThatThrownBy(() -> live.addGiver(1, new int[] {1, 1}, new long[] {1, 1}))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> live.addReceiver(1, new int[] {1}, new long[] {}))
        .hasMessageContaining("1 people but 0 scores");
    assertThat(proven(live)).isEqualTo(17);
  }

  private static AssignmentProblem table(long[][] scores) {
    return AssignmentProblem.of(Scores.ofTable(scores));
  }

  private static AssignmentProblem anything(long seed) {
    AssignmentProblem problem =
        new RandomProblems(seed).tinyAssignment().requiring(List.of()).withCeiling(100);
    return problem.objective() == Objective.WORST_OFF_FIRST
        ? problem.withObjective(Objective.MOST_PEOPLE_FIRST)
        : problem;
  }

  /** One change of any kind; people the scores do not know are left alone. */
  private static void change(LiveAssignment live, Scores scores, SplittableRandom random) {
    int receiver = random.nextInt(scores.receivers());
    int giver = random.nextInt(scores.givers());
    switch (random.nextInt(6)) {
      case 0 -> live.setScore(receiver, giver, random.nextInt(RANGE));
      case 1 -> live.removePair(receiver, giver);
      case 2 -> live.setReceiverCapacity(receiver, random.nextInt(3));
      case 3 -> live.setGiverCapacity(giver, random.nextInt(4));
      case 4 -> {
        int[] givers = some(scores.givers(), random);
        live.addReceiver(random.nextInt(3), givers, scores(givers, random));
      }
      default -> {
        int[] receivers = some(scores.receivers(), random);
        live.addGiver(random.nextInt(4), receivers, scores(receivers, random));
      }
    }
  }

  private static int[] some(int all, SplittableRandom random) {
    return random.ints(0, all).distinct().limit(1 + random.nextInt(Math.min(all, 12))).toArray();
  }

  private static long[] scores(int[] others, SplittableRandom random) {
    return Arrays.stream(others).mapToLong(_ -> random.nextInt(RANGE)).toArray();
  }

  private static long proven(LiveAssignment live) {
    worth(live);
    return live.optimum().solution().total();
  }

  private static long[] worth(LiveAssignment live) {
    AssignmentProblem problem = live.problem();
    var optimum = live.optimum();
    assertThat(Verifier.check(problem, optimum.solution(), optimum.certificate()))
        .isEqualTo(new Verdict.Proven());
    return BruteForce.worth(problem, optimum.solution().pairs());
  }
}
