package org.ithaca.people.sheets.files;

import java.util.List;

/**
 * A row as a spreadsheet program shows it: numbered from 1, its cells as text, possibly fewer or
 * more than others.
 */
public record SheetRow(int number, List<String> cells) {

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** The text at a position, empty where the row is shorter. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }
}
