package org.ithaca.people.imports;

import java.util.List;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a part, from its first rows; nothing is written.
 *
 * @param accepted the first people
 * @param problems the first rows with something wrong
 * @param unread columns that are kept as they are, because nobody knows what they mean
 * @param unknown the first managers, wishes and partners whom nobody knows
 * @param whole whether all its rows were looked at
 * @param broken why the sheet cannot be read to its end
 */
public record Preview(
    Part part,
    Counts counts,
    List<RowOutcome.Accepted> accepted,
    List<RowOutcome> problems,
    List<ColumnMapping> unread,
    List<String> unknown,
    boolean whole,
    @Nullable Message broken) {

  /**
   * Rows, by what becomes of them, and people.
   *
   * @param added people nobody knows yet, each counted where they come first
   * @param mentors people; one of both roles counts for each
   * @param withoutRole people for whom no sheet of the import says a role
   */
  public record Counts(
      int accepted,
      int added,
      int updated,
      int warned,
      int rejected,
      int mentors,
      int mentees,
      int withoutRole) {

    /** Nothing below the names of the columns. */
    public boolean none() {
      return accepted + rejected == 0;
    }
  }
}
