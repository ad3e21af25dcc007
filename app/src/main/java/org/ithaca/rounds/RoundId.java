package org.ithaca.rounds;

import java.util.UUID;

public record RoundId(UUID value) {

  public static RoundId of(String text) {
    return new RoundId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
