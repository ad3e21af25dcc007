package org.ithaca.people.sheets.files;

import java.util.List;

/**
 * A row as a spreadsheet program shows it: numbered from 1, its cells as text, possibly fewer or
 * more than others.
 */
public record SheetRow(int number, List<String> cells) {

  /** A character that no database keeps and nobody sees is left out. */
  public SheetRow {
    if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      cells = cells.stream().map(cell -> cell.replace("\0", "")).toList();
    }
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** The text at a position, empty where the row is shorter. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }
}
