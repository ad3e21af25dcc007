package org.ithaca.people.web;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ithaca.common.ui.WeekGrid;
import org.ithaca.people.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/**
 * A week of half hours as a grid of hours. An hour that is free for a half is shown as free and
 * stays a half unless somebody changes it.
 */
final class UsualWeek {

  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 20;
  private static final int HOURS_A_DAY = 24;

  private UsualWeek() {}

  static Set<Integer> hours(@Nullable WeeklyAvailability week) {
    return week == null
        ? Set.of()
        : week.slots().mapToObj(slot -> slot / 2).collect(Collectors.toSet());
  }

  /** The usual hours of a day, and whatever lies outside and is free. */
  static WeekGrid grid(Set<Integer> hours) {
    var ofDay = new TreeSet<>(Set.of(FIRST_HOUR, LAST_HOUR));
    hours.forEach(hour -> ofDay.add(hour % HOURS_A_DAY));
    return new WeekGrid(ofDay.first(), ofDay.last() + 1, hours, Set.of());
  }

  static @Nullable WeeklyAvailability changed(
      @Nullable WeeklyAvailability before, Set<Integer> hours) {
    var shown = hours(before);
    if (hours.equals(shown)) {
      return before;
    }
    var slots = new HashSet<Integer>();
    for (int hour : hours) {
      for (int slot = hour * 2; slot < hour * 2 + 2; slot++) {
        if (before == null || !shown.contains(hour) || before.contains(slot)) {
          slots.add(slot);
        }
      }
    }
    return slots.isEmpty() ? null : WeeklyAvailability.of(slots);
  }

  static boolean hasHalfHours(WeeklyAvailability week) {
    return week.slots().count() != 2L * hours(week).size();
  }
}
