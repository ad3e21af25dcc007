package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
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

class TradeOffsTest {

  @Test
  void theCurveRunsFromOneAimToTheOther() {
    AssignmentProblem problem = AssignmentProblem.of(Scores.ofTable(new long[][] {{9, 7}, {8, 1}}));
    var curve =
        TradeOffs.between(problem, pair -> pair.first() == pair.second() ? 1 : 0, 5, unlimited());
    assertThat(curve.complete()).isTrue();
    assertThat(curve.points()).extracting(TradeOffs.Point::first).containsExactly(15L, 10L);
    assertThat(curve.points()).extracting(TradeOffs.Point::second).containsExactly(0L, 2L);
  }

  @Test
  void noWeighingOfBothAimsHasABetterPointThanTheCurve() {
    int inner = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      AssignmentProblem problem = problem(seed);
      ToLongFunction<Pair> second = second(seed);
      var curve = TradeOffs.between(problem, second, 100, unlimited());
      if (BruteForce.best(problem).length == 0) {
        assertThat(curve.points()).as("seed %d", seed).isEmpty();
        continue;
      }
      assertThat(curve.complete()).as("seed %d", seed).isTrue();
      inner += curve.points().size() > 2 ? 1 : 0;
      for (TradeOffs.Point point : curve.points()) {
        assertThat(Verifier.check(point.weighed(), point.weighedSolution(), point.proof()))
            .as("seed %d", seed)
            .isEqualTo(new Verdict.Proven());
      }
      for (long[] weights : new long[][] {{1, 1}, {1, 7}, {5, 2}, {100, 1}, {1, 100}}) {
        long best =
            curve.points().stream()
                .mapToLong(point -> weights[0] * point.first() + weights[1] * point.second())
                .max()
                .orElseThrow();
        long[] worth = BruteForce.best(weighed(problem, second, weights));
        assertThat(best).as("seed %d", seed).isEqualTo(worth[worth.length - 1]);
      }
    }
    assertThat(inner).as("curves with points between the ends").isPositive();
  }

  @Test
  void fewerPointsThanThereAreIsNotComplete() {
    AssignmentProblem problem = AssignmentProblem.of(new RandomProblems(3).scores(60, 40, 8, 1000));
    ToLongFunction<Pair> second = pair -> (pair.first() * 37L + pair.second() * 91L) % 100;
    var curve = TradeOffs.between(problem, second, 5, unlimited());
    assertThat(curve.complete()).isFalse();
    assertThat(curve.points()).hasSize(5);
    var all = TradeOffs.between(problem, second, 10_000, unlimited());
    assertThat(all.complete()).isTrue();
    assertThat(all.points().stream().map(TradeOffs.Point::first).toList())
        .containsAll(curve.points().stream().map(TradeOffs.Point::first).toList());
    assertThat(all.points())
        .extracting(TradeOffs.Point::first)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void moreChangesBringMoreAndEachNumberIsProven() {
    AssignmentProblem before = AssignmentProblem.of(new RandomProblems(4).scores(80, 60, 8, 1000));
    AssignmentProblem now = AssignmentProblem.of(new RandomProblems(4).scores(80, 60, 8, 900));
    if (!(new AssignmentSolver().solve(before) instanceof Outcome.Optimal(var present, var _))) {
      throw new AssertionError("Nothing is required.");
    }
    List<Integer> changes = List.of(0, 2, 4, 8, 16, 80);
    var outcomes = TradeOffs.overChanges(now, present.pairs(), changes, unlimited());
    long last = -1;
    for (int k = 0; k < changes.size(); k++) {
      if (!(outcomes.get(k) instanceof Outcome.Optimal(var best, var proof))) {
        throw new AssertionError("Not optimal with " + changes.get(k) + " changes.");
      }
      AssignmentProblem asked = TradeOffs.withChanges(now, present.pairs(), changes.get(k));
      assertThat(Verifier.check(asked, best, proof)).isEqualTo(new Verdict.Proven());
      assertThat(best.total()).isGreaterThanOrEqualTo(last);
      last = best.total();
    }
  }

  @Test
  void whatHasNoTwoSumsIsRefused() {
    AssignmentProblem problem = AssignmentProblem.of(Scores.ofTable(new long[][] {{1}}));
    assertThatThrownBy(() ->
            TradeOffs.between(
                problem.withObjective(Objective.WORST_OFF_FIRST), _ -> 1, 5, unlimited()))
        .hasMessageContaining("A curve has two sums");
    assertThatThrownBy(() -> TradeOffs.between(problem, _ -> 1, 1, unlimited()))
        .hasMessageContaining("1 points are fewer than the two ends");
    assertThatThrownBy(() -> TradeOffs.between(problem, _ -> -1, 5, unlimited()))
        .hasMessageContaining("-1 of pair 0-0 is negative");
  }

  private static AssignmentProblem problem(long seed) {
    AssignmentProblem problem = new RandomProblems(seed).tinyAssignment().keeping(List.of());
    return problem.objective() == Objective.WORST_OFF_FIRST
        ? problem.withObjective(Objective.TOTAL)
        : problem;
  }

  private static ToLongFunction<Pair> second(long seed) {
    return pair ->
        new SplittableRandom(seed * 100 + pair.first() * 10L + pair.second()).nextInt(30);
  }

  private static AssignmentProblem weighed(
      AssignmentProblem problem, ToLongFunction<Pair> second, long[] weights) {
    Scores scores = problem.scores();
    Scores.Builder sums = Scores.builder(scores.receivers(), scores.givers());
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        long other = second.applyAsLong(new Pair(r, scores.giver(c)));
        sums.add(r, scores.giver(c), weights[0] * scores.score(c) + weights[1] * other);
      }
    }
    return problem.withScores(sums.build());
  }

  private static Effort unlimited() {
    return Effort.unlimited();
  }
}
