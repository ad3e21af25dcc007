package org.ithaca.formats;

/** What matching puts first. */
public enum Fairness implements Term {
  @About("the best sum over everybody")
  TOTAL,
  @About("the weakest match is made as good as possible, then the next weakest")
  WORST_OFF_FIRST,
  @About("no two people would both rather have each other")
  STABLE
}
