package org.ithaca.people.sheets.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row. Numbers stay numbers, truth values are {@code yes} and {@code no},
 * everything else is text that no spreadsheet program takes for a formula. The stream given is not
 * closed.
 */
public interface SheetWriter extends AutoCloseable {

  void row(List<? extends @Nullable Object> cells) throws IOException;

  @Override
  void close() throws IOException;
}
