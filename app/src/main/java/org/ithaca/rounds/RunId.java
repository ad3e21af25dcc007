package org.ithaca.rounds;

import java.util.UUID;

public record RunId(UUID value) {

  public static RunId of(String text) {
    return new RunId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
