package org.ithaca.formats;

/** How often a step is done in one meeting. */
public enum Repeat implements Term {
  @About("once")
  ONCE,
  @About("once for every member who takes the lead")
  EACH_MEMBER
}
