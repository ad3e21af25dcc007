package org.ithaca.people.sheets.cells;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.cells.WeekToken.Days;
import org.ithaca.people.sheets.cells.WeekToken.Part;
import org.ithaca.people.sheets.cells.WeekToken.Sign;
import org.ithaca.people.sheets.cells.WeekToken.Time;
import org.ithaca.people.sheets.cells.WeekToken.Unknown;
import tools.jackson.core.type.TypeReference;

/**
 * Cuts a text about the hours of a week into tokens, with the words of {@code
 * people/week-words.yaml}.
 */
final class WeekWords {

  private record File(
      Map<DayOfWeek, List<String>> days,
      Map<String, List<String>> groups,
      Map<String, List<String>> parts,
      List<String> from,
      List<String> until,
      List<String> to,
      @JsonProperty("first-hour") int firstHour,
      @JsonProperty("last-hour") int lastHour,
      Map<Integer, List<String>> times,
      List<String> and,
      List<String> noise) {}

  private static final File FILE = DataFile.read("week-words.yaml", new TypeReference<>() {});
  static final int FIRST_MINUTE = FILE.firstHour() * 60;
  static final int LAST_MINUTE = FILE.lastHour() * 60;

  private static final Map<String, WeekToken> WORDS = words();
  private static final Map<String, Time> TIMES = times();
  private static final Set<String> NOISE =
      Set.copyOf(FILE.noise().stream().map(Folded::of).toList());

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:\\s?[:.h]\\s?(\\d{2}))?(?!\\d)(?:\\s*([ap])\\.?\\s?m\\b\\.?)?|(\\d{2})(\\d{2})(?!\\d)(?:\\s*([ap])\\.?m\\b\\.?)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
  private static final Pattern PHRASE = Pattern.compile("\\p{L}+(?:[\\s'\u2019-]+\\p{L}+){0,3}");
  private static final Pattern COMPACT = Pattern.compile("(?:M|T(?!h)|Tu|W|Th|R|F|Sa|Su){2,7}");
  private static final Pattern COMPACT_DAY = Pattern.compile("M|T(?!h)u?|W|Th|R|F|Sa|Su");

  private WeekWords() {}

  /** Tokens of the text; signs and words that say nothing are left out. */
  static List<WeekToken> tokens(String text) {
    List<WeekToken> tokens = new ArrayList<>();
    Matcher time = TIME.matcher(text);
    Matcher word = WORD.matcher(text);
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (Character.isDigit(c) && time.find(i) && time.start() == i) {
        tokens.add(time(time));
        i = time.end();
      } else if (Character.isLetter(c) && word.find(i)) {
        i = word(text, i, word.group(), tokens);
      } else {
        sign(c).ifPresent(tokens::add);
        i++;
      }
    }
    return tokens;
  }

  private static Optional<WeekToken> sign(char c) {
    return switch (c) {
      case '-', '\u2013', '\u2014', '~', '\u301c', '\uff5e', '\u2192' -> Optional.of(Sign.DASH);
      case ',', '/', '\u3001', '\u00b7', '\uff0c' -> Optional.of(Sign.NEXT);
      case '&', '+' -> Optional.of(Sign.AND);
      case '<' -> Optional.of(Sign.UNTIL);
      case '>' -> Optional.of(Sign.FROM);
      default -> Optional.empty();
    };
  }

  /**
   * The longest known phrase from here; else the word cut into day and part ("Montagabend"), or
   * days ("MWF").
   */
  private static int word(String text, int start, String word, List<WeekToken> tokens) {
    Matcher phrase = PHRASE.matcher(text).region(start, text.length());
    String longest = phrase.lookingAt() ? phrase.group() : word;
    for (int end = longest.length(); end > 0; end = lastWordStart(longest, end)) {
      String candidate = Folded.of(longest.substring(0, end));
      WeekToken token = WORDS.containsKey(candidate) ? WORDS.get(candidate) : TIMES.get(candidate);
      if (token != null) {
        tokens.add(token);
        return start + end;
      }
    }
    String folded = Folded.of(word);
    if (!compact(word, tokens)
        && !joined(folded, tokens)
        && !NOISE.contains(folded)
        && !unspaced(folded, tokens)) {
      tokens.add(new Unknown(word));
    }
    return start + word.length();
  }

  private static int lastWordStart(String phrase, int end) {
    int i = end - 1;
    while (i > 0 && Character.isLetter(phrase.charAt(i))) {
      i--;
    }
    while (i > 0 && !Character.isLetter(phrase.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean compact(String word, List<WeekToken> tokens) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (COMPACT.matcher(word).matches()) {
      COMPACT_DAY.matcher(word).results().forEach(day -> addDays(days, Folded.of(day.group())));
    }
    return !days.isEmpty() && tokens.add(new Days(days));
  }

  /** Words of scripts without blanks: the longest known one from the left, again and again. */
  private static boolean unspaced(String word, List<WeekToken> tokens) {
    if (word.codePoints().anyMatch(c -> c < 0x2E80)) {
      return false;
    }
    List<WeekToken> found = new ArrayList<>();
    for (int start = 0; start < word.length(); ) {
      int end = word.length();
      while (end > start && !isKnown(word.substring(start, end))) {
        end--;
      }
      if (end == start) {
        return false;
      }
      Optional.ofNullable(WORDS.get(word.substring(start, end))).ifPresent(found::add);
      start = end;
    }
    tokens.addAll(found);
    return true;
  }

  /** A word of the week's hours, or one that may stand beside them. */
  static boolean isKnown(String folded) {
    return WORDS.containsKey(folded) || NOISE.contains(folded);
  }

  private static void addDays(Set<DayOfWeek> days, String name) {
    if (WORDS.get(name) instanceof Days(Set<DayOfWeek> named)) {
      days.addAll(named);
    }
  }

  private static boolean joined(String word, List<WeekToken> tokens) {
    for (int cut = word.length() - 1; cut > 1; cut--) {
      if (WORDS.get(word.substring(0, cut)) instanceof Days days
          && WORDS.get(word.substring(cut)) instanceof Part part) {
        tokens.add(days);
        return tokens.add(part);
      }
    }
    return false;
  }

  private static WeekToken time(Matcher matcher) {
    boolean four = matcher.group(4) != null;
    int hour = Integer.parseInt(four ? matcher.group(4) : matcher.group(1));
    String minute = four ? matcher.group(5) : matcher.group(2);
    String half = four ? matcher.group(6) : matcher.group(3);
    int minutes = hour * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    if (hour > 24
        || minutes > 24 * 60
        || (minute != null && Integer.parseInt(minute) > 59)
        || (half != null && (hour > 12 || hour == 0))) {
      return new Unknown(matcher.group());
    }
    boolean bare =
        half == null && !four && hour > 0 && hour <= 12 && !matcher.group(1).startsWith("0");
    return new Time(minutes, half == null ? ' ' : half.charAt(0), bare);
  }

  private static Map<String, Time> times() {
    Map<String, Time> times = new HashMap<>();
    FILE.times()
        .forEach((hour, words) ->
            words.forEach(w -> times.put(Folded.of(w), new Time(hour * 60, ' ', false))));
    return times;
  }

  /**
   * The time that a word may also stand for: "noon" is a part of the day, but a time in "9 to
   * noon".
   */
  static Optional<Time> time(WeekToken token) {
    return token instanceof Part(int from, int to) && from == 12 * 60 && to == 14 * 60
        ? Optional.of(new Time(from, ' ', false))
        : token instanceof Time time ? Optional.of(time) : Optional.empty();
  }

  static Part wholeDay() {
    return (Part) Objects.requireNonNull(WORDS.get("all day"));
  }

  private static Map<String, WeekToken> words() {
    Map<String, WeekToken> words = new HashMap<>();
    FILE.and().forEach(w -> words.put(Folded.of(w), Sign.AND));
    FILE.from().forEach(w -> words.put(Folded.of(w), Sign.FROM));
    FILE.until().forEach(w -> words.put(Folded.of(w), Sign.UNTIL));
    FILE.days()
        .forEach(
            (day, names) -> names.forEach(w -> words.put(Folded.of(w), new Days(EnumSet.of(day)))));
    FILE.groups()
        .forEach((range, names) -> {
          String[] ends = range.split("-", -1);
          Days days =
              new Days(EnumSet.range(DayOfWeek.valueOf(ends[0]), DayOfWeek.valueOf(ends[1])));
          names.forEach(w -> words.put(Folded.of(w), days));
        });
    FILE.parts()
        .forEach((hours, names) -> {
          int from = Integer.parseInt(hours.substring(0, 2)) * 60;
          int to = Integer.parseInt(hours.substring(6, 8)) * 60;
          names.forEach(w -> words.put(Folded.of(w), new Part(from, to)));
        });
    FILE.to().forEach(w -> words.put(Folded.of(w), Sign.DASH));
    words.put("bis", Sign.UNTIL);
    return words;
  }
}
