package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** One row per receiver, one column per giver, a dot where the pair is not allowed. */
class A05_LimitScenarioTest {

  @Test
  void aGiverGetsItsMinimumLoadEvenAtACost() {
    AssignmentProblem problem = table("9 1", "8 1").withGiverCapacities(2, 2);
    assertThat(solved(problem)).isEqualTo("0-0 1-0");
    assertThat(solved(problem.limiting(Limit.minimumLoads(0, 1)))).isEqualTo("0-0 1-1");
  }

  @Test
  void aGiverWithTwoOrNobodyGetsNobodyWhereThatIsBetter() {
    AssignmentProblem problem = table("9 1", "7 6", "9 1").withGiverCapacities(2, 2);
    assertThat(solved(problem)).isEqualTo("0-0 1-1 2-0");
    List<Limit> twoOrNone = List.of(Limit.atLeast(2, Pairs.ofGiver(1)).orNone());
    assertThat(solved(problem.limiting(twoOrNone))).isEqualTo("0-0 2-0");
    assertThat(solved(problem.limiting(twoOrNone).withObjective(Objective.MOST_PEOPLE_FIRST)))
        .isEqualTo("0-0 1-1 2-1");
  }

  @Test
  void aGroupGetsItsSeats() {
    AssignmentProblem problem = table("9", "8", "3", "2").withGiverCapacities(2);
    Limit seats = Limit.atLeast(1, new Pairs.OfReceivers(List.of(2, 3)));
    assertThat(solved(problem.limiting(List.of(seats)))).isEqualTo("0-0 2-0");
  }

  @Test
  void quotasWithinQuotasHoldTogether() {
    AssignmentProblem problem = table("9 9", "8 8", "7 7", "1 1").withGiverCapacities(2, 2);
    List<Limit> limits =
        List.of(
            Limit.atMost(3, new Pairs.OfReceivers(List.of(0, 1, 2, 3))),
            Limit.atMost(2, new Pairs.OfReceivers(List.of(0, 1, 2))),
            Limit.atLeast(1, Pairs.ofReceiver(2)));
    assertThat(solved(problem.limiting(limits)).replaceAll("-.", "")).isEqualTo("0 2 3");
  }

  @Test
  void atMostSoManyChangesOfThePresentSolution() {
    AssignmentProblem problem = table("1 9 .", ". 1 8", "7 . 1");
    List<Pair> present = List.of(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2));
    for (int changes = 0; changes <= 2; changes++) {
      Limit limit = Limit.atMost(changes, new Pairs.AllBut(present));
      assertThat(
              solved(problem.limiting(List.of(limit)).withObjective(Objective.MOST_PEOPLE_FIRST)))
          .as("a cycle of three cannot be changed in part")
          .isEqualTo("0-0 1-1 2-2");
    }
    Limit three = Limit.atMost(3, new Pairs.AllBut(present));
    assertThat(solved(problem.limiting(List.of(three)))).isEqualTo("0-1 1-2 2-0");
  }

  @Test
  void atMostSoManyRepeatsOfThePast() {
    AssignmentProblem problem = table("9 1", "1 9");
    Limit oneRepeat = Limit.atMost(1, new Pairs.These(List.of(new Pair(0, 0), new Pair(1, 1))));
    assertThat(solved(problem.limiting(List.of(oneRepeat)))).isEqualTo("0-0");
    assertThat(
            solved(problem.limiting(List.of(oneRepeat)).withObjective(Objective.MOST_PEOPLE_FIRST)))
        .isEqualTo("0-1 1-0");
  }

  @Test
  void theWorstOffComeFirstWithinTheLimits() {
    AssignmentProblem problem = table("9 5", "5 2").withObjective(Objective.WORST_OFF_FIRST);
    assertThat(solved(problem)).isEqualTo("0-1 1-0");
    Limit notBoth = Limit.atMost(1, new Pairs.These(List.of(new Pair(0, 1), new Pair(1, 0))));
    assertThat(solved(problem.limiting(List.of(notBoth)))).isEqualTo("0-0 1-1");
  }

  @Test
  void requiredPairsCount() {
    AssignmentProblem problem = table("9 1", "8 7").requiring(List.of(new Pair(0, 1)));
    Limit one = Limit.between(1, 1, Pairs.ofGiver(1));
    assertThat(solved(problem.limiting(List.of(one)))).isEqualTo("0-1 1-0");
  }

  @Test
  void namesTheLimitThatCannotHoldAndByHowMuch() {
    Limit three = Limit.atLeast(3, Pairs.ofGiver(0));
    assertThat(reason(table("9 1", "8 1").withGiverCapacities(5, 5).limiting(List.of(three))))
        .isEqualTo(new Outcome.Reason.LimitOutOfReach(0, 3, 2, List.of(), List.of()));
  }

  @Test
  void namesTheOthersItClashesWith() {
    AssignmentProblem problem = table("9 1 .", "8 1 .", ". . 5").withGiverCapacities(2, 2, 2);
    List<Limit> limits =
        List.of(
            Limit.atLeast(1, Pairs.ofGiver(2)),
            Limit.atLeast(1, Pairs.ofGiver(0)),
            Limit.atLeast(2, Pairs.ofGiver(1)));
    assertThat(reason(problem.limiting(limits)))
        .isEqualTo(new Outcome.Reason.LimitOutOfReach(2, 2, 1, List.of(1), List.of()));
    Pair pin = new Pair(1, 0);
    assertThat(
            reason(
                problem
                    .requiring(List.of(pin, new Pair(2, 2)))
                    .limiting(List.of(limits.get(0), limits.get(2)))))
        .isEqualTo(new Outcome.Reason.LimitOutOfReach(1, 2, 1, List.of(), List.of(pin)));
  }

  @Test
  void moreRequiredPairsThanALimitAllowsCannotHold() {
    AssignmentProblem problem =
        table("9 1", "8 1")
            .requiring(List.of(new Pair(0, 0), new Pair(1, 1)))
            .limiting(List.of(Limit.atMost(1, new Pairs.AllBut(List.of()))));
    assertThat(reason(problem)).isEqualTo(new Outcome.Reason.TooManyRequiredOfLimit(0, 2, 1));
  }

  @Test
  void limitsThatMakeNoSenseAreRefusedWithTheirValues() {
    assertThatThrownBy(() -> Limit.between(3, 2, Pairs.ofGiver(0)))
        .hasMessageContaining("At least 3 and at most 2");
    assertThatThrownBy(() -> Limit.atLeast(-1, Pairs.ofGiver(0))).hasMessageContaining("-1");
    Limit unknown = Limit.atLeast(1, Pairs.ofGiver(7));
    assertThatThrownBy(() -> table("1 2").limiting(List.of(unknown)))
        .hasMessageContaining("Giver 7 of a limit is outside 0 to 1");
  }

  private static AssignmentProblem table(String... rows) {
    return AssignmentProblem.of(
        Scores.ofTable(
            Arrays.stream(rows)
                .map(row ->
                    Arrays.stream(row.split(" ", -1))
                        .mapToLong(cell -> cell.equals(".") ? -1 : Long.parseLong(cell))
                        .toArray())
                .toArray(long[][]::new)));
  }

  private static String solved(AssignmentProblem problem) {
    if (!(new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    assertThat(AssignmentCertificate.parse(proof.toText())).isEqualTo(proof);
    return best.pairs().stream()
        .map(pair -> pair.first() + "-" + pair.second())
        .collect(Collectors.joining(" "));
  }

  private static Outcome.Reason reason(AssignmentProblem problem) {
    if (new AssignmentSolver().solve(problem) instanceof Outcome.Infeasible(var reason)) {
      return reason;
    }
    throw new AssertionError("It can hold.");
  }
}
