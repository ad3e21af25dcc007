package org.ithaca.people.sheets.cells;

import java.util.List;
import java.util.Optional;
import org.ithaca.people.sheets.Message;

/**
 * What was understood of a cell, and what was not. Both may be present: of four time slots three
 * are kept and the fourth is named.
 */
public record Parsed<T>(Optional<T> value, List<Message> problems) {

  public Parsed {
    problems = List.copyOf(problems);
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }

  public static <T> Parsed<T> nothing() {
    return new Parsed<>(Optional.empty(), List.of());
  }

  public static <T> Parsed<T> unreadable(String key, Object... arguments) {
    return new Parsed<>(Optional.empty(), List.of(Message.of("cell." + key, arguments)));
  }
}
