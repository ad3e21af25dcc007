package org.ithaca.programs.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ithaca.formats.Aim;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Place;
import org.ithaca.formats.Term;
import org.ithaca.programs.Importance;
import org.ithaca.programs.Matching;
import org.ithaca.programs.Objective;
import org.ithaca.programs.Program;
import org.ithaca.programs.RolePlan;
import org.ithaca.programs.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The design as typed: one value for each field of the page, kept as it was typed until it can be
 * read.
 */
public record DesignForm(Map<String, String> values) {

  private static final int MOST_SEATS = 1_000_000;
  private static final int MOST_CAPACITY = 50;
  private static final int WIDEST_GAP = 9;
  private static final int MINUTES_A_WEEK = 7 * 24 * 60;

  /** What the page shows of a program as it is. */
  static DesignForm of(Program program) {
    var values = new HashMap<String, String>();
    for (var plan : program.roles()) {
      values.put("seats-" + plan.role(), Objects.toString(plan.seats(), ""));
      values.put("capacity-" + plan.role(), Integer.toString(plan.capacity()));
      values.put("most-" + plan.role(), Integer.toString(plan.mostCapacity()));
    }
    for (var each : program.matching().criteria()) {
      var key = each.criterion().key();
      values.put("weight-" + key, Integer.toString(step(each.weight())));
      values.put("aim-" + key, each.aim().key());
    }
    var rules = program.matching().rules();
    values.put("leastLevelGap", Objects.toString(rules.leastLevelGap(), ""));
    values.put("mostLevelGap", Objects.toString(rules.mostLevelGap(), ""));
    putIf(rules.outsideReportingLine(), "outsideReportingLine", values);
    putIf(rules.newPartnersOnly(), "newPartnersOnly", values);
    putIf(rules.commonLanguage(), "commonLanguage", values);
    values.put("leastOverlapMinutes", Integer.toString(rules.leastOverlapMinutes()));
    for (var place : Place.values()) {
      values.put("boundary-" + place.key(), rules.at(place).key());
    }
    values.put("objective", program.matching().objective().key());
    putIf(program.matching().trioForOddPerson(), "trio", values);
    return new DesignForm(values);
  }

  private static void putIf(boolean on, String name, Map<String, String> values) {
    if (on) {
      values.put(name, "true");
    }
  }

  public String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  public boolean checked(String name) {
    return value(name).equals("true");
  }

  public int step(CriterionWeight weight) {
    var typed = number(value("weight-" + weight.criterion().key()));
    return typed == null
        ? step(weight.weight())
        : Math.clamp(typed, 0, Importance.STEPS.size() - 1);
  }

  private static int step(int weight) {
    return Importance.STEPS.indexOf(Importance.of(weight));
  }

  List<RolePlan> plans(Program program, Problems problems) {
    return program.roles().stream().map(present -> plan(present, problems)).toList();
  }

  private RolePlan plan(RolePlan present, Problems problems) {
    var role = present.role();
    var seats = within("seats-" + role, 1, MOST_SEATS, problems);
    var capacity = needed("capacity-" + role, 1, MOST_CAPACITY, problems);
    var most = needed("most-" + role, 1, MOST_CAPACITY, problems);
    if (capacity == null || most == null) {
      return present;
    }
    if (capacity > most) {
      problems.add("capacity-" + role, "programs.problem.capacity", most);
      return present;
    }
    return new RolePlan(role, seats, capacity, most);
  }

  Matching matching(Program program, Problems problems) {
    var present = program.matching();
    return new Matching(
        present.criteria().stream().map(this::weight).toList(),
        rules(problems),
        word(Objective.values(), "objective", present.objective()),
        checked("trio"));
  }

  private CriterionWeight weight(CriterionWeight present) {
    var criterion = present.criterion();
    var chosen = Importance.STEPS.get(step(present));
    var aim = word(Aim.values(), "aim-" + criterion.key(), present.aim());
    return new CriterionWeight(
        criterion,
        criterion.aims().contains(aim) ? aim : present.aim(),
        chosen.replacing(present.weight()));
  }

  private Rules rules(Problems problems) {
    var least = within("leastLevelGap", -WIDEST_GAP, WIDEST_GAP, problems);
    var most = within("mostLevelGap", -WIDEST_GAP, WIDEST_GAP, problems);
    if (least != null && most != null && least > most) {
      problems.add("leastLevelGap", "programs.problem.level-gap");
      most = null;
    }
    var overlap = within("leastOverlapMinutes", 0, MINUTES_A_WEEK, problems);
    var boundaries = new EnumMap<Place, Crossing>(Place.class);
    for (var place : Place.values()) {
      boundaries.put(place, word(Crossing.values(), "boundary-" + place.key(), Crossing.ANY));
    }
    return new Rules(
        least,
        most,
        checked("outsideReportingLine"),
        checked("newPartnersOnly"),
        checked("commonLanguage"),
        overlap == null ? 0 : overlap,
        boundaries);
  }

  private <T extends Term> T word(T[] all, String name, T otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.key().equals(value(name)))
        .findFirst()
        .orElse(otherwise);
  }

  private @Nullable Integer needed(String name, int min, int max, Problems problems) {
    if (value(name).isEmpty()) {
      problems.add(name, "programs.problem.number", min, max);
      return null;
    }
    return within(name, min, max, problems);
  }

  private @Nullable Integer within(String name, int min, int max, Problems problems) {
    if (value(name).isEmpty()) {
      return null;
    }
    var typed = number(value(name));
    if (typed == null || typed < min || typed > max) {
      problems.add(name, "programs.problem.number", min, max);
      return null;
    }
    return typed;
  }

  private static @Nullable Integer number(String typed) {
    try {
      return Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
