package org.ithaca.formats;

/** Who meets in an ordinary meeting. */
public enum Meets implements Term {
  @About("the people of one tie")
  EACH_TIE,
  @About("all members together")
  EVERYONE
}
