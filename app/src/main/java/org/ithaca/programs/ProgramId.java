package org.ithaca.programs;

import java.util.UUID;

public record ProgramId(UUID value) {

  public static ProgramId of(String text) {
    return new ProgramId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
