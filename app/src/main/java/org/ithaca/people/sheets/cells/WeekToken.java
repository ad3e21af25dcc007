package org.ithaca.people.sheets.cells;

import java.time.DayOfWeek;
import java.util.Set;

/** A word or sign of a text about the hours of a week. */
sealed interface WeekToken {

  record Days(Set<DayOfWeek> days) implements WeekToken {}

  /** A part of the day by name, in minutes since midnight. */
  record Part(int from, int to) implements WeekToken {}

  /**
   * A time of day.
   *
   * @param half a or p where the text says before or after noon, else blank
   * @param bare an hour as spoken, "9", that may mean either half of the day; "09:00" does not
   */
  record Time(int minutes, char half, boolean bare) implements WeekToken {}

  record Unknown(String text) implements WeekToken {}

  enum Sign implements WeekToken {
    DASH,
    NEXT,
    AND,
    FROM,
    UNTIL
  }
}
