package org.ithaca.programs;

import org.jspecify.annotations.Nullable;

/** What came of a command. */
public sealed interface ProgramChange {

  /**
   * @param event what others may want to know, if anything
   */
  record Changed(Program program, @Nullable Object event) implements ProgramChange {}

  /** Not possible in the program's present state; somebody else may have been faster. */
  record Refused(ProgramStatus status) implements ProgramChange {}
}
