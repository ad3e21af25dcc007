package org.ithaca.people.sheets.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One table of a file. Rows are read from the file again with each call, never held. */
public interface Sheet {

  /** The sheet's own name; for a text file the file's name without its ending. */
  String name();

  /** Whether the workbook's author hid it. */
  default boolean isHidden() {
    return false;
  }

  /** How the text is written; empty for a workbook. */
  Optional<TextFormat> textFormat();

  /** All rows from the first on. The caller closes them. */
  SheetRows rows();

  /** The first rows; fewer where the sheet ends or cannot be read further. */
  default List<SheetRow> preview(int count) {
    List<SheetRow> preview = new ArrayList<>();
    try (SheetRows rows = rows()) {
      while (preview.size() < count && rows.hasNext()) {
        preview.add(rows.next());
      }
    } catch (BrokenSheet e) {
      return preview;
    }
    return preview;
  }
}
