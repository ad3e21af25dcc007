package org.ithaca.people.sheets;

import java.util.List;

/** What became of a row. */
public sealed interface RowOutcome {

  /** The row's number in the sheet. */
  int row();

  /** A person, perhaps without some cells that could not be read. */
  record Accepted(int row, ParsedPerson person, List<Problem> warnings) implements RowOutcome {}

  /** Nobody that could be taken in; the cells are kept as they were. */
  record Rejected(int row, List<Problem> reasons, List<String> cells) implements RowOutcome {}

  /** Nothing in it. */
  record Blank(int row) implements RowOutcome {}
}
