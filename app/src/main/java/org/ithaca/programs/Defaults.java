package org.ithaca.programs;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalInt;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Format;
import org.ithaca.formats.HardRule;
import org.ithaca.formats.MatchingProblem;
import org.ithaca.formats.Place;
import org.jspecify.annotations.Nullable;

/** What a program starts with: all of it follows from what its format says. */
final class Defaults {

  private static final int DAYS_TO_MATCH = 5;

  private final Format format;

  Defaults(Format format) {
    this.format = format;
  }

  /** A month to enrol, a few days to match, then as long as the format usually takes. */
  ProgramDates dates(LocalDate today) {
    var startsOn = today.plusMonths(1);
    boolean withinADay = !(format.cadence().duration().usual().toAmount() instanceof Period);
    var endsOn =
        withinADay ? startsOn : startsOn.plus(format.cadence().duration().usual().toAmount());
    return new ProgramDates(startsOn, endsOn, startsOn.minusDays(DAYS_TO_MATCH));
  }

  List<RolePlan> roles() {
    return format.roles().stream()
        .map(role -> new RolePlan(role.key(), null, role.capacity().usual(), role.capacity().max()))
        .toList();
  }

  Matching matching() {
    return new Matching(
        Arrays.stream(Criterion.values()).map(this::weight).toList(),
        rules(),
        Objective.of(format.fairness()),
        format.problem() == MatchingProblem.PAIRING && format.size().allows(3));
  }

  private CriterionWeight weight(Criterion criterion) {
    return format.criteria().stream()
        .filter(each -> each.criterion() == criterion)
        .findFirst()
        .orElseGet(() -> new CriterionWeight(criterion, criterion.aims().iterator().next(), 0));
  }

  private Rules rules() {
    var hard = format.hardRules();
    var levels = format.stage().levels();
    var boundaries = new EnumMap<Place, Crossing>(Place.class);
    for (var place : Place.values()) {
      boundaries.put(place, format.boundary().at(place));
    }
    return new Rules(
        boxed(levels.min()),
        boxed(levels.max()),
        hard.contains(HardRule.REPORTING_LINE),
        hard.contains(HardRule.PAST_PARTNER),
        hard.contains(HardRule.COMMON_LANGUAGE),
        Math.toIntExact(format.contact().minimumOverlap().minutes()),
        boundaries);
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
