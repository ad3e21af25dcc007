package org.ithaca.people.skills.index;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a skill comes from; earlier ones win when two mean the same. */
public enum SkillSource {
  STARTER(0),
  ESCO(1),
  /** Typed by a person and in no taxonomy. */
  OWN(2);

  final int rank;

  SkillSource(int rank) {
    this.rank = rank;
  }

  /** The same on every node and in every installation. */
  public UUID id(String code) {
    return UUID.nameUUIDFromBytes(
        ("ithaca skill " + name() + " " + code).getBytes(StandardCharsets.UTF_8));
  }
}
