package org.ithaca.people.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * The names of a sheet's columns.
 *
 * @param full as they stand in the sheet; empty where a column has none
 * @param shown on one line, shortened, each different: a repeated "Email" is "Email (2)", a
 *     nameless third column "C"
 */
public record Headers(List<String> full, List<String> shown) {

  private static final int SHOWN_CHARACTERS = 80;

  public static Headers of(List<String> full) {
    Set<String> used = new HashSet<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      String line = full.get(i).strip().replaceAll("\\s+", " ");
      String name = line.isEmpty() ? letters(i) : shortened(line);
      String unique = name;
      for (int n = 2; !used.add(HeaderFingerprint.normal(unique)); n++) {
        unique = name + " (" + n + ")";
      }
      shown.add(unique);
    }
    return new Headers(List.copyOf(full), List.copyOf(shown));
  }

  /**
   * Names from one or two rows; of two, the upper one names groups: "Skills" above "Java" is
   * "Skills: Java".
   */
  public static Headers of(List<SheetRow> rows, int columns) {
    List<String> names = new ArrayList<>();
    String group = "";
    for (int i = 0; i < columns; i++) {
      String upper = rows.size() > 1 ? rows.getFirst().cell(i).strip() : "";
      String name = rows.isEmpty() ? "" : rows.getLast().cell(i).strip();
      group = upper.isEmpty() && !name.isEmpty() ? group : upper;
      names.add(group.isEmpty() || name.isEmpty() ? group + name : group + ": " + name);
    }
    return of(names);
  }

  /** How a spreadsheet program names a column: A, B, … Z, AA. */
  public static String letters(int position) {
    String last = Character.toString('A' + position % 26);
    return position < 26 ? last : letters(position / 26 - 1) + last;
  }

  private static String shortened(String name) {
    return name.length() <= SHOWN_CHARACTERS
        ? name
        : name.substring(0, SHOWN_CHARACTERS - 1).strip() + "…";
  }
}
