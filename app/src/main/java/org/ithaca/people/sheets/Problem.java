package org.ithaca.people.sheets;

/**
 * What is wrong with a cell and what to do about it.
 *
 * @param column the name shown for the column; empty where the whole row is meant
 * @param value the cell as it stands in the sheet
 */
public record Problem(String column, String value, Message reason) {

  static Problem ofRow(String key, Object... arguments) {
    return new Problem("", "", Message.of("row." + key, arguments));
  }
}
