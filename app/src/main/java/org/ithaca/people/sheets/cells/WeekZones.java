package org.ithaca.people.sheets.cells;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones that people write behind hours: "9-11 CET", "2pm ET", "14:00 (UTC+1)", "10-12 London
 * time".
 */
public final class WeekZones {

  private static final Pattern AFTER_HOURS =
      Pattern.compile(
          "(?<=\\d|[ap]\\.?m\\.?|h|uhr|hrs)\\s*[(\\[]?\\s*((?:utc|gmt)\\s*[+\u2212-]\\s*\\d{1,2}(?::\\d\\d)?|\\p{L}+(?: \\p{L}+)?(?= time)|\\p{L}{2,5}(?!\\p{L}))(?: time)?(?:\\s*[)\\]])?",
          Pattern.CASE_INSENSITIVE);

  private WeekZones() {}

  /** The zones named in a text about the hours of a week, each once. */
  public static List<ZoneId> named(String text) {
    return AFTER_HOURS
        .matcher(text)
        .results()
        .map(WeekZones::zone)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  static String without(String text) {
    return AFTER_HOURS
        .matcher(text)
        .replaceAll(m -> zone(m).isPresent() ? " " : Matcher.quoteReplacement(m.group()));
  }

  private static Optional<ZoneId> zone(MatchResult match) {
    String name = match.group(1);
    boolean capitals = name.matches("\\p{Lu}+");
    boolean word = WeekWords.isKnown(Folded.of(name));
    return word && !capitals ? Optional.empty() : TimeZones.parse(name).value();
  }
}
