package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ithaca.formats.Aim;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Place;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.Criterion;
import org.ithaca.matching.scoring.Direction;
import org.ithaca.matching.scoring.Population;
import org.ithaca.matching.scoring.Rule;
import org.ithaca.programs.Rules;
import org.jspecify.annotations.Nullable;

/** A program's weights and rules in the engine's words. */
final class Criteria {

  /** Career levels go from 1 to 10, so no gap is wider. */
  private static final int WIDEST_GAP = 9;

  /** From this many hours apart, a time zone is no help any more. */
  private static final int HOURS_APART = 8;

  /** Three hours a week in common leave room to find one that suits. */
  private static final int HOURS_IN_COMMON = 3;

  private static final int VALUES_IN_COMMON = 2;
  private static final int LEAST_RANKS = 5;

  private Criteria() {}

  static CompiledCriteria compile(RunInput input, Population people) {
    return CompiledCriteria.of(
        people,
        input.criteria().stream()
            .filter(each -> each.weight() > 0)
            .flatMap(each -> criteria(each, input))
            .toList(),
        rules(input.rules()),
        input.mutual() ? Direction.MUTUAL : Direction.ONE_WAY);
  }

  private static Stream<Criterion> criteria(CriterionWeight each, RunInput input) {
    int weight = each.weight();
    return switch (each.criterion()) {
      case SKILLS ->
          Stream.of(
              switch (each.aim()) {
                case COVERS -> new Criterion.SkillCoverage(weight);
                case SAME ->
                    new Criterion.SharedCodes(Columns.SKILLS_SOUGHT, VALUES_IN_COMMON, weight);
                case DIFFERENT -> new Criterion.DifferentCodes(Columns.SKILLS_OFFERED, weight);
              });
      case EXPERIENCE ->
          Stream.of(
              switch (each.aim()) {
                case COVERS ->
                    new Criterion.CodeCoverage(
                        Columns.EXPERIENCES, Columns.EXPERIENCES_SOUGHT, weight);
                case SAME -> new Criterion.SharedCodes(Columns.EXPERIENCES, 2, weight);
                case DIFFERENT -> new Criterion.DifferentCodes(Columns.EXPERIENCES, weight);
              });
      case LEVEL_GAP -> Stream.of(levelGap(each, input.rules()));
      case DEPARTMENT -> Stream.of(category(Columns.DEPARTMENT, each));
      case SITE -> Stream.of(category(Columns.SITE, each));
      case ORGANISATION -> Stream.of(category(Columns.ORGANISATION, each));
      case TEAM -> Stream.of(category(Columns.TEAM, each));
      case LANGUAGE -> Stream.of(new Criterion.SharedCodes(Columns.LANGUAGES, 1, weight));
      case TIME_ZONE -> Stream.of(new Criterion.TimeZoneCloseness(HOURS_APART, weight));
      case AVAILABILITY -> Stream.of(new Criterion.AvailabilityOverlap(HOURS_IN_COMMON, weight));
      case VALUES ->
          Stream.of(
              each.aim() == Aim.DIFFERENT
                  ? new Criterion.DifferentCodes(Columns.VALUES, weight)
                  : new Criterion.SharedCodes(Columns.VALUES, VALUES_IN_COMMON, weight));
      case WISHES -> wishes(weight, input);
    };
  }

  private static Criterion category(int column, CriterionWeight each) {
    return each.aim() == Aim.DIFFERENT
        ? new Criterion.DifferentCategory(column, each.weight())
        : new Criterion.SameCategory(column, each.weight());
  }

  /** The nearest allowed gap is best, or the widest where a program wants people far apart. */
  private static Criterion levelGap(CriterionWeight each, Rules rules) {
    int least = orElse(rules.leastLevelGap(), -WIDEST_GAP);
    int most = orElse(rules.mostLevelGap(), WIDEST_GAP);
    int nearest = Math.clamp(0, least, most);
    int widest = Math.abs(least) > Math.abs(most) ? least : most;
    return new Criterion.LevelGap(
        least, each.aim() == Aim.DIFFERENT ? widest : nearest, most, each.weight());
  }

  /** Wishes of either side count; in a two-way match each view brings its own. */
  private static Stream<Criterion> wishes(int weight, RunInput input) {
    int ranks =
        Math.max(
            LEAST_RANKS, input.wishes().stream().mapToInt(RunInput.Wished::rank).max().orElse(0));
    var receivers = new Criterion.Wish(Criterion.Side.RECEIVER, ranks, weight);
    return input.mutual()
        ? Stream.of(receivers)
        : Stream.of(receivers, new Criterion.Wish(Criterion.Side.GIVER, ranks, weight));
  }

  /** Also the one that always holds: what people ask to avoid. */
  static List<Rule> rules(Rules rules) {
    var hard = new ArrayList<Rule>();
    hard.add(new Rule.NotAvoided());
    if (rules.leastLevelGap() != null || rules.mostLevelGap() != null) {
      hard.add(
          new Rule.LevelGapWithin(
              orElse(rules.leastLevelGap(), -WIDEST_GAP),
              orElse(rules.mostLevelGap(), WIDEST_GAP)));
    }
    if (rules.outsideReportingLine()) {
      hard.add(new Rule.NotInReportingLine());
    }
    if (rules.newPartnersOnly()) {
      hard.add(new Rule.NotPastPartners());
    }
    if (rules.commonLanguage()) {
      hard.add(new Rule.MustShareCode(Columns.LANGUAGES));
    }
    if (rules.leastOverlapMinutes() > 0) {
      hard.add(new Rule.MinimumOverlap((rules.leastOverlapMinutes() + 29) / 30));
    }
    boundary(hard, rules.at(Place.TEAM), Columns.TEAM);
    boundary(hard, rules.at(Place.DEPARTMENT), Columns.DEPARTMENT);
    boundary(hard, rules.at(Place.ORGANISATION), Columns.ORGANISATION);
    boundary(hard, rules.at(Place.SITE), Columns.SITE);
    return hard;
  }

  private static void boundary(List<Rule> hard, Crossing crossing, int column) {
    switch (crossing) {
      case SAME -> hard.add(new Rule.MustShareCategory(column));
      case DIFFERENT -> hard.add(new Rule.MustDifferInCategory(column));
      case ANY -> {}
    }
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
