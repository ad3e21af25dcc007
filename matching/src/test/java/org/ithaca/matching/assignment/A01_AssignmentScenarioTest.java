package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** One row per receiver, one column per giver, a dot where the pair is not allowed. */
class A01_AssignmentScenarioTest {

  @Test
  void oneReceiverTakesTheBetterOfTwoGivers() {
    assertThat(solved(table("3 5"))).isEqualTo("0-1");
  }

  @Test
  void theSecondBestIsTakenWhereItCostsTheGroupLess() {
    assertThat(solved(table("9 8", "9 1"))).isEqualTo("0-1 1-0");
  }

  @Test
  void aGiverWithTwoPlacesTakesBoth() {
    assertThat(solved(table("9 1", "9 2").withGiverCapacities(2, 1))).isEqualTo("0-0 1-0");
  }

  @Test
  void aReceiverWithTwoPlacesGetsTwoDifferentGivers() {
    assertThat(solved(table("9 4 5").withReceiverCapacities(2).withGiverCapacities(5, 5, 5)))
        .isEqualTo("0-0 0-2");
  }

  @Test
  void theLargestTotalMayLeaveSomebodyOut() {
    assertThat(solved(table("9 1", "1 ."))).isEqualTo("0-0");
  }

  @Test
  void mostPeopleFirstLeavesNobodyOutForAScore() {
    assertThat(solved(table("9 1", "1 .").withObjective(Objective.MOST_PEOPLE_FIRST)))
        .isEqualTo("0-1 1-0");
  }

  @Test
  void worstOffFirstPrefersTwoFairPairsToAStarAndAPoorOne() {
    AssignmentProblem problem = table("9 5", "6 1");
    assertThat(solved(problem)).isEqualTo("0-1 1-0");
    assertThat(solved(table("9 5", "5 2").withObjective(Objective.WORST_OFF_FIRST)))
        .isEqualTo("0-1 1-0");
    assertThat(solved(table("9 5", "5 2").withObjective(Objective.MOST_PEOPLE_FIRST)))
        .isEqualTo("0-0 1-1");
  }

  @Test
  void aRequiredPairHoldsAgainstAllScores() {
    assertThat(solved(table("9 1", "8 1").requiring(List.of(new Pair(0, 1))))).isEqualTo("0-1 1-0");
  }

  @Test
  void aForbiddenPairNeverHolds() {
    assertThat(solved(table("9 1").forbidding(List.of(new Pair(0, 0))))).isEqualTo("0-1");
  }

  @Test
  void aPresentPairStaysWhileABetterOneIsOpen() {
    assertThat(solved(table("9 1", "9 1").keeping(List.of(new Pair(0, 1))))).isEqualTo("0-1 1-0");
  }

  @Test
  void aPresentPairGoesWhereItWouldLeaveSomebodyOut() {
    AssignmentProblem problem =
        table("9 1", ". 1")
            .withObjective(Objective.MOST_PEOPLE_FIRST)
            .keeping(List.of(new Pair(0, 1)));
    assertThat(solved(problem)).isEqualTo("0-0 1-1");
  }

  @Test
  void aPresentPairThatIsNoLongerAllowedIsIgnored() {
    assertThat(solved(table("9 .").keeping(List.of(new Pair(0, 1))))).isEqualTo("0-0");
  }

  @Test
  void nobodyIsAssignedWhereNobodyMayBe() {
    assertThat(solved(table(". .", ". ."))).isEmpty();
  }

  @Test
  void aGiverWithoutPlacesTakesNobody() {
    assertThat(solved(table("9 1").withGiverCapacities(0, 1))).isEqualTo("0-1");
  }

  @Test
  void requiredAndForbiddenCannotHold() {
    Pair pair = new Pair(0, 0);
    assertThat(reason(table("9").requiring(List.of(pair)).forbidding(List.of(pair))))
        .isEqualTo(new Outcome.Reason.RequiredAndForbidden(pair));
  }

  @Test
  void aRequiredPairNeedsAScore() {
    assertThat(reason(table("9 .").requiring(List.of(new Pair(0, 1)))))
        .isEqualTo(new Outcome.Reason.RequiredWithoutScore(new Pair(0, 1)));
  }

  @Test
  void moreRequiredPairsThanPlacesCannotHold() {
    List<Pair> both = List.of(new Pair(0, 0), new Pair(1, 0));
    assertThat(reason(table("9", "9").requiring(both)))
        .isEqualTo(new Outcome.Reason.TooManyRequiredOfGiver(0, 2, 1));
    List<Pair> two = List.of(new Pair(0, 0), new Pair(0, 1));
    assertThat(reason(table("9 9").requiring(two)))
        .isEqualTo(new Outcome.Reason.TooManyRequiredOfReceiver(0, 2, 1));
  }

  private static AssignmentProblem table(String... rows) {
    return AssignmentProblem.of(
        Scores.ofTable(
            Arrays.stream(rows).map(A01_AssignmentScenarioTest::numbers).toArray(long[][]::new)));
  }

  private static long[] numbers(String row) {
    return Arrays.stream(row.split(" ", -1))
        .mapToLong(cell -> cell.equals(".") ? -1 : Long.parseLong(cell))
        .toArray();
  }

  private static String solved(AssignmentProblem problem) {
    if (!(new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
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
