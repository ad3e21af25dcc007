package org.ithaca.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a person is usually free in a week: a set of half-hour slots of the person's own local week.
 * Slot 0 begins on Monday at 00:00, slot 335 on Sunday at 23:30. The week is cyclic, and values
 * never change.
 *
 * <p>The canonical text, {@code Mon 09:00-10:30; Fri 18:00-24:00}, is what is stored and exported.
 */
public final class WeeklyAvailability {

  public static final int SLOTS = 7 * 48;
  public static final int MINUTES_A_SLOT = 30;
  public static final int MINUTES_A_DAY = 24 * 60;

  private static final int WORDS = (SLOTS + 63) / 64;
  private static final WeeklyAvailability NONE = new WeeklyAvailability(new long[WORDS]);
  private static final WeeklyAvailability ALWAYS = where(slot -> true);
  private static final Pattern SPAN =
      Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\\d\\d):([03]0)-(\\d\\d):([03]0)");
  private static final Map<String, DayOfWeek> DAYS =
      Stream.of(DayOfWeek.values()).collect(Collectors.toMap(WeeklyAvailability::name, day -> day));

  private final long[] words;

  private WeeklyAvailability(long[] words) {
    this.words = words;
  }

  /** Never free; also what is known of a person who has not said anything. */
  public static WeeklyAvailability none() {
    return NONE;
  }

  public static WeeklyAvailability always() {
    return ALWAYS;
  }

  public static WeeklyAvailability of(Collection<Integer> slots) {
    long[] words = new long[WORDS];
    slots.forEach(slot -> set(words, slot));
    return new WeeklyAvailability(words);
  }

  /**
   * The slots that lie wholly between two times, given in minutes since midnight. An end that is
   * not after the start means the next day: 22:00 to 02:00.
   */
  public static WeeklyAvailability between(DayOfWeek day, int fromMinute, int toMinute) {
    if (fromMinute < 0 || fromMinute > MINUTES_A_DAY || toMinute < 0 || toMinute > MINUTES_A_DAY) {
      throw new IllegalArgumentException(
          "Minutes of a day are 0 to 1440, not " + fromMinute + " to " + toMinute);
    }
    int end = toMinute <= fromMinute ? toMinute + MINUTES_A_DAY : toMinute;
    int midnight = (day.getValue() - 1) * 48;
    long[] words = new long[WORDS];
    IntStream.range(Math.ceilDiv(fromMinute, MINUTES_A_SLOT), end / MINUTES_A_SLOT)
        .forEach(slot -> set(words, (midnight + slot) % SLOTS));
    return new WeeklyAvailability(words);
  }

  /** Reads the canonical text, the one {@link #toString} writes. */
  @JsonCreator
  public static WeeklyAvailability parse(String canonical) {
    WeeklyAvailability week = NONE;
    for (String span : canonical.split(";", -1)) {
      if (canonical.isBlank()) {
        break;
      }
      Matcher matcher = SPAN.matcher(span.strip());
      int from = matcher.matches() ? minutes(matcher, 2) : -1;
      int to = from < 0 ? -1 : minutes(matcher, 4);
      DayOfWeek day = from < 0 ? null : DAYS.get(matcher.group(1));
      if (day == null || to > MINUTES_A_DAY || from >= to) {
        throw new IllegalArgumentException(
            "\""
                + span.strip()
                + "\" is not like \"Mon 09:00-10:30\" (half hours, end after start, up to 24:00)");
      }
      week = week.plus(between(day, from, to));
    }
    return week;
  }

  public boolean isEmpty() {
    return Arrays.equals(words, NONE.words);
  }

  public boolean contains(int slot) {
    return (words[slot >> 6] & (1L << slot)) != 0;
  }

  /** The slots in order of the week. */
  public IntStream slots() {
    return IntStream.range(0, SLOTS).filter(this::contains);
  }

  /** Free when this or the other is. */
  public WeeklyAvailability plus(WeeklyAvailability other) {
    return where(slot -> contains(slot) || other.contains(slot));
  }

  /** Free when this and the other both are. */
  public WeeklyAvailability common(WeeklyAvailability other) {
    return where(slot -> contains(slot) && other.contains(slot));
  }

  public double hours() {
    return overlapHours(this);
  }

  /** Hours a week in which both are free; both must be in the same zone, see {@link #inUtc}. */
  public double overlapHours(WeeklyAvailability other) {
    int slots = 0;
    for (int i = 0; i < WORDS; i++) {
      slots += Long.bitCount(words[i] & other.words[i]);
    }
    return slots / 2.0;
  }

  /** The same hours read in UTC, with the offset the zone has in the week of the reference date. */
  public WeeklyAvailability inUtc(ZoneId zone, LocalDate reference) {
    return inZone(zone, ZoneOffset.UTC, reference);
  }

  /**
   * The same hours as a clock elsewhere shows them. Where clocks differ by quarter hours, a slot
   * counts only when all of it is free.
   */
  public WeeklyAvailability inZone(ZoneId from, ZoneId to, LocalDate reference) {
    ZonedDateTime monday =
        reference
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(ZoneOffset.UTC);
    return where(slot -> {
      ZonedDateTime start =
          monday.toLocalDateTime().plusMinutes((long) slot * MINUTES_A_SLOT).atZone(to);
      return contains(slotAt(start.withZoneSameInstant(from)))
          && contains(slotAt(start.plusMinutes(MINUTES_A_SLOT / 2).withZoneSameInstant(from)));
    });
  }

  private static int slotAt(ZonedDateTime time) {
    return (time.getDayOfWeek().getValue() - 1) * 48
        + (time.getHour() * 60 + time.getMinute()) / MINUTES_A_SLOT;
  }

  private static WeeklyAvailability where(IntPredicate free) {
    long[] words = new long[WORDS];
    IntStream.range(0, SLOTS).filter(free).forEach(slot -> set(words, slot));
    return new WeeklyAvailability(words);
  }

  private static void set(long[] words, int slot) {
    if (slot < 0 || slot >= SLOTS) {
      throw new IllegalArgumentException("A week has slots 0 to 335, not " + slot);
    }
    words[slot >> 6] |= 1L << slot;
  }

  private static int minutes(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String time(int slotOfDay) {
    return "%02d:%02d".formatted(slotOfDay / 2, slotOfDay % 2 * 30);
  }

  @JsonValue
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (DayOfWeek day : DayOfWeek.values()) {
      int midnight = (day.getValue() - 1) * 48;
      for (int slot = 0; slot < 48; slot++) {
        if (contains(midnight + slot)) {
          int start = slot;
          while (slot < 48 && contains(midnight + slot)) {
            slot++;
          }
          text.append(text.isEmpty() ? "" : "; ")
              .append(name(day))
              .append(' ')
              .append(time(start))
              .append('-')
              .append(time(slot));
        }
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeeklyAvailability week && Arrays.equals(words, week.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
