package org.ithaca.formats;

import java.util.EnumSet;
import java.util.Set;

/** What can make one match better than another. */
public enum Criterion implements Term {
  @About("skills offered against skills sought")
  SKILLS(Aim.COVERS, Aim.SAME, Aim.DIFFERENT),
  @About("experiences lived through")
  EXPERIENCE(Aim.COVERS, Aim.SAME, Aim.DIFFERENT),
  @About("distance in career level, within what the stage allows")
  LEVEL_GAP(Aim.SAME, Aim.DIFFERENT),
  @About("department")
  DEPARTMENT(Aim.SAME, Aim.DIFFERENT),
  @About("site")
  SITE(Aim.SAME, Aim.DIFFERENT),
  @About("organisation")
  ORGANISATION(Aim.SAME, Aim.DIFFERENT),
  @About("team")
  TEAM(Aim.SAME, Aim.DIFFERENT),
  @About("languages both speak")
  LANGUAGE(Aim.SAME),
  @About("distance between time zones")
  TIME_ZONE(Aim.SAME),
  @About("hours of the week both are free")
  AVAILABILITY(Aim.SAME),
  @About("values people named")
  VALUES(Aim.SAME, Aim.DIFFERENT),
  @About("people somebody wished for, ranked or not")
  WISHES(Aim.COVERS);

  @SuppressWarnings("ImmutableEnumChecker") // set once, only copies leave
  private final Set<Aim> aims;

  Criterion(Aim first, Aim... others) {
    this.aims = EnumSet.of(first, others);
  }

  /** The ways in which this criterion can pull. */
  public Set<Aim> aims() {
    return EnumSet.copyOf(aims);
  }
}
