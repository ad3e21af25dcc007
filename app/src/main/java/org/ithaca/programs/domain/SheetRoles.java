package org.ithaca.programs.domain;

import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.ImportTarget.Row;
import org.jspecify.annotations.Nullable;

/** Sheets speak of mentors and mentees, whatever the format calls them. */
final class SheetRoles {

  private SheetRoles() {}

  static boolean plays(Row row, Format format, RoleKey key) {
    var role = format.getRole(key);
    boolean only = format.roles().size() == 1;
    return row.roles().contains(key.value())
        || (only && row.roles().isEmpty())
        || (role.gives() && row.roles().contains("mentor"))
        || (role.receives() && row.roles().contains("mentee"));
  }

  /** A capacity is how many people somebody takes on. */
  static @Nullable Integer capacity(Row row, Format format, RoleKey key) {
    return format.getRole(key).gives() ? row.capacity() : null;
  }
}
