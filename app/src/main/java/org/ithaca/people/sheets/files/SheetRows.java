package org.ithaca.people.sheets.files;

import java.util.Iterator;

/** Rows as they are read. Reading throws {@link BrokenSheet} where the file stops being a sheet. */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

  @Override
  void close();
}
