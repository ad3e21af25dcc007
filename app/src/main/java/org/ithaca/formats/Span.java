package org.ithaca.formats;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people say it, such as "60 minutes", "2 weeks" or "9 months". */
public record Span(int count, Unit unit) implements Comparable<Span> {

  public static final Span NONE = new Span(0, Unit.MINUTE);

  private static final Pattern PATTERN =
      Pattern.compile("(\\d{1,4}) (minute|hour|day|week|month|year)s?");

  /** Units of time, with the minutes they count for when spans are compared. */
  public enum Unit implements Term {
    MINUTE(1),
    HOUR(60),
    DAY(24 * 60),
    WEEK(7 * 24 * 60),
    MONTH(365 * 24 * 60 / 12),
    YEAR(365 * 24 * 60);

    private final int minutes;

    Unit(int minutes) {
      this.minutes = minutes;
    }
  }

  public Span {
    if (count < 0) {
      throw new IllegalArgumentException("a span of " + count + "; it must be 0 or more");
    }
  }

  public static Optional<Span> find(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    return Optional.of(new Span(Integer.parseInt(matcher.group(1)), unit));
  }

  public static Span ofMinutes(int minutes) {
    return new Span(minutes, Unit.MINUTE);
  }

  public boolean isNone() {
    return count == 0;
  }

  /** Minutes, with months and years taken at their average length. */
  public long minutes() {
    return (long) count * unit.minutes;
  }

  /** For dates: an exact duration up to hours, a calendar period from days on. */
  public TemporalAmount toAmount() {
    return switch (unit) {
      case MINUTE -> Duration.ofMinutes(count);
      case HOUR -> Duration.ofHours(count);
      case DAY -> Period.ofDays(count);
      case WEEK -> Period.ofWeeks(count);
      case MONTH -> Period.ofMonths(count);
      case YEAR -> Period.ofYears(count);
    };
  }

  @Override
  public int compareTo(Span other) {
    return Long.compare(minutes(), other.minutes());
  }

  @Override
  public String toString() {
    return count + " " + unit.key() + (count == 1 ? "" : "s");
  }
}
