package org.ithaca.people.sheets.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook. Text is written as text cells, which are never computed. */
public final class XlsxOutput implements SheetWriter {

  /** The most one cell may hold in that format. */
  private static final int CELL_CHARACTERS = 32_767;

  private static final int ROWS_IN_MEMORY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  public XlsxOutput(OutputStream out, String sheetName) {
    workbook = new Workbook(out, "Ithaca", "1.0");
    sheet = workbook.newWorksheet(sheetName);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case Number number -> sheet.value(row, column, number);
        case Boolean yes -> sheet.value(row, column, yes ? "yes" : "no");
        case Object other -> {
          String text = written(other.toString());
          if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
          }
        }
      }
    }
    if (++row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  /** Without characters that XML cannot hold, and no longer than a cell may be. */
  private static String written(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isLegal(c) ? c : '\ufffd')
        .limit(CELL_CHARACTERS)
        .forEach(legal::appendCodePoint);
    return legal.length() <= CELL_CHARACTERS
        ? legal.toString()
        : legal.substring(0, CELL_CHARACTERS - 1) + "…";
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
