package org.ithaca.people.sheets.cells;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/**
 * Time zones by their names in calendars, operating systems and daily speech, or by a city or an
 * offset.
 */
public final class TimeZones {

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:utc|gmt)?\\s*([+\u2212-])\\s*(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DISPLAYED = Pattern.compile("\\(([^)]*)\\)\\s*(.*)");
  private static final Map<String, String> ZONES = zones();

  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  private TimeZones() {}

  public static Parsed<ZoneId> parse(String cell) {
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    return find(cell.strip())
        .map(Parsed::of)
        .orElseGet(() -> Parsed.unreadable("time_zone", cell.strip()));
  }

  /** Whether clocks in both show the same time in winter and in summer. */
  public static boolean sameClock(ZoneId one, ZoneId other) {
    return Stream.of(WINTER, SUMMER)
        .allMatch(time -> one.getRules().getOffset(time).equals(other.getRules().getOffset(time)));
  }

  private static Optional<ZoneId> find(String text) {
    Matcher displayed = DISPLAYED.matcher(text);
    if (displayed.matches()) {
      String inside = displayed.group(1);
      return named(displayed.group(2))
          .or(() -> firstCity(displayed.group(2)))
          .or(() -> find(inside));
    }
    return named(text)
        .or(() -> offset(text))
        .or(() -> beforeParenthesis(text))
        .or(() -> firstCity(text));
  }

  private static Optional<ZoneId> beforeParenthesis(String text) {
    int parenthesis = text.indexOf('(');
    return parenthesis <= 0 ? Optional.empty() : find(text.substring(0, parenthesis).strip());
  }

  private static Optional<ZoneId> named(String text) {
    return Optional.ofNullable(ZONES.get(Folded.of(text))).map(ZoneId::of);
  }

  private static Optional<ZoneId> firstCity(String cities) {
    for (String city : cities.split("[,;/]", -1)) {
      Optional<ZoneId> zone = named(city);
      if (zone.isPresent() && !city.isBlank()) {
        return zone;
      }
    }
    return Optional.empty();
  }

  private static Optional<ZoneId> offset(String text) {
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int sign = matcher.group(1).equals("+") ? 1 : -1;
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(matcher.group(2)), sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      boolean place =
          id.contains("/")
              && !id.startsWith("Etc/")
              && !id.startsWith("SystemV/")
              && !id.startsWith("US/");
      if (place) {
        zones.putIfAbsent(Folded.of(id.substring(id.lastIndexOf('/') + 1)), id);
      }
    }
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/"))
        .forEach(id -> zones.put(Folded.of(id), id));
    DataFile.read("time-zones.yaml", new TypeReference<Map<String, List<String>>>() {})
        .forEach((id, names) -> names.forEach(name -> zones.put(Folded.of(name), id)));
    return zones;
  }
}
