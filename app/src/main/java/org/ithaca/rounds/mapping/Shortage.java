package org.ithaca.rounds.mapping;

import java.util.Optional;
import java.util.UUID;
import org.ithaca.people.PersonId;

/** Something that is short in a run: with more of it, the result would be better. */
public sealed interface Shortage {

  /** People who give and know a skill. */
  record Knowing(UUID skill) implements Shortage {}

  /** Places of one of those who give. */
  record PlacesOf(PersonId giver) implements Shortage {}

  /** Freedom from a rule, named as {@link RuleFacts#kind} does. */
  record FreeOf(String rule) implements Shortage {}

  /** As it stands in an address. */
  default String key() {
    return switch (this) {
      case Knowing(UUID skill) -> "skill." + skill;
      case PlacesOf(PersonId giver) -> "places." + giver;
      case FreeOf(String rule) -> "rule." + rule;
    };
  }

  /** Reads {@link #key()}; empty if it is none. */
  static Optional<Shortage> of(String key) {
    int dot = key.indexOf('.');
    var rest = key.substring(dot + 1);
    try {
      return switch (key.substring(0, Math.max(0, dot))) {
        case "skill" -> Optional.of(new Knowing(UUID.fromString(rest)));
        case "places" -> Optional.of(new PlacesOf(PersonId.of(rest)));
        case "rule" -> Optional.of(new FreeOf(rest));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
