package org.ithaca.matching.meetingtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** One row per person, one column per slot, a dot where the person is not free. */
class A05_MeetingTimesScenarioTest {

  @Test
  void aGroupMeetsWhenAllAreFree() {
    assertThat(solved(problem(List.of(List.of(0, 1)), 1, "9 5 .", ". 5 9"))).isEqualTo("0@1");
  }

  @Test
  void aGroupMeetsWhenItsMembersLikeItBest() {
    assertThat(solved(problem(List.of(List.of(0, 1)), 1, "9 5 1", "2 5 9"))).isEqualTo("0@0");
  }

  @Test
  void whoIsInTwoGroupsIsNotInBothAtOnce() {
    assertThat(solved(problem(List.of(List.of(0, 1), List.of(0, 2)), 1, "9 8", "9 0", "9 0")))
        .isEqualTo("0@0 1@1");
  }

  @Test
  void aLongMeetingTakesSlotsThatFollowEachOther() {
    assertThat(solved(problem(List.of(List.of(0)), 2, "9 . 1 1"))).isEqualTo("0@2");
  }

  @Test
  void longMeetingsOfOnePersonDoNotOverlap() {
    assertThat(solved(problem(List.of(List.of(0), List.of(0)), 2, "5 9 9 5")))
        .isIn("0@0 1@2", "0@2 1@0");
  }

  @Test
  void mostGroupsMeetBeforeLikingCounts() {
    MeetingTimesProblem problem = problem(List.of(List.of(0), List.of(0, 1)), 1, "100 0", "0 .");
    assertThat(solved(problem)).isEqualTo("0@1 1@0");
  }

  @Test
  void aGroupWithoutACommonTimeIsNamed() {
    MeetingTimes times = best(problem(List.of(List.of(0, 1), List.of(1)), 1, "9 .", ". 9"));
    assertThat(times.without()).containsExactly(0);
  }

  @Test
  void thereAreNoMoreGroupsAtATimeThanRooms() {
    MeetingTimesProblem problem =
        problem(List.of(List.of(0), List.of(1), List.of(2)), 1, "9 8 1", "9 8 1", "9 8 1");
    assertThat(best(problem).total()).isEqualTo(27);
    assertThat(best(problem.withRooms(2)).total()).isEqualTo(26);
    assertThat(best(problem.withRooms(1)).total()).isEqualTo(18);
  }

  @Test
  void requiredTimesHoldAndForbiddenOnesDoNot() {
    MeetingTimesProblem problem = problem(List.of(List.of(0), List.of(0)), 1, "9 8 1");
    assertThat(solved(problem.requiring(List.of(new Pair(1, 2))))).isEqualTo("0@0 1@2");
    assertThat(solved(problem.forbidding(List.of(new Pair(0, 0), new Pair(1, 0)))))
        .isIn("0@1 1@2", "0@2 1@1");
  }

  @Test
  void keptTimesComeBeforeLiking() {
    MeetingTimesProblem problem =
        problem(List.of(List.of(0)), 1, "9 8 1").keeping(List.of(new Pair(0, 2)));
    assertThat(solved(problem)).isEqualTo("0@2");
  }

  @Test
  void saysWhichRequiredTimesCannotHold() {
    MeetingTimesProblem problem =
        problem(List.of(List.of(0, 1), List.of(1, 2)), 2, "9 8 1", "9 8 1", "9 8 .");
    Pair first = new Pair(0, 0);
    assertThat(reason(problem.requiring(List.of(first)).forbidding(List.of(first))))
        .isEqualTo(new Reason.RequiredAndForbidden(first));
    assertThat(reason(problem.requiring(List.of(new Pair(1, 1)))))
        .isEqualTo(new Reason.RequiredWithoutScore(new Pair(1, 1)));
    assertThat(reason(problem.requiring(List.of(first, new Pair(0, 1)))))
        .isEqualTo(new Reason.TooManyRequiredOfReceiver(0, 2, 1));
    assertThat(reason(problem.requiring(List.of(new Pair(0, 1), new Pair(1, 0)))))
        .isEqualTo(new Reason.RequiredTogether(new Pair(0, 1), new Pair(1, 0), 1));
    MeetingTimesProblem apart =
        problem(List.of(List.of(0), List.of(1)), 1, "9 8", "9 8").withRooms(1);
    assertThat(reason(apart.requiring(List.of(first, new Pair(1, 0)))))
        .isEqualTo(new Reason.TooManyRequiredOfGiver(0, 2, 1));
  }

  @Test
  void whereHalvesWouldDoBetterTheGapIsHonest() {
    List<List<Integer>> triangle = List.of(List.of(0, 1), List.of(1, 2), List.of(2, 0));
    MeetingTimesProblem problem = problem(triangle, 1, "9 0", "9 0", "9 0").withRooms(9);
    var outcome = new MeetingTimesSolver().solve(problem);
    if (!(outcome instanceof Outcome.Feasible(MeetingTimes times, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(times.times()).hasSize(2);
    assertThat(Verifier.check(problem, times, bound).gapPercent()).isEqualTo(50);
  }

  @Test
  void nonsenseIsRefusedWithAdvice() {
    Scores options = Scores.ofTable(new long[][] {{1, 1}});
    List<List<Integer>> members = List.of(List.of(0));
    MeetingTimesProblem problem = MeetingTimesProblem.of(options, 1, members);
    assertThatThrownBy(() -> problem.withRooms(0)).hasMessageContaining("0 rooms");
    assertThatThrownBy(() -> problem.withLengths(List.of(0))).hasMessageContaining("0 slots");
    assertThatThrownBy(() -> problem.withLengths(List.of(2))).hasMessageContaining("slot 1");
    assertThatThrownBy(() -> problem.withLengths(List.of())).hasMessageContaining("0 lengths");
    assertThatThrownBy(() -> MeetingTimesProblem.of(options, 1, List.of(List.of(3))))
        .hasMessageContaining("Member 3 of group 0");
    assertThatThrownBy(() -> MeetingTimesProblem.of(options, 1, List.of(List.of(0, 0))))
        .hasMessageContaining("twice");
    Scores large = Scores.ofTable(new long[][] {{Long.MAX_VALUE / 4}});
    assertThatThrownBy(
            () -> new MeetingTimesSolver().solve(MeetingTimesProblem.of(large, 1, members)))
        .hasMessageContaining("do not fit");
  }

  @Test
  void nothingIsAskedAndNothingAnswered() {
    Scores none = Scores.builder(0, 0).build();
    assertThat(solved(MeetingTimesProblem.of(none, 0, List.of()))).isEmpty();
    Scores noTimes = Scores.builder(2, 3).build();
    assertThat(best(MeetingTimesProblem.of(noTimes, 1, List.of(List.of(0), List.of()))).without())
        .containsExactly(0, 1);
  }

  private static MeetingTimesProblem problem(
      List<List<Integer>> members, int length, String... rows) {
    long[][] liking = new long[rows.length][];
    for (int person = 0; person < rows.length; person++) {
      String[] cells = rows[person].split(" ", -1);
      liking[person] = new long[cells.length];
      for (int slot = 0; slot < cells.length; slot++) {
        liking[person][slot] = cells[slot].equals(".") ? -1 : Long.parseLong(cells[slot]);
      }
    }
    return MeetingTimesProblem.ofAvailability(
        liking, members, Collections.nCopies(members.size(), length));
  }

  private static MeetingTimes best(MeetingTimesProblem problem) {
    var outcome = new MeetingTimesSolver().solve(problem);
    if (!(outcome instanceof Outcome.Optimal(MeetingTimes best, var proof))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }

  private static String solved(MeetingTimesProblem problem) {
    return best(problem).times().stream()
        .map(time -> time.first() + "@" + time.second())
        .collect(Collectors.joining(" "));
  }

  private static Reason reason(MeetingTimesProblem problem) {
    if (!(new MeetingTimesSolver().solve(problem) instanceof Outcome.Infeasible(var reason))) {
      throw new AssertionError("Feasible.");
    }
    return reason;
  }
}
