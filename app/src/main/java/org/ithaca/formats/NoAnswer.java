package org.ithaca.formats;

/** What happens to a proposal nobody answers in time. */
public enum NoAnswer implements Term {
  @About("it counts as declined, with no mark against anybody")
  EXPIRES,
  @About("it counts as accepted")
  ACCEPTS,
  @About("the coordinator decides")
  ASKS_COORDINATOR
}
