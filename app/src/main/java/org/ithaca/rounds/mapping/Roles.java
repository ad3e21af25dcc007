package org.ithaca.rounds.mapping;

import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;

/**
 * Who gives and who receives in a format, as its main tie says.
 *
 * @param alike one and the same role, so that a match has no first and second
 * @param mutual both directions of a match count
 */
record Roles(RoleKey giver, RoleKey receiver, boolean alike, boolean mutual) {

  static Roles of(Format format) {
    var tie = format.mainTie();
    return new Roles(tie.from(), tie.to(), tie.joinsAlike(), tie.mutual());
  }
}
