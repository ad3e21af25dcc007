package org.ithaca.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.ithaca.formats.RoleKey;
import org.ithaca.formats.Term;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in a program. One person may hold several roles.
 *
 * @param capacity relationships the person asked for in this role; the program's default for none
 * @param enrolledAt when the person asked; decides the order of the waiting list
 */
public record Enrolment(
    ProgramId program,
    PersonId person,
    RoleKey role,
    Status status,
    @Nullable Integer capacity,
    Instant enrolledAt,
    Source source) {

  static final String COLUMNS =
      "program_id, person_id, role, status, capacity, enrolled_at, source";

  /** By hand: the generic way is too slow for a whole organisation. */
  static Enrolment read(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        new ProgramId(row.getObject("program_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new RoleKey(row.getString("role")),
        Status.valueOf(constant(row.getString("status"))),
        row.getObject("capacity", Integer.class),
        row.getTimestamp("enrolled_at").toInstant(),
        Source.valueOf(constant(row.getString("source"))));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Where the person stands. */
  public enum Status implements Term {
    ENROLLED,
    WAITING,
    WITHDRAWN
  }

  /** How the person came in. */
  public enum Source implements Term {
    IMPORT,
    INVITATION,
    BY_HAND
  }
}
