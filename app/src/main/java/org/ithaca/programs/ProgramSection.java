package org.ithaca.programs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a module further right adds to a program's page, such as its matching rounds. */
public interface ProgramSection {

  /** Empty where there is nothing to show yet. */
  Optional<Card> find(Program program);

  /**
   * A card with a link.
   *
   * @param next the program's main action now, if this module has it; the first one counts
   */
  record Card(Words title, Words text, Link link, @Nullable NextStep next) {}

  /** The one thing to do now, with the reason for it. */
  record NextStep(Words reason, Link link) {}

  record Link(Words label, String href) {}

  /** A product text and its arguments. */
  record Words(String key, List<Object> arguments) {

    public static Words of(String key, Object... arguments) {
      return new Words(key, List.of(arguments));
    }
  }
}
