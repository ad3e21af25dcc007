package org.ithaca.programs;

import java.util.List;

/** What a coordinator may ask of a program. */
public sealed interface ProgramCommand {

  /** Lets people join. */
  record OpenEnrolment() implements ProgramCommand {}

  /** Ends joining by oneself; from now on matches are lived. */
  record Start() implements ProgramCommand {}

  /** Ends the program. */
  record Close() implements ProgramCommand {}

  record Describe(String name, String purpose, ProgramDates dates) implements ProgramCommand {}

  /** Seats and capacities; one plan for each role of the format. */
  record PlanRoles(List<RolePlan> roles) implements ProgramCommand {}

  record DecideMatching(Matching matching) implements ProgramCommand {}
}
