package org.ithaca.formats;

/** How people come to be matched. */
public enum Intake implements Term {
  @About("all who enrolled are matched together in a round")
  ROUNDS,
  @About("each request is matched when it arrives")
  ON_DEMAND
}
