package org.ithaca.matching;

/** What counts first. Required pairs always hold and kept pairs always come before the scores. */
public enum Objective {
  /** The largest sum of scores. */
  TOTAL,
  /** As many pairs as possible, then the largest sum of scores. */
  MOST_PEOPLE_FIRST,
  /**
   * As many pairs as possible, then the smallest score of a pair as large as possible (required
   * pairs not counted), then the largest sum of scores.
   */
  WORST_OFF_FIRST
}
