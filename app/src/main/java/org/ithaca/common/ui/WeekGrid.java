package org.ithaca.common.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A usual week by the hour, to look at or to fill in.
 *
 * @param from first hour of the day shown, 0 to 23
 * @param to hour at which the day ends, up to 24
 * @param open hours of the week that are free: 0 is Monday at 0:00, 167 Sunday at 23:00
 * @param shared those of them that another person shares
 */
public record WeekGrid(int from, int to, Set<Integer> open, Set<Integer> shared) {

  public static int hourOfWeek(int day, int hour) {
    return day * 24 + hour;
  }

  /** Days of the week, 0 is Monday. */
  public List<Integer> days() {
    return IntStream.range(0, 7).boxed().toList();
  }

  public List<Integer> hours() {
    return IntStream.range(from, to).boxed().toList();
  }

  public boolean open(int day, int hour) {
    return open.contains(hourOfWeek(day, hour));
  }

  public boolean shared(int day, int hour) {
    return shared.contains(hourOfWeek(day, hour));
  }
}
