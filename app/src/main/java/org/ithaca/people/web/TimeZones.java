package org.ithaca.people.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Time zones by their IANA names. */
final class TimeZones {

  private static final Map<String, String> BY_LOWER_CASE =
      ZoneId.getAvailableZoneIds().stream()
          .collect(Collectors.toMap(TimeZones::lower, Function.identity()));

  /** Those named after a place, which is how people know theirs. */
  private static final List<String> PLACES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id ->
              id.matches(
                  "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private TimeZones() {}

  static List<String> listPlaces() {
    return PLACES;
  }

  static Optional<ZoneId> find(String typed) {
    var id = typed.replace(' ', '_');
    try {
      return Optional.of(ZoneId.of(BY_LOWER_CASE.getOrDefault(lower(id), id)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
