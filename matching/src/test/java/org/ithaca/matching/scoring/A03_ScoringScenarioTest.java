package org.ithaca.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ithaca.matching.scoring.Criterion.Side;
import org.junit.jupiter.api.Test;

/** Person 0 receives, person 1 gives. */
class A03_ScoringScenarioTest {
  private static final int MENTEE = 0;
  private static final int MENTOR = 1;

  @Test
  void halfOfWhatIsSoughtIsHalfTheScore() {
    var people = two().seeks(MENTEE, 3, 1000).seeks(MENTEE, 4, 1000).offers(MENTOR, 3, 1000);
    assertThat(score(people, new Criterion.SkillCoverage(10))).isEqualTo(5_000);
  }

  @Test
  void aNearSkillCountsAsFarAsItIsNear() {
    var people = two().seeks(MENTEE, 3, 1000).offers(MENTOR, 4, 1000).near(4, 3, 600);
    assertThat(score(people, new Criterion.SkillCoverage(10))).isEqualTo(6_000);
  }

  @Test
  void theBestOfSeveralWaysToASkillCounts() {
    var people =
        two().seeks(MENTEE, 3, 1000).offers(MENTOR, 3, 500).offers(MENTOR, 4, 1000).near(4, 3, 900);
    assertThat(score(people, new Criterion.SkillCoverage(10))).isEqualTo(9_000);
  }

  @Test
  void experiencesSoughtAreCovered() {
    var people = two().codes(1, MENTEE, 5, 6, 7, 8).codes(0, MENTOR, 6, 9);
    assertThat(score(people, new Criterion.CodeCoverage(0, 1, 10))).isEqualTo(2_500);
  }

  @Test
  void theLevelGapFallsFromItsIdeal() {
    Criterion gap = new Criterion.LevelGap(1, 2, 4, 10);
    assertThat(score(two().level(MENTEE, 1).level(MENTOR, 3), gap)).isEqualTo(10_000);
    assertThat(score(two().level(MENTEE, 1).level(MENTOR, 2), gap)).isEqualTo(5_000);
    assertThat(score(two().level(MENTEE, 1).level(MENTOR, 4), gap)).isEqualTo(6_670);
    assertThat(score(two().level(MENTEE, 3).level(MENTOR, 1), gap)).isZero();
  }

  @Test
  void categoriesAreTheSameOrDifferent() {
    var same = two().category(0, MENTEE, 4).category(0, MENTOR, 4);
    assertThat(score(same, new Criterion.SameCategory(0, 10))).isEqualTo(10_000);
    assertThat(score(same, new Criterion.DifferentCategory(0, 10))).isZero();
  }

  @Test
  void valuesInCommonAreEnoughWhenTheSmallerSetIsUsedUp() {
    var people = two().codes(0, MENTEE, 1, 2).codes(0, MENTOR, 1, 2, 3, 4);
    assertThat(score(people, new Criterion.SharedCodes(0, 3, 10))).isEqualTo(10_000);
  }

  @Test
  void clocksAreComparedAroundTheWorld() {
    var people = two().utcOffset(MENTEE, 12 * 60).utcOffset(MENTOR, -11 * 60);
    assertThat(score(people, new Criterion.TimeZoneCloseness(4, 10))).isEqualTo(7_500);
  }

  @Test
  void commonTimeSaturates() {
    var people = two();
    for (int slot = 0; slot < 8; slot++) {
      people.available(MENTEE, slot).available(MENTOR, slot + 6);
    }
    assertThat(score(people, new Criterion.AvailabilityOverlap(2, 10))).isEqualTo(5_000);
    assertThat(score(people, new Criterion.AvailabilityOverlap(1, 10))).isEqualTo(10_000);
  }

  @Test
  void wishesFallWithTheirRank() {
    var people = two().wish(MENTEE, MENTOR, 3);
    assertThat(score(people, new Criterion.Wish(Side.RECEIVER, 4, 10))).isEqualTo(5_000);
    assertThat(score(people, new Criterion.Wish(Side.GIVER, 4, 10)))
        .isEqualTo(CompiledCriteria.UNKNOWN);
  }

  @Test
  void missingDataIsLeftOutOfTheAverage() {
    var people = two().category(0, MENTEE, 4).category(0, MENTOR, 4).level(MENTEE, 1);
    CompiledCriteria criteria =
        CompiledCriteria.of(
            people.build(),
            List.of(new Criterion.SameCategory(0, 10), new Criterion.LevelGap(1, 2, 3, 90)),
            List.of(),
            Direction.ONE_WAY);
    assertThat(criteria.score(MENTEE, MENTOR)).isEqualTo(10_000);
    assertThat(criteria.breakdown(MENTEE, MENTOR).receiverView().lines())
        .containsExactly(
            new Breakdown.Line(new Criterion.SameCategory(0, 10), 10_000, 10_000, false),
            new Breakdown.Line(new Criterion.LevelGap(1, 2, 3, 90), 0, 0, true));
  }

  @Test
  void inATwoWayPairTheWeakerViewCountsThreefold() {
    var people =
        two().seeks(0, 3, 1000).seeks(1, 4, 1000).offers(1, 3, 1000).offers(0, 4, 200).build();
    CompiledCriteria criteria =
        CompiledCriteria.of(
            people, List.of(new Criterion.SkillCoverage(10)), List.of(), Direction.MUTUAL);
    assertThat(criteria.score(0, 1)).isEqualTo((3 * 2_000 + 10_000) / 4);
    assertThat(criteria.score(1, 0)).isEqualTo(criteria.score(0, 1));
  }

  @Test
  void brokenRulesAreNamed() {
    Population people =
        Population.builder(5, 1, 1, 0)
            .manager(0, 2)
            .manager(2, 1)
            .manager(3, 1)
            .avoid(1, 0)
            .past(0, 1)
            .level(0, 3)
            .level(1, 3)
            .codes(0, 0, 7)
            .codes(0, 1, 8)
            .category(0, 0, 5)
            .category(0, 1, 5)
            .available(0, 1)
            .available(1, 2)
            .build();
    List<Rule> rules =
        List.of(
            new Rule.NotInReportingLine(),
            new Rule.NotAvoided(),
            new Rule.NotPastPartners(),
            new Rule.LevelGapWithin(1, 4),
            new Rule.MustShareCode(0),
            new Rule.MustDifferInCategory(0),
            new Rule.MinimumOverlap(1));
    CompiledCriteria criteria = CompiledCriteria.of(people, List.of(), rules, Direction.ONE_WAY);
    assertThat(criteria.broken(0, 1)).containsExactlyElementsOf(rules);
    assertThat(criteria.broken(0, 3)).isEmpty();
    assertThat(criteria.broken(4, 4)).containsExactly(new Rule.NotThemselves());
    assertThat(criteria.score(0, 1)).isEqualTo(CompiledCriteria.NOT_ALLOWED);
  }

  @Test
  void peopleWhoManageEachOtherInACircleAreInOneLine() {
    ReportingLines lines = new ReportingLines(new int[] {1, 2, 0, Population.MISSING, 2});
    assertThat(lines.joins(0, 2)).isTrue();
    assertThat(lines.joins(1, 0)).isTrue();
    assertThat(lines.joins(4, 2)).isTrue();
    assertThat(lines.joins(3, 0)).isFalse();
  }

  private static Population.Builder two() {
    return Population.builder(2, 1, 2, 10);
  }

  private static long score(Population.Builder people, Criterion criterion) {
    return CompiledCriteria.of(people.build(), List.of(criterion), List.of(), Direction.ONE_WAY)
        .score(MENTEE, MENTOR);
  }
}
