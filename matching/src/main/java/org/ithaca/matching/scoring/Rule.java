package org.ithaca.matching.scoring;

/**
 * Something a pair must keep. Only what is known can break a rule: missing data does not. Nobody is
 * ever matched with themselves. In a two-way pair a rule must hold both ways.
 */
public sealed interface Rule {

  /** The giver's level less the receiver's lies within. */
  record LevelGapWithin(int least, int most) implements Rule {}

  /** The same department, site or other category. */
  record MustShareCategory(int category) implements Rule {}

  /** Different departments, sites or other categories. */
  record MustDifferInCategory(int category) implements Rule {}

  /** At least one code in common, e.g. a language. */
  record MustShareCode(int set) implements Rule {}

  /** Neither is above the other in the management chain. */
  record NotInReportingLine() implements Rule {}

  /** Neither avoids the other. */
  record NotAvoided() implements Rule {}

  /** They were not partners before. */
  record NotPastPartners() implements Rule {}

  /** At least this many free half-hours in common in a week. */
  record MinimumOverlap(int halfHours) implements Rule {}

  /** Two different people; always in force. */
  record NotThemselves() implements Rule {}
}
