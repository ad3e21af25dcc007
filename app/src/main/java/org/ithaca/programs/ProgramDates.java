package org.ithaca.programs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a program runs.
 *
 * @param enrolBy the last day on which people may join by themselves; none for no deadline
 */
public record ProgramDates(LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate enrolBy) {

  public ProgramDates {
    if (endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException(
          "A program cannot end on " + endsOn + ", before it starts on " + startsOn + ".");
    }
    if (enrolBy != null && enrolBy.isAfter(endsOn)) {
      throw new IllegalArgumentException(
          "Enrolment cannot last until " + enrolBy + ", after the end on " + endsOn + ".");
    }
  }

  boolean deadlineHasPassed(LocalDate today) {
    return enrolBy != null && today.isAfter(enrolBy);
  }
}
