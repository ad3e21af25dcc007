package org.ithaca.people.sheets;

import java.util.Collection;
import org.ithaca.people.sheets.cells.Folded;

/**
 * The name of an extra attribute that a column of ours has, too: told apart where it is written, as
 * it was where it is read again.
 */
public final class ExtraName {

  private static final String EXTRA = " (extra)";

  private ExtraName() {}

  /**
   * @param taken names of other columns
   */
  public static String written(String name, Collection<String> taken) {
    return taken.stream().anyMatch(other -> Folded.of(other).equals(Folded.of(name)))
        ? name + EXTRA
        : name;
  }

  public static String read(String column) {
    return column.endsWith(EXTRA) ? column.substring(0, column.length() - EXTRA.length()) : column;
  }
}
