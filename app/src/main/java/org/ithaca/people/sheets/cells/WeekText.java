package org.ithaca.people.sheets.cells;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ithaca.people.WeeklyAvailability;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.cells.WeekToken.Days;
import org.ithaca.people.sheets.cells.WeekToken.Part;
import org.ithaca.people.sheets.cells.WeekToken.Sign;
import org.ithaca.people.sheets.cells.WeekToken.Time;

/**
 * Reads the hours of a usual week as people write them: "6:00-7:00pm F", "T/Th 3-5pm", "weekday
 * evenings", "Mo-Fr 9-17 Uhr", "Mon 9-10, 14-15". Days without hours mean the whole day. What
 * cannot be read is named, the rest is kept. Of hours that do not begin and end on half hours the
 * whole half hours within are kept, and it is said.
 *
 * <p>The text of a time zone after the hours, "9-11 CET", is not part of the hours: see {@link
 * WeekZones}.
 */
public final class WeekText {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** A number with the word for hours is how long, not when: "2h", "2-3 hours". */
  private static final Pattern DURATION =
      Pattern.compile(
          "(?<![\\d:.,])(?<![\\d:.,h]\\s?[-\u2013]\\s?)[1-8](?:[.,]5)?(?:\\s*(?:-|\u2013|to|bis|or)\\s*[1-8])?\\s*"
              + "(?:hours?|hrs?|stunden?|std|heures?|horas?|ore|\uc2dc\uac04|\u6642\u9593|\u5c0f\u65f6)(?!\\p{L})"
              + "|(?<![\\d:.,])(?<!(?:[-\u2013]|from|after|until|before|ab|bis|vor|nach|de|a|\u00e0)\\s?)[1-4]\\s?h(?![\\p{L}\\d])(?!\\s*[-\u2013\u00e0])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE = Pattern.compile("\\d{4}\\s*[-./\u5e74]|[-./]\\s*\\d{4}");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private WeeklyAvailability week = WeeklyAvailability.none();
  private final List<Message> problems = new ArrayList<>();
  private final Map<Message, List<Part>> dayless = new LinkedHashMap<>();
  private boolean uneven;

  private WeekText() {}

  public static Parsed<WeeklyAvailability> parse(String cell) {
    return of(cell).parsed();
  }

  /**
   * As {@link #parse}, but hours of a text that names no day at all are those of Monday to Friday,
   * which is said.
   */
  public static Parsed<WeeklyAvailability> parseOnWeekdays(String cell) {
    WeekText text = of(cell);
    if (text.week.isEmpty()) {
      text.dayless.forEach((problem, spans) -> {
        text.add(WEEKDAYS, spans);
        String sentence = problem.arguments().getFirst();
        text.problems.replaceAll(
            p -> p.equals(problem) ? Message.of("cell.hours_no_day", sentence) : p);
      });
    }
    return text.parsed();
  }

  private static WeekText of(String cell) {
    WeekText text = new WeekText();
    if (!CellWords.isBlank(cell)) {
      sentences(cell).forEach(text::read);
    }
    return text;
  }

  private Parsed<WeeklyAvailability> parsed() {
    return new Parsed<>(week.isEmpty() ? Optional.empty() : Optional.of(week), problems);
  }

  private static List<String> sentences(String cell) {
    List<String> sentences = new ArrayList<>();
    for (String value :
        Lists.split(cell, cell.strip().startsWith("[") ? Lists.BRACKETS : Lists.NONE)) {
      sentences.addAll(List.of(value.split("[;\n|\u2022]", -1)));
    }
    return sentences.stream().filter(s -> !CellWords.isBlank(s)).toList();
  }

  private void read(String sentence) {
    Message unreadable = Message.of("cell.hours", sentence.strip());
    String text = withoutRemarks(WeekZones.without(sentence));
    if (DURATION.matcher(text).find()) {
      problems.add(unreadable);
      return;
    }
    List<WeekPiece> pieces = new ArrayList<>();
    List<WeekToken> open = new ArrayList<>();
    boolean and = false;
    for (WeekToken token : WeekWords.tokens(text)) {
      if (token == Sign.NEXT || token == Sign.AND) {
        and |= token == Sign.AND;
        pieces.add(WeekPiece.of(open));
        open.clear();
      } else {
        open.add(token);
      }
    }
    pieces.add(WeekPiece.of(open));
    boolean allKnown = pieces.stream().allMatch(p -> p.unknown().isEmpty());
    uneven = false;
    List<Part> early = join(and ? withoutWeekend(pieces) : pieces);
    if (!allKnown || !early.isEmpty() || pieces.stream().allMatch(WeekPiece::isEmpty)) {
      problems.add(unreadable);
      boolean hours = sentence.matches("(?s).*[\\p{L}:].*") && !DATE.matcher(sentence).find();
      if (allKnown && hours) {
        dayless.put(unreadable, early);
      }
    }
    if (uneven) {
      problems.add(Message.of("cell.half_hours", sentence.strip()));
    }
  }

  /** Of parentheses only days and times count: "Lunch (12-13)", but not "Mon (preferred)". */
  private static String withoutRemarks(String sentence) {
    return PARENTHESES
        .matcher(sentence)
        .replaceAll(remark -> {
          boolean counts =
              WeekWords.tokens(remark.group(1)).stream()
                  .anyMatch(t -> t instanceof Days || t instanceof Time);
          return counts ? Matcher.quoteReplacement(" " + remark.group(1) + " ") : " ";
        });
  }

  /** "Evenings and weekends": the evenings of weekdays, and the whole weekend. */
  private List<WeekPiece> withoutWeekend(List<WeekPiece> pieces) {
    List<WeekPiece> rest = pieces.stream().filter(p -> !p.isWeekend()).toList();
    boolean apart =
        rest.size() < pieces.size()
            && !rest.isEmpty()
            && rest.stream().allMatch(p -> !p.timed() && !p.spans().isEmpty());
    if (!apart) {
      return pieces;
    }
    add(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(WeekWords.wholeDay()));
    return rest.stream().map(p -> p.days().isEmpty() ? p.on(WEEKDAYS) : p).toList();
  }

  /**
   * Gives every span its days: those beside it, else those before that still wait, else the last
   * ones. What finds no days is given back.
   */
  private List<Part> join(List<WeekPiece> pieces) {
    Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
    Set<DayOfWeek> last = EnumSet.noneOf(DayOfWeek.class);
    List<Part> early = new ArrayList<>();
    List<Part> lastTimesFirst = List.of();
    for (WeekPiece piece : pieces) {
      if (!piece.unknown().isEmpty() || piece.isEmpty()) {
        continue;
      }
      if (piece.spans().isEmpty()) {
        if (lastTimesFirst.isEmpty()) {
          waiting.addAll(piece.days());
        } else {
          add(piece.days(), lastTimesFirst);
        }
      } else if (piece.days().isEmpty() && waiting.isEmpty() && last.isEmpty()) {
        early.addAll(piece.spans());
      } else {
        Set<DayOfWeek> days = EnumSet.copyOf(waiting);
        days.addAll(piece.days());
        days = days.isEmpty() ? last : days;
        add(days, piece.spans());
        add(days, early);
        lastTimesFirst = piece.timesFirst() ? concat(early, piece.spans()) : List.of();
        early = new ArrayList<>();
        waiting.clear();
        last = days;
      }
    }
    boolean always = last.isEmpty() && waiting.isEmpty() && early.contains(WeekWords.wholeDay());
    Set<DayOfWeek> days = always ? EnumSet.allOf(DayOfWeek.class) : waiting;
    add(days, early.isEmpty() ? List.of(WeekWords.wholeDay()) : early);
    return days.isEmpty() ? early : List.of();
  }

  private static List<Part> concat(List<Part> one, List<Part> other) {
    List<Part> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private void add(Set<DayOfWeek> days, List<Part> spans) {
    for (DayOfWeek day : days) {
      for (Part span : spans) {
        uneven |= isUneven(span.from()) || isUneven(span.to());
        week = week.plus(WeeklyAvailability.between(day, span.from(), span.to()));
      }
    }
  }

  private static boolean isUneven(int minutes) {
    return minutes % WeeklyAvailability.MINUTES_A_SLOT != 0;
  }
}
