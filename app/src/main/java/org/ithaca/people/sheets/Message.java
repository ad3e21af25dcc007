package org.ithaca.people.sheets;

import java.util.List;
import java.util.stream.Stream;

/** A sentence for a person, as a key of {@code messages/sheets.properties} with its arguments. */
public record Message(String key, List<String> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message("sheets." + key, Stream.of(arguments).map(String::valueOf).toList());
  }
}
