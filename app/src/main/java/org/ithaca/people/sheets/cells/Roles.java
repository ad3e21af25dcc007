package org.ithaca.people.sheets.cells;

import java.util.EnumSet;
import java.util.Set;
import org.ithaca.people.sheets.SheetRole;

/** A cell that says who somebody is in the program: "Mentor", "both", "mentee; mentor". */
public final class Roles {

  private Roles() {}

  public static Parsed<Set<SheetRole>> parse(String cell) {
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    String whole = Folded.of(cell);
    if (CellWords.BOTH.contains(whole)) {
      return Parsed.of(EnumSet.allOf(SheetRole.class));
    }
    if (CellWords.NEITHER.contains(whole)) {
      return Parsed.of(EnumSet.noneOf(SheetRole.class));
    }
    Set<SheetRole> roles = EnumSet.noneOf(SheetRole.class);
    boolean known = true;
    for (String part : cell.split("[,;/|&+\n]|\\b(?:and|und|et|y|or)\\b", -1)) {
      String word =
          Folded.of(part)
              .replaceFirst("^(a|as|als|un|une|ein|eine|the|only|nur) ", "")
              .replaceFirst(" (only|nur|uniquement|seulement|solo)$", "");
      if (CellWords.MENTOR.contains(word)) {
        roles.add(SheetRole.MENTOR);
      } else if (CellWords.MENTEE.contains(word)) {
        roles.add(SheetRole.MENTEE);
      } else {
        known &= word.isEmpty();
      }
    }
    return known ? Parsed.of(roles) : Parsed.unreadable("role", cell.strip());
  }

  /**
   * The one role that a file's, sheet's or column's name speaks of; none when it speaks of both or
   * of neither.
   */
  public static Set<SheetRole> namedIn(String name) {
    Set<SheetRole> roles = EnumSet.noneOf(SheetRole.class);
    for (String word : Folded.words(name).split(" ", -1)) {
      if (CellWords.MENTOR.contains(word)) {
        roles.add(SheetRole.MENTOR);
      }
      if (CellWords.MENTEE.contains(word)) {
        roles.add(SheetRole.MENTEE);
      }
    }
    return roles;
  }
}
