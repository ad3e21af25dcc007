package org.ithaca.formats;

/** How meetings are set. */
public enum CadenceStyle implements Term {
  @About("dates are set ahead")
  SCHEDULED,
  @About("they meet when they need to")
  FLEXIBLE
}
