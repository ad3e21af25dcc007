package org.ithaca.formats;

/** The problem the matching engine solves for a format; follows from the format's fields. */
public enum MatchingProblem implements Term {
  ASSIGNMENT,
  PAIRING,
  GROUPING,
  RINGS,
  ROTATION,
  CASCADE,
  PORTFOLIO,
  ROUTING
}
