package org.ithaca.people.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is read: guessed once, corrected by a person, kept for the next time the sheet comes.
 *
 * @param headerRow number of the (last) row with column names; 0 where there is none
 * @param headerRows how many rows together name the columns
 * @param role the role of everybody whose row does not say another
 */
public record Mapping(
    int headerRow, int headerRows, List<ColumnMapping> columns, @Nullable SheetRole role) {

  public Mapping {
    columns = List.copyOf(columns);
  }

  public Mapping with(ColumnMapping changed) {
    List<ColumnMapping> all = new ArrayList<>(columns);
    all.replaceAll(c -> c.position() == changed.position() ? changed : c);
    return new Mapping(headerRow, headerRows, all, role);
  }

  public Mapping withRole(@Nullable SheetRole newRole) {
    return new Mapping(headerRow, headerRows, columns, newRole);
  }

  public ColumnMapping column(int position) {
    return columns.stream()
        .filter(c -> c.position() == position)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("No column at position " + position + " in " + columns));
  }

  public boolean has(SheetField field) {
    return columns.stream().anyMatch(c -> c.field() == field);
  }

  /** Beside who it is and in which role, the sheet says nothing but this. */
  public boolean saysOnly(SheetField field) {
    Predicate<SheetField> said = f -> !f.isIdentity() && !f.isRole() && f != SheetField.IGNORE;
    return columns.stream()
        .map(ColumnMapping::field)
        .filter(said)
        .distinct()
        .toList()
        .equals(List.of(field));
  }

  /**
   * The same mapping for a sheet whose columns have moved: each is found by its name. Columns that
   * are new are kept as extra attributes, columns that are gone are left out.
   *
   * @param names the names of the new sheet's columns as {@link Headers} shows them
   */
  public Mapping movedTo(int newHeaderRow, List<String> names) {
    Map<String, ColumnMapping> known = new HashMap<>();
    columns.forEach(c -> known.put(HeaderFingerprint.normal(c.header()), c));
    List<ColumnMapping> moved = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnMapping column = known.get(HeaderFingerprint.normal(names.get(i)));
      moved.add(
          column == null
              ? new ColumnMapping(i, names.get(i), SheetField.EXTRA, null, Map.of())
              : column.at(i));
    }
    return new Mapping(newHeaderRow, headerRows, moved, role);
  }
}
