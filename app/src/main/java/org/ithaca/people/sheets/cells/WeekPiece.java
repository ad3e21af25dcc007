package org.ithaca.people.sheets.cells;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ithaca.people.sheets.cells.WeekToken.Days;
import org.ithaca.people.sheets.cells.WeekToken.Part;
import org.ithaca.people.sheets.cells.WeekToken.Sign;
import org.ithaca.people.sheets.cells.WeekToken.Time;
import org.ithaca.people.sheets.cells.WeekToken.Unknown;

/**
 * Days and spans of minutes that stand together.
 *
 * @param timesFirst the days come after the hours
 * @param timed the hours are times of the clock, not only parts of the day
 */
record WeekPiece(
    Set<DayOfWeek> days,
    List<Part> spans,
    boolean timesFirst,
    boolean timed,
    List<String> unknown) {

  private static final int HOUR = 60;
  private static final int NOON = 12 * HOUR;
  private static final int DAY = 24 * HOUR;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** "Weekends", not "Sat, Sun" nor "weekend mornings". */
  boolean isWeekend() {
    return days.equals(WEEKEND) && spans.isEmpty() && unknown.isEmpty();
  }

  boolean isEmpty() {
    return days.isEmpty() && spans.isEmpty();
  }

  WeekPiece on(Set<DayOfWeek> newDays) {
    return new WeekPiece(newDays, spans, timesFirst, timed, unknown);
  }

  static WeekPiece of(List<WeekToken> tokens) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<Part> spans = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Optional<Part> hint =
        tokens.stream()
            .filter(t -> t instanceof Part && WeekWords.time(t).isEmpty())
            .map(Part.class::cast)
            .findFirst();
    boolean timesFirst = false;
    for (int i = 0; i < tokens.size(); i++) {
      WeekToken token = tokens.get(i);
      if (token instanceof Days(Set<DayOfWeek> named)) {
        boolean range =
            i + 2 < tokens.size() && isDash(tokens.get(i + 1)) && tokens.get(i + 2) instanceof Days;
        days.addAll(range ? range(named, ((Days) tokens.get(i + 2)).days()) : named);
        timesFirst |= !spans.isEmpty() || !parts.isEmpty();
        i += range ? 2 : 0;
      } else if (token instanceof Unknown(String text)) {
        unknown.add(text);
      } else {
        int used = span(tokens, i, hint, spans);
        if (used == 0 && token instanceof Part part) {
          parts.add(part);
        }
        i += Math.max(0, used - 1);
      }
    }
    return new WeekPiece(
        days, spans.isEmpty() ? parts : spans, timesFirst, !spans.isEmpty(), unknown);
  }

  private static boolean isDash(WeekToken token) {
    return token == Sign.DASH || token == Sign.UNTIL;
  }

  private static Set<DayOfWeek> range(Set<DayOfWeek> from, Set<DayOfWeek> to) {
    Set<DayOfWeek> days = EnumSet.copyOf(from);
    DayOfWeek end = to.iterator().next();
    for (DayOfWeek day = from.iterator().next(); day != end; day = day.plus(1)) {
      days.add(day);
    }
    days.addAll(to);
    return days;
  }

  /**
   * Reads a span of time that begins at a token; gives how many tokens it took, none when there is
   * no span.
   */
  private static int span(List<WeekToken> tokens, int i, Optional<Part> hint, List<Part> spans) {
    WeekToken token = tokens.get(i);
    Optional<Time> next = time(tokens, i + 1);
    if ((token == Sign.FROM || token == Sign.UNTIL) && next.isPresent()) {
      int taken = token == Sign.FROM ? span(tokens, i + 1, hint, spans) : 0;
      if (taken > 2) {
        return taken + 1;
      }
      int minutes = alone(next.get(), hint);
      if (taken > 0) {
        spans.removeLast();
      }
      spans.add(
          token == Sign.FROM
              ? new Part(minutes, Math.max(WeekWords.LAST_MINUTE, Math.min(DAY, minutes + HOUR)))
              : new Part(Math.min(WeekWords.FIRST_MINUTE, Math.max(0, minutes - HOUR)), minutes));
      return 2;
    }
    Optional<Time> end =
        i + 1 < tokens.size() && isDash(tokens.get(i + 1)) ? time(tokens, i + 2) : Optional.empty();
    if (end.isPresent() && time(tokens, i).isPresent()) {
      spans.add(between(time(tokens, i).get(), end.get(), hint));
      return 3;
    }
    if (token instanceof Time time) {
      int start = alone(time, hint);
      spans.add(new Part(start % DAY, Math.min(DAY, start % DAY + HOUR)));
      return 1;
    }
    return 0;
  }

  private static Optional<Time> time(List<WeekToken> tokens, int i) {
    return i < tokens.size() ? WeekWords.time(tokens.get(i)) : Optional.empty();
  }

  private static int alone(Time time, Optional<Part> hint) {
    int minutes = inHalf(time.minutes(), time.half());
    return time.bare() && (minutes < 7 * HOUR || isAfterNoon(hint)) && minutes < NOON
        ? minutes + NOON
        : minutes;
  }

  private static boolean isAfterNoon(Optional<Part> hint) {
    return hint.isPresent() && hint.get().from() >= NOON;
  }

  private static int inHalf(int minutes, char half) {
    return half == ' ' ? minutes : minutes % NOON + (half == 'p' ? NOON : 0);
  }

  /** "6-7pm" is in the evening, "11-1pm" over noon, "9-5" a working day, "3-5" an afternoon. */
  private static Part between(Time start, Time end, Optional<Part> hint) {
    int to = inHalf(end.minutes(), end.half());
    int from;
    if (start.bare() && end.half() != ' ') {
      from = inHalf(start.minutes(), end.half());
      from = from >= to && end.half() == 'p' ? inHalf(start.minutes(), 'a') : from;
    } else {
      from = start.bare() ? alone(start, hint) : inHalf(start.minutes(), start.half());
    }
    boolean endOpen = end.bare() && to <= from && to < NOON;
    to = endOpen ? to + NOON : to;
    return new Part(from % DAY, to == 0 ? DAY : to);
  }
}
