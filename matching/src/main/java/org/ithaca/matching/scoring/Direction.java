package org.ithaca.matching.scoring;

/** Which way a pair works. */
public enum Direction {
  /** The giver gives, the receiver receives: the score is the receiver's view. */
  ONE_WAY,
  /**
   * Both give and receive: the score is three quarters of the weaker view and one quarter of the
   * stronger, rounded down, so that nobody is merely useful to the other.
   */
  MUTUAL
}
