package org.ithaca.rounds.mapping;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Place;
import org.ithaca.matching.scoring.Rule;
import org.ithaca.programs.Rules;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactWords;
import org.ithaca.rounds.mapping.RunInput.Tie;
import org.jspecify.annotations.Nullable;

/** Why a rule stands between two people, in words with their own data. */
final class RuleFacts {

  private RuleFacts() {}

  static Fact of(Rule rule, Matcher matcher, Tie tie) {
    var giver = matcher.participant(tie.giver());
    var receiver = matcher.participant(tie.receiver());
    var one = matcher.id(tie.giver());
    var other = matcher.id(tie.receiver());
    return switch (rule) {
      case Rule.LevelGapWithin(int least, int most) ->
          Fact.about(
              "rounds.rule.level-gap",
              one,
              other,
              number(giver.level()),
              number(receiver.level()),
              Integer.toString(least),
              Integer.toString(most));
      case Rule.MustShareCategory(int column) ->
          Fact.about(
              "rounds.rule.same",
              one,
              other,
              place(column),
              text(value(column, giver)),
              text(value(column, receiver)));
      case Rule.MustDifferInCategory(int column) ->
          Fact.about(
              "rounds.rule.different", one, other, place(column), text(value(column, giver)));
      case Rule.MustShareCode(int set) -> Fact.about("rounds.rule.common-language", one, other);
      case Rule.NotInReportingLine() -> Fact.about("rounds.rule.reporting-line", one, other);
      // Who wants to avoid whom is private; the page only says that it cannot be.
      case Rule.NotAvoided() -> Fact.about("rounds.rule.private", one, other);
      case Rule.NotPastPartners() -> Fact.about("rounds.rule.past-partner", one, other);
      case Rule.MinimumOverlap(int halfHours) ->
          Fact.about("rounds.rule.minimum-overlap", one, other, Integer.toString(halfHours * 30));
      case Rule.NotThemselves() -> Fact.about("rounds.rule.themselves", one);
    };
  }

  /** The message key of a rule on its own, for counting how often each stands in the way. */
  static String kind(Rule rule) {
    return switch (rule) {
      case Rule.LevelGapWithin _ -> "level-gap";
      case Rule.MustShareCategory(int column) -> "same-" + placeKey(column);
      case Rule.MustDifferInCategory(int column) -> "different-" + placeKey(column);
      case Rule.MustShareCode _ -> "common-language";
      case Rule.NotInReportingLine() -> "reporting-line";
      case Rule.NotAvoided() -> "private";
      case Rule.NotPastPartners() -> "past-partner";
      case Rule.MinimumOverlap _ -> "minimum-overlap";
      case Rule.NotThemselves() -> "themselves";
    };
  }

  /** The rules without the one of this kind; empty where there is none to be left out. */
  static Optional<Rules> without(Rules rules, String kind) {
    if (Criteria.rules(rules).stream().map(RuleFacts::kind).noneMatch(kind::equals)) {
      return Optional.empty();
    }
    boolean anyLevel = kind.equals("level-gap");
    var boundaries = new EnumMap<Place, Crossing>(rules.boundaries());
    for (var place : Place.values()) {
      var name = place.name().toLowerCase(Locale.ROOT);
      if (kind.equals("same-" + name) || kind.equals("different-" + name)) {
        boundaries.put(place, Crossing.ANY);
      }
    }
    var fewer =
        new Rules(
            anyLevel ? null : rules.leastLevelGap(),
            anyLevel ? null : rules.mostLevelGap(),
            rules.outsideReportingLine() && !kind.equals("reporting-line"),
            rules.newPartnersOnly() && !kind.equals("past-partner"),
            rules.commonLanguage() && !kind.equals("common-language"),
            kind.equals("minimum-overlap") ? 0 : rules.leastOverlapMinutes(),
            boundaries);
    return fewer.equals(rules) ? Optional.empty() : Optional.of(fewer);
  }

  private static String place(int column) {
    return FactWords.TEXT + "rounds.place." + placeKey(column);
  }

  static String placeKey(int column) {
    return switch (column) {
      case Columns.TEAM -> "team";
      case Columns.DEPARTMENT -> "department";
      case Columns.ORGANISATION -> "organisation";
      case Columns.SITE -> "site";
      default -> throw new IllegalArgumentException("No category has the number " + column);
    };
  }

  static @Nullable String value(int column, Participant person) {
    return switch (column) {
      case Columns.TEAM -> person.team();
      case Columns.DEPARTMENT -> person.department();
      case Columns.ORGANISATION -> person.organisation();
      case Columns.SITE -> person.site();
      default -> throw new IllegalArgumentException("No category has the number " + column);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "" : Integer.toString(value);
  }
}
