package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/**
 * The head of a table's column.
 *
 * @param href where the page sorted by this column is, if it can be sorted
 * @param sort {@code ascending} or {@code descending} if the table is sorted by it now
 */
public record Column(String label, boolean number, @Nullable String href, @Nullable String sort) {

  public static Column of(String label) {
    return new Column(label, false, null, null);
  }

  public static Column number(String label) {
    return new Column(label, true, null, null);
  }
}
