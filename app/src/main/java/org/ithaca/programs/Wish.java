package org.ithaca.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody would like to be matched with somebody.
 *
 * @param rank 1 for the dearest wish; none where the wishes of this person have no order
 */
public record Wish(ProgramId program, PersonId from, PersonId to, @Nullable Integer rank) {

  static Wish read(ResultSet row, int number) throws SQLException {
    return new Wish(
        new ProgramId(row.getObject("program_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new PersonId(row.getObject("wished_id", UUID.class)),
        row.getObject("rank", Integer.class));
  }
}
