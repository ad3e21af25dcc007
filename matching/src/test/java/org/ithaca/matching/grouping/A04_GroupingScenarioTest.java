package org.ithaca.matching.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Pairs as "a-b:score". */
class A04_GroupingScenarioTest {

  @Test
  void everybodyIsInTheOnlyGroup() {
    Grouping all = solved(people(3, "0-1:5 1-2:6"));
    assertThat(all.groups()).containsExactly(List.of(0, 1, 2));
    assertThat(all.total()).isEqualTo(11);
  }

  @Test
  void twoGroupsOfFriends() {
    assertThat(solved(people(4, "0-2:9 1-3:9 0-1:8").withGroups(2, 2, 2)).groups())
        .containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void aRangeOfSizesLetsThreeStayTogether() {
    GroupingProblem problem = people(4, "0-1:5 1-2:5 0-2:5 2-3:6");
    assertThat(solved(problem.withGroups(2, 2, 2)).total()).isEqualTo(11);
    assertThat(solved(problem.withGroups(2, 1, 3)).groups())
        .containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void everyGroupHasItsRange() {
    GroupingProblem problem =
        people(5, "0-1:1").withSizes(List.of(new SizeRange(1, 1), new SizeRange(4, 4)));
    assertThat(solved(problem).groups().getFirst()).hasSize(1);
  }

  @Test
  void theNumberOfGroupsFollowsFromTheirRange() {
    assertThat(people(23, "").withGroupsOf(4, 8).sizes()).hasSize(4);
    assertThat(people(7, "").withGroupsOf(5, 10).sizes()).hasSize(1);
  }

  @Test
  void sizesThatCannotHoldEverybodyAreNamed() {
    assertThat(reason(people(7, "").withGroups(2, 2, 3)))
        .isEqualTo(new Reason.SizesDoNotFit(7, 4, 6));
    assertThat(reason(people(3, "").withGroups(2, 2, 3)))
        .isEqualTo(new Reason.SizesDoNotFit(3, 4, 6));
  }

  @Test
  void requiredPeopleMoveAsOneAndForbiddenNeverMeet() {
    GroupingProblem square = people(4, "0-1:9 2-3:9 0-2:1 1-3:1").withGroups(2, 2, 2);
    assertThat(solved(square.requiring(List.of(new Pair(2, 0)))).groups())
        .containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(solved(square.forbidding(List.of(new Pair(1, 0)))).groups())
        .containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void contradictionsAmongPairsAreNamed() {
    GroupingProblem four = people(4, "").withGroups(2, 2, 2);
    assertThat(
            reason(
                four.requiring(List.of(new Pair(0, 1), new Pair(1, 2)))
                    .forbidding(List.of(new Pair(0, 2)))))
        .isEqualTo(new Reason.RequiredAndForbidden(new Pair(0, 2)));
    assertThat(reason(four.requiring(List.of(new Pair(0, 1), new Pair(1, 2)))))
        .isEqualTo(new Reason.TooManyTogether(0, 3, 2));
  }

  @Test
  void everyPodHasItsMentor() {
    GroupingProblem pods =
        people(8, "0-1:9 2-3:9 4-5:9 6-7:9 0-2:9")
            .withGroups(2, 4, 4)
            .withQuota(new Quota(List.of(0, 0, 1, 1, 1, 1, 1, 1), List.of(1, 2), List.of(1, 4)));
    assertThat(solved(pods).groups())
        .allSatisfy(group -> assertThat(group).filteredOn(p -> p < 2).hasSize(1));
  }

  @Test
  void tooFewMentorsAreNamed() {
    assertThat(
            reason(
                people(6, "")
                    .withGroups(2, 3, 3)
                    .withQuota(new Quota(List.of(0, 1, 1, 1, 1, 1), List.of(1, 1), List.of(1, 3)))))
        .isEqualTo(new Reason.QuotaDoesNotFit(0, 0, 1, 2, 2));
  }

  @Test
  void noTwoOfOneDepartment() {
    GroupingProblem problem =
        people(6, "0-1:9 2-3:9 4-5:9")
            .withGroups(2, 3, 3)
            .withQuota(Quota.atMost(1, 0, 0, 1, 1, 2, 2));
    assertThat(solved(problem).total()).isZero();
  }

  @Test
  void labelsAreSpreadEvenly() {
    GroupingProblem problem =
        people(6, "0-1:9 1-2:9 0-2:9")
            .withGroups(2, 3, 3)
            .withQuota(Quota.balanced(2, 7, 7, 7, 7, 1, 1));
    assertThat(solved(problem).groups())
        .allSatisfy(group -> assertThat(group).filteredOn(p -> p < 4).hasSize(2));
  }

  @Test
  void needsAreCoveredByTheBestOtherMember() {
    Coverage swap =
        Coverage.builder(4, 2)
            .seeks(0, 0, 3)
            .offers(0, 1, 10)
            .seeks(1, 1, 2)
            .offers(1, 0, 5)
            .offers(2, 0, 7)
            .offers(3, 1, 9)
            .build();
    Grouping best = solved(people(4, "").withGroups(2, 2, 2).withCoverage(swap));
    assertThat(best.groups()).containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(best.total()).isEqualTo(3 * 7 + 2 * 9);
  }

  @Test
  void ownOffersDoNotCoverOwnNeeds() {
    Coverage own = Coverage.builder(2, 1).seeks(0, 0, 3).offers(0, 0, 9).offers(1, 0, 1).build();
    assertThat(solved(people(2, "").withCoverage(own)).total()).isEqualTo(3);
  }

  @Test
  void groupsShareTheirMeetingTime() {
    CommonTime.Builder week = CommonTime.builder(4, 168);
    week.free(0, 9).free(0, 100).free(1, 9).free(1, 101).free(2, 100).free(2, 3).free(3, 101);
    GroupingProblem problem = people(4, "0-1:9 2-3:9").withGroups(2, 2, 2);
    assertThat(solved(problem.withTimes(week.build(1))).groups())
        .containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(reason(problem.withTimes(week.build(1)).requiring(List.of(new Pair(0, 3)))))
        .isEqualTo(new Reason.NoCommonTime(0, 0, 1));
  }

  @Test
  void whoHasMetDoesNotMeetAgainBeforeScoresCount() {
    GroupingProblem square = people(4, "0-1:9 2-3:9 0-2:1 1-3:1 0-3:3").withGroups(2, 2, 2);
    Grouping first = solved(square);
    Grouping second = solved(square.notRepeating(first.pairs()));
    assertThat(second.groups()).containsExactly(List.of(0, 3), List.of(1, 2));
    assertThat(solved(square.keeping(second.pairs())).groups()).isEqualTo(second.groups());
  }

  @Test
  void worstGroupFirstRaisesTheLowestLevel() {
    GroupingProblem square = people(4, "0-1:9 2-3:1 0-2:4 1-3:5").withGroups(2, 2, 2);
    assertThat(solved(square).total()).isEqualTo(10);
    Grouping fair = solved(square.withObjective(Objective.WORST_OFF_FIRST));
    assertThat(fair.lowest()).isEqualTo(4);
    assertThat(fair.total()).isEqualTo(9);
  }

  @Test
  void theLevelDoesNotDependOnTheSize() {
    Grouping alike =
        solved(
            people(5, "0-1:6 2-3:6 3-4:6 2-4:6")
                .withSizes(List.of(new SizeRange(2, 2), new SizeRange(3, 3))));
    assertThat(alike.lowest()).isEqualTo(6);
  }

  @Test
  void nonsenseIsRefusedWithItsValues() {
    GroupingProblem three = people(3, "");
    assertThatThrownBy(() -> three.withGroups(1, 0, 3)).hasMessageContaining("0 to 3");
    assertThatThrownBy(() -> three.withGroups(0, 1, 3)).hasMessageContaining("0 groups");
    assertThatThrownBy(() -> three.requiring(List.of(new Pair(1, 1)))).hasMessageContaining("1-1");
    assertThatThrownBy(() -> three.forbidding(List.of(new Pair(0, 3)))).hasMessageContaining("0-3");
    assertThatThrownBy(() -> three.withQuota(Quota.atMost(1, 0))).hasMessageContaining("1 labels");
    assertThatThrownBy(() -> people(0, "")).hasMessageContaining("0 people");
    assertThatThrownBy(() -> people(2, "0-1:9000000000000000000")).hasMessageContaining("fit");
    assertThatThrownBy(() -> CommonTime.builder(2, 5).build(6)).hasMessageContaining("6 of 5");
    assertThatThrownBy(() -> Coverage.builder(2, 1).seeks(0, 1, 1)).hasMessageContaining("topic 1");
  }

  private static GroupingProblem people(int people, String pairs) {
    MutualScores.Builder scores = MutualScores.builder(people);
    for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(" ", -1)) {
      String[] part = pair.split("[-:]", -1);
      scores.add(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Long.parseLong(part[2]));
    }
    return GroupingProblem.of(scores.build());
  }

  private static Reason reason(GroupingProblem problem) {
    if (new GroupingSolver().solve(problem) instanceof Outcome.Infeasible(Reason reason)) {
      return reason;
    }
    throw new AssertionError("A grouping was found.");
  }

  private static Grouping solved(GroupingProblem problem) {
    if (!(new GroupingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
