package org.ithaca.people;

import java.util.UUID;

public record SkillId(UUID value) {

  public static SkillId of(String text) {
    return new SkillId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
