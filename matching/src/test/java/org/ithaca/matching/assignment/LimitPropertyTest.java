package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class LimitPropertyTest {

  @Test
  void minimumLoadsAndNestedQuotasAreExactForEveryObjective() {
    for (Objective objective : Objective.values()) {
      AssignmentProblem problem = large(11).withObjective(objective);
      List<Limit> limits = new ArrayList<>(Limit.minimumLoads(ones(200)));
      for (int group = 0; group < 4; group++) {
        limits.add(Limit.between(60, 80, new Pairs.OfReceivers(every(4, group, 400))));
      }
      limits.add(Limit.atMost(155, new Pairs.OfReceivers(every(2, 0, 400))));
      optimal(problem.limiting(limits));
    }
  }

  @Test
  void limitsThatCutAcrossEachOtherAreProvenWithinAHundredth() {
    AssignmentProblem problem = large(12);
    List<Limit> limits = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      limits.add(Limit.atMost(30, new Pairs.Between(every(3, group, 400), every(3, group, 200))));
    }
    assertThat(gap(problem.limiting(limits))).isLessThan(0.01);
  }

  @Test
  void moreChangesAllowedAreNeverWorseAndAllOfThemAreTheBest() {
    AssignmentProblem before = large(13);
    AssignmentProblem now = before.withScores(new RandomProblems(14).scores(400, 200, 10, 1_000));
    Assignment present = optimal(before);
    long last = -1;
    for (int changes : new int[] {0, 1, 5, 20, 100, 400}) {
      Limit budget = Limit.atMost(changes, new Pairs.AllBut(present.pairs()));
      Assignment solution = optimal(now.limiting(List.of(budget)));
      assertThat(solution.total()).as("%d changes", changes).isGreaterThanOrEqualTo(last);
      last = solution.total();
    }
    assertThat(last).isEqualTo(optimal(now).total());
  }

  @Test
  void aLimitThatDoesNotBindChangesNothing() {
    AssignmentProblem problem = large(15);
    Limit all = Limit.atMost(400, new Pairs.AllBut(List.of()));
    assertThat(optimal(problem.limiting(List.of(all))).total()).isEqualTo(optimal(problem).total());
  }

  @Test
  void exchangingTheSidesWithTheirLimitsIsWorthTheSame() {
    for (long seed = 0; seed < 200; seed++) {
      var scores = new RandomProblems(seed).scores(12, 9, 4, 50);
      var exchanged = org.ithaca.matching.Scores.builder(9, 12);
      for (int r = 0; r < 12; r++) {
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          exchanged.add(scores.giver(c), r, scores.score(c));
        }
      }
      List<Integer> group = List.of(0, 2, 4);
      var here = new Pairs.OfReceivers(group);
      var there = new Pairs.OfGivers(group);
      assertThat(
              optimal(AssignmentProblem.of(scores).limiting(List.of(Limit.atMost(2, here))))
                  .total())
          .as("seed %d", seed)
          .isEqualTo(
              optimal(
                      AssignmentProblem.of(exchanged.build())
                          .limiting(List.of(Limit.atMost(2, there))))
                  .total());
    }
  }

  @Test
  void aBudgetStopsAtTheSamePlaceWithABoundOrSaysThatNothingIsKnown() {
    AssignmentProblem problem =
        large(16).limiting(List.of(Limit.atMost(90, new Pairs.OfReceivers(every(3, 0, 400)))));
    for (long steps = 1; steps < 10_000_000; steps *= 3) {
      Effort little = Effort.unlimited().withMaxSteps(steps);
      var outcome = new AssignmentSolver().solve(problem, little);
      assertThat(outcome).isEqualTo(new AssignmentSolver().solve(problem, little));
      switch (outcome) {
        case Outcome.Stopped(var soFar, var bound) ->
            assertThat(Verifier.check(problem, soFar, bound)).isNotInstanceOf(Verdict.Wrong.class);
        case Outcome.Optimal(var best, var proof) ->
            assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
        default -> throw new AssertionError(outcome);
      }
    }
    AssignmentProblem loads = problem.limiting(Limit.minimumLoads(ones(200)));
    assertThat(new AssignmentSolver().solve(loads, Effort.unlimited().withMaxSteps(1)))
        .isEqualTo(new Outcome.Infeasible<>(new Outcome.Reason.LimitsNotReached()));
  }

  @Test
  void cancellingAtAnyTimeStops() {
    AssignmentProblem problem =
        large(17)
            .limiting(
                List.of(Limit.atMost(30, new Pairs.Between(every(2, 0, 400), every(2, 0, 200)))));
    for (int checks = 0; checks < 8; checks++) {
      AtomicInteger left = new AtomicInteger(checks);
      var outcome =
          new AssignmentSolver()
              .solve(
                  problem, Effort.unlimited().withCancellation(() -> left.getAndDecrement() <= 0));
      if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
        throw new AssertionError(outcome);
      }
      assertThat(Verifier.check(problem, soFar, bound)).isNotInstanceOf(Verdict.Wrong.class);
    }
  }

  private static AssignmentProblem large(long seed) {
    int[] capacities = new int[200];
    java.util.Arrays.setAll(capacities, giver -> 1 + giver % 4);
    return AssignmentProblem.of(new RandomProblems(seed).scores(400, 200, 10, 1_000))
        .withGiverCapacities(capacities);
  }

  private static int[] ones(int size) {
    return IntStream.range(0, size).map(_ -> 1).toArray();
  }

  private static List<Integer> every(int step, int from, int end) {
    return IntStream.range(0, end).filter(k -> k % step == from).boxed().toList();
  }

  private static double gap(AssignmentProblem problem) {
    return switch (new AssignmentSolver().solve(problem)) {
      case Outcome.Optimal(var best, var proof) ->
          Verifier.check(problem, best, proof).gapPercent();
      case Outcome.Feasible(var good, var bound) ->
          Verifier.check(problem, good, bound).gapPercent();
      default -> throw new AssertionError("Nothing found.");
    };
  }

  private static Assignment optimal(AssignmentProblem problem) {
    if (!(new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
