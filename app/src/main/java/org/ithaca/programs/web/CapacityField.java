package org.ithaca.programs.web;

import org.jspecify.annotations.Nullable;

/** How many relationships somebody wants, as typed; nothing for the program's default. */
final class CapacityField {

  private static final int MOST = 50;

  private CapacityField() {}

  static @Nullable Integer read(String field, @Nullable String typed, Problems problems) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      int number = Integer.parseInt(typed.strip());
      if (number >= 1 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.add(field, "programs.problem.number", 1, MOST);
    return null;
  }
}
