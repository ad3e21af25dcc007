package org.ithaca.formats;

/** Whether people may meet a former partner again. */
public enum Novelty implements Term {
  @About("former partners may be matched again")
  MAY_REPEAT,
  @About("never with somebody they were matched with before")
  NEVER_A_PAST_PARTNER,
  @About("a new partner in each cycle")
  NEW_PARTNERS_EACH_CYCLE
}
