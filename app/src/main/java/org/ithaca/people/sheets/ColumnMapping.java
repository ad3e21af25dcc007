package org.ithaca.people.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one column means.
 *
 * @param position from 0
 * @param header the name shown for it: unique in the sheet, shortened
 * @param separator what parts several values of a cell; absent where a cell holds one
 * @param values cells as written to what they mean: grades to career levels 1 to 10, odd spellings
 *     to yes, no, a role
 */
public record ColumnMapping(
    int position,
    String header,
    SheetField field,
    @Nullable String separator,
    Map<String, String> values) {

  public ColumnMapping {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public ColumnMapping as(SheetField newField) {
    return new ColumnMapping(position, header, newField, separator, values);
  }

  public ColumnMapping separatedBy(@Nullable String newSeparator) {
    return new ColumnMapping(position, header, field, newSeparator, values);
  }

  public ColumnMapping meaning(Map<String, String> newValues) {
    return new ColumnMapping(position, header, field, separator, newValues);
  }

  ColumnMapping at(int newPosition) {
    return new ColumnMapping(newPosition, header, field, separator, values);
  }
}
