package org.ithaca.formats;

/** What must hold for two people's team, department, organisation or site. */
public enum Crossing implements Term {
  @About("both must share it")
  SAME,
  @About("they must differ in it")
  DIFFERENT,
  @About("it does not matter")
  ANY
}
