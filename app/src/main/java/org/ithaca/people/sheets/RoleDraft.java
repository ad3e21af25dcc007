package org.ithaca.people.sheets;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.sheets.cells.Parsed;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.cells.YesNo;
import org.jspecify.annotations.Nullable;

/** The roles a row speaks of, in one column or in flags of several. */
final class RoleDraft {

  private record Flag(boolean yes, ColumnMapping column, String text) {}

  private final Map<SheetField, Flag> flags = new EnumMap<>(SheetField.class);
  private @Nullable Set<SheetRole> named;
  private String namedAs = "";

  List<Problem> read(ColumnMapping column, String text, String value) {
    if (column.field() == SheetField.ROLE) {
      Parsed<Set<SheetRole>> roles = Roles.parse(value);
      roles.value().ifPresent(r -> named = r);
      namedAs = text;
      return roles.problems().stream().map(p -> new Problem(column.header(), text, p)).toList();
    }
    Parsed<Boolean> flag = YesNo.parse(value);
    flag.value().ifPresent(yes -> flags.put(column.field(), new Flag(yes, column, text)));
    return flag.problems().stream().map(p -> new Problem(column.header(), text, p)).toList();
  }

  /** A flag that says no to a role that another column says yes to. */
  List<Problem> contradictions() {
    Set<SheetRole> told = EnumSet.noneOf(SheetRole.class);
    if (is(SheetField.BOTH_FLAG, true)) {
      told.addAll(EnumSet.allOf(SheetRole.class));
    }
    if (named != null) {
      told.addAll(named);
    }
    return List.of(SheetField.MENTOR_FLAG, SheetField.MENTEE_FLAG).stream()
        .filter(field -> is(field, false) && told.contains(role(field)))
        .map(flags::get)
        .map(flag ->
            new Problem(
                flag.column().header(),
                flag.text(),
                Message.of("row.contradictory_roles", namedAs)))
        .toList();
  }

  Set<SheetRole> roles(@Nullable SheetRole sheetRole) {
    Set<SheetRole> roles = EnumSet.noneOf(SheetRole.class);
    if (named != null) {
      roles.addAll(named);
    } else if (sheetRole != null) {
      roles.add(sheetRole);
    }
    if (is(SheetField.BOTH_FLAG, true)) {
      roles.addAll(EnumSet.allOf(SheetRole.class));
    }
    for (SheetField field : List.of(SheetField.MENTOR_FLAG, SheetField.MENTEE_FLAG)) {
      if (is(field, true)) {
        roles.add(role(field));
      } else if (is(field, false)) {
        roles.remove(role(field));
      }
    }
    return roles;
  }

  private boolean is(SheetField field, boolean yes) {
    Flag flag = flags.get(field);
    return flag != null && flag.yes() == yes;
  }

  private static SheetRole role(SheetField flag) {
    return flag == SheetField.MENTOR_FLAG ? SheetRole.MENTOR : SheetRole.MENTEE;
  }
}
