package org.ithaca.programs;

import org.ithaca.formats.Term;

/** The life of a program, in order; it never goes back. */
public enum ProgramStatus implements Term {
  /** Being designed; nobody but its coordinators knows it. */
  DRAFT,
  /** People may join until the deadline. */
  ENROLLING,
  /** Matches are made and lived; coordinators may still add people. */
  RUNNING,
  /** Over; kept to look at and to copy. */
  CLOSED
}
