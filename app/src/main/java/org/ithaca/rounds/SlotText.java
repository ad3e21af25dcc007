package org.ithaca.rounds;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** A half-hour of the week as the reader's clock shows it, such as "Tuesday 09:30". */
final class SlotText {

  private static final int MINUTES_A_DAY = 24 * 60;

  private SlotText() {}

  static String of(int utcSlot, int offsetMinutes, Locale locale) {
    int minutes = Math.floorMod(utcSlot * 30 + offsetMinutes, 7 * MINUTES_A_DAY);
    var day = DayOfWeek.of(1 + minutes / MINUTES_A_DAY).getDisplayName(TextStyle.FULL, locale);
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(LocalTime.ofSecondOfDay(minutes % MINUTES_A_DAY * 60L));
    return day + " " + time;
  }
}
