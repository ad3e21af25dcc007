package org.ithaca.matching.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Mentees are the first people, mentors the last; a bar between rounds. */
class A04_RotationScenarioTest {

  @Test
  void oneMenteeMeetsOneMentor() {
    assertThat(solved(sides(1, 1, 1))).isEqualTo("0-1");
  }

  @Test
  void aSecondRoundIsABreakWhereThereIsNobodyNew() {
    Rotation rotation = best(sides(1, 1, 2));
    assertThat(rotation.rounds()).containsExactly(List.of(new Pair(0, 1)), List.of());
    assertThat(rotation.breaks()).containsExactly(List.of(), List.of(0, 1));
  }

  @Test
  void twoAndTwoMeetCrosswise() {
    assertThat(solved(sides(2, 2, 2))).isEqualTo("0-2 1-3 | 0-3 1-2");
  }

  @Test
  void theBestMeetingsAreChosenWhereNotAllFit() {
    RotationProblem problem =
        RotationProblem.ofSides(Scores.ofTable(new long[][] {{9, 8, 1}, {9, 1, 2}}), 2);
    assertThat(best(problem).total()).isEqualTo(9 + 8 + 9 + 2);
  }

  @Test
  void breaksAreSharedBeforeScoresCount() {
    RotationProblem problem =
        RotationProblem.ofSides(Scores.ofTable(new long[][] {{9, 9}, {9, 9}, {0, 0}, {0, 0}}), 2);
    assertThat(best(problem).total()).isEqualTo(36);
    Rotation fair = best(problem.withObjective(Objective.MOST_PEOPLE_FIRST));
    assertThat(fair.total()).isEqualTo(18);
    assertThat(fair.breaks().get(0)).hasSize(2);
    Set<Integer> everybody = new HashSet<>(fair.breaks().get(0));
    everybody.addAll(fair.breaks().get(1));
    assertThat(everybody).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void roundsHaveAboutTheSameNumberOfMeetings() {
    RotationProblem problem =
        RotationProblem.ofSides(Scores.ofTable(new long[][] {{5, 5, 5}, {5, 5, 5}}), 4);
    assertThat(best(problem).rounds().stream().map(List::size)).containsOnly(1, 2);
  }

  @Test
  void thereAreNoMoreMeetingsThanTables() {
    Rotation rotation = best(sides(4, 4, 3).withTables(2));
    assertThat(rotation.rounds()).allMatch(round -> round.size() == 2);
  }

  @Test
  void nobodyHasMoreMeetingsThanTheyWish() {
    RotationProblem problem = sides(2, 2, 2).withLimits(List.of(1, 2, 2, 2));
    assertThat(best(problem).rounds().stream().flatMap(List::stream))
        .filteredOn(pair -> pair.first() == 0)
        .hasSize(1);
  }

  @Test
  void whoHadABreakBeforeIsSparedTheNext() {
    RotationProblem problem =
        sides(3, 2, 1)
            .withObjective(Objective.MOST_PEOPLE_FIRST)
            .withBreaksBefore(List.of(1, 0, 1, 0, 0));
    assertThat(best(problem).breaks()).containsExactly(List.of(1));
  }

  @Test
  void requiredPairsMeetAndForbiddenOnesDoNot() {
    RotationProblem problem =
        RotationProblem.ofSides(Scores.ofTable(new long[][] {{9, 1}, {8, 1}}), 1)
            .requiring(List.of(new Pair(0, 3)));
    assertThat(solved(problem)).isEqualTo("0-3 1-2");
    assertThat(solved(problem.requiring(List.of()).forbidding(List.of(new Pair(2, 0)))))
        .isEqualTo("0-3 1-2");
  }

  @Test
  void saysWhichRequiredPairsCannotMeet() {
    Pair pair = new Pair(0, 2);
    assertThat(reason(sides(2, 2, 1).requiring(List.of(pair)).forbidding(List.of(pair))))
        .isEqualTo(new Outcome.Reason.RequiredAndForbidden(pair));
    assertThat(reason(sides(2, 2, 1).requiring(List.of(new Pair(0, 1)))))
        .isEqualTo(new Outcome.Reason.RequiredWithoutScore(new Pair(0, 1)));
    assertThat(reason(sides(2, 2, 1).requiring(List.of(pair, new Pair(0, 3)))))
        .isEqualTo(new Outcome.Reason.TooManyRequiredOfReceiver(0, 2, 1));
    assertThat(reason(sides(2, 2, 1).withTables(1).requiring(List.of(pair, new Pair(1, 3)))))
        .isEqualTo(new Outcome.Reason.TooManyRequired(2, 1));
  }

  @Test
  void whoLeavesAfterTheFirstRoundIsPlannedForNoMore() {
    RotationProblem event = sides(4, 4, 4).withObjective(Objective.MOST_PEOPLE_FIRST);
    Rotation planned = best(event);
    RotationProblem rest = event.after(1, planned, Set.of(5));
    Rotation now = best(rest);
    assertThat(now.rounds()).hasSize(3);
    assertThat(meetings(now)).doesNotContainAnyElementsOf(planned.rounds().getFirst());
    assertThat(meetings(now)).noneMatch(pair -> pair.second() == 5);
    assertThat(meetings(planned).containsAll(meetings(now))).isTrue();
    for (int round = 0; round < 3; round++) {
      Set<Pair> same = new HashSet<>(planned.rounds().get(round + 1));
      same.removeIf(pair -> pair.second() == 5);
      assertThat(now.rounds().get(round)).containsExactlyInAnyOrderElementsOf(same);
    }
  }

  @Test
  void whoComesLateMeetsPeopleInTheRoundsThatAreLeft() {
    RotationProblem event = sides(3, 3, 3).withObjective(Objective.MOST_PEOPLE_FIRST);
    Rotation planned = best(event);
    MutualScores.Builder larger = MutualScores.builder(7);
    for (int c = 0; c < event.scores().size(); c++) {
      larger.add(event.scores().first(c), event.scores().second(c), event.scores().score(c));
    }
    larger.add(3, 6, 9).add(4, 6, 9).add(5, 6, 9);
    Rotation now = best(event.withScores(larger.build()).after(1, planned, Set.of()));
    assertThat(meetings(now)).anyMatch(pair -> pair.second() == 6);
    assertThat(meetings(now)).hasSize(6);
  }

  @Test
  void nonsenseIsRefusedWithAdvice() {
    assertThatThrownBy(() -> sides(2, 2, 0))
        .hasMessageContaining("0 rounds")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> sides(2, 2, 1).withTables(0)).hasMessageContaining("0 tables");
    assertThatThrownBy(() -> sides(2, 2, 1).withObjective(Objective.WORST_OFF_FIRST))
        .hasMessageContaining("MOST_PEOPLE_FIRST");
    assertThatThrownBy(() -> sides(2, 2, 1).withLimits(List.of(1)))
        .hasMessageContaining("1 numbers for 4 people");
    assertThatThrownBy(() -> sides(2, 2, 1).withBreaksBefore(List.of(0, 0, -1, 0)))
        .hasMessageContaining("person 2 is -1");
    assertThatThrownBy(() -> sides(2, 2, 1).keeping(List.of(List.of(), List.of())))
        .hasMessageContaining("2 rounds");
  }

  @Test
  void scoresThatDoNotFitAreRefused() {
    RotationProblem problem =
        RotationProblem.ofSides(Scores.ofTable(new long[][] {{Long.MAX_VALUE}}), 1);
    assertThatThrownBy(() -> new RotationSolver().solve(problem))
        .hasMessageContaining("do not fit");
  }

  @Test
  void anEventWithoutPeopleOrPairsIsEmpty() {
    assertThat(solved(RotationProblem.ofGroup(MutualScores.builder(0).build(), 2)))
        .isEqualTo(" | ");
    assertThat(solved(RotationProblem.ofGroup(MutualScores.builder(3).build(), 1))).isEmpty();
  }

  @Test
  void inAGroupEverybodyMeetsEverybodyByTurns() {
    for (int people : List.of(2, 4, 5, 8, 11)) {
      RotationProblem problem = RotationProblem.ofGroup(everybody(people), people - 1 + people % 2);
      assertThat(meetings(best(problem))).hasSize(people * (people - 1) / 2);
    }
  }

  @Test
  void inAnOddGroupNobodySitsOutTwiceBeforeAllDidOnce() {
    RotationProblem problem =
        RotationProblem.ofGroup(everybody(7), 7).withObjective(Objective.MOST_PEOPLE_FIRST);
    assertThat(best(problem).breaks().stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void aTriangleNeedsThreeRounds() {
    List<Pair> all = List.of(new Pair(0, 1), new Pair(0, 2), new Pair(1, 2));
    RotationProblem problem = RotationProblem.ofGroup(everybody(3), 2).withTables(1);
    assertThat(reason(problem.requiring(all))).isEqualTo(new Outcome.Reason.TooManyRequired(3, 2));
    assertThat(solved(RotationProblem.ofGroup(everybody(3), 3).requiring(all)))
        .isEqualTo("0-1 | 0-2 | 1-2");
  }

  private static MutualScores everybody(int people) {
    long[][] table = new long[people][people];
    for (long[] row : table) {
      java.util.Arrays.fill(row, 5);
    }
    return MutualScores.ofTable(table);
  }

  private static RotationProblem sides(int mentees, int mentors, int rounds) {
    long[][] table = new long[mentees][mentors];
    for (long[] row : table) {
      java.util.Arrays.fill(row, 5);
    }
    return RotationProblem.ofSides(Scores.ofTable(table), rounds);
  }

  private static List<Pair> meetings(Rotation rotation) {
    return rotation.rounds().stream().flatMap(List::stream).toList();
  }

  private static Rotation best(RotationProblem problem) {
    if (!(new RotationSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }

  private static String solved(RotationProblem problem) {
    return best(problem).rounds().stream()
        .map(round ->
            round.stream()
                .map(pair -> pair.first() + "-" + pair.second())
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  private static Outcome.Reason reason(RotationProblem problem) {
    if (!(new RotationSolver().solve(problem) instanceof Outcome.Infeasible(var reason))) {
      throw new AssertionError("Feasible.");
    }
    return reason;
  }
}
