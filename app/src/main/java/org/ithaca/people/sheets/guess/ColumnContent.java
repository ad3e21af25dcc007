package org.ithaca.people.sheets.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.Emails;
import org.ithaca.people.sheets.cells.GradeLadders;
import org.ithaca.people.sheets.cells.Numbers;
import org.ithaca.people.sheets.cells.PersonName;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.cells.TimeZones;
import org.ithaca.people.sheets.cells.WeekText;
import org.ithaca.people.sheets.cells.YesNo;

/** What the cells of a column look like. */
record ColumnContent(List<String> cells) {

  private static final int LOOKED_AT = 100;
  private static final int SENTENCE = 80;
  private static final int FEW = 4;

  static ColumnContent of(List<String> cells) {
    return new ColumnContent(
        cells.stream().filter(c -> !CellWords.isBlank(c)).map(String::strip).toList());
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  double emails() {
    return share(Emails::looksLike);
  }

  double yesNo() {
    return share(c -> YesNo.parse(c).value().isPresent());
  }

  double roles() {
    return share(
        c -> c.length() < SENTENCE && Roles.parse(c).value().filter(r -> !r.isEmpty()).isPresent());
  }

  double numbers() {
    return share(c -> Numbers.decimal(c).value().isPresent());
  }

  /**
   * Days with hours, so that a column of "M" and "F" or of durations is not taken for a timetable.
   */
  double hours() {
    return share(c -> c.length() > 2 && WeekText.parse(c).value().isPresent());
  }

  /** Hours without a day: "9-10", "mornings". */
  double timesOfDay() {
    return share(c -> WeekText.parse("Mon " + c).problems().isEmpty());
  }

  /** Names of people, nearly all different. */
  double names() {
    long distinct = cells.stream().distinct().count();
    return cells.size() < 2 || distinct * 10 < cells.size() * 8L ? 0 : share(PersonName::looksLike);
  }

  double timeZones() {
    return share(c -> c.indexOf('/') > 0 && TimeZones.parse(c).value().isPresent());
  }

  /** Share of the different grades that one known ladder names; numbers alone say nothing. */
  double grades() {
    List<String> distinct = cells.stream().distinct().limit(LOOKED_AT).toList();
    GradeLadders.Guess guess = GradeLadders.guess(distinct);
    boolean numbers = guess.ladder().equals(GradeLadders.NUMBERS);
    return distinct.isEmpty() || numbers ? 0 : (double) guess.levels().size() / distinct.size();
  }

  /** The same few values again and again: kinds of people rather than people. */
  boolean repeats() {
    return cells.size() >= FEW && cells.stream().distinct().count() * 4 <= cells.size() * 3L;
  }

  boolean allDifferent() {
    return new HashSet<>(cells).size() == cells.size();
  }

  Set<String> values() {
    return new HashSet<>(cells);
  }

  private double share(Predicate<String> looksLike) {
    List<String> some = cells.stream().limit(LOOKED_AT).toList();
    return some.isEmpty() ? 0 : (double) some.stream().filter(looksLike).count() / some.size();
  }
}
