package org.ithaca.programs.domain;

import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.ImportTarget.Row;
import org.ithaca.people.ImportTarget.Target;
import org.ithaca.programs.Program;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

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

  /** With the words of the reader for those whom sheets call mentors and mentees. */
  static Target target(Program program) {
    var format = program.format();
    var text = format.text(LocaleContextHolder.getLocale());
    return new Target(
        program.id().value(),
        program.name(),
        format.roleKeys().stream().map(RoleKey::value).toList(),
        text.many(format.mainTie().from().value()),
        text.many(format.mainTie().to().value()));
  }
}
