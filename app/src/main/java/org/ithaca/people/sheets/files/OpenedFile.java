package org.ithaca.people.sheets.files;

import java.util.List;
import org.ithaca.people.sheets.Message;

/** What a file turned out to be. */
public sealed interface OpenedFile {

  /** A file with at least one table. */
  record Sheets(List<Sheet> sheets) implements OpenedFile {}

  /** Not a table, or one that is too large; the reason says what to do. */
  record NotASheet(Message reason) implements OpenedFile {}
}
