package org.ithaca.programs;

import org.ithaca.formats.Fairness;
import org.ithaca.formats.Term;

/** What matching puts first. */
public enum Objective implements Term {
  /** As many people matched as possible, then the best sum over everybody. */
  PEOPLE_FIRST,
  /** The best sum over everybody, even if somebody who fits nobody well is left over. */
  TOTAL,
  /** As many people matched as possible, then the weakest match as good as possible. */
  WORST_OFF_FIRST;

  static Objective of(Fairness fairness) {
    return switch (fairness) {
      case TOTAL, STABLE -> PEOPLE_FIRST;
      case WORST_OFF_FIRST -> WORST_OFF_FIRST;
    };
  }
}
