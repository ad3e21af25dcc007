package org.ithaca.people.sheets.files;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ithaca.people.sheets.Message;
import org.jspecify.annotations.Nullable;

/** The sheets of an XLSX file. */
final class Workbook {

  private final Opening opening;
  private final SheetLimits limits;

  private interface Opening {
    ReadableWorkbook open(boolean styled) throws IOException;

    /** With styles, which tell dates from numbers; a few programs write workbooks without. */
    default ReadableWorkbook open() throws IOException {
      try {
        return open(true);
      } catch (ExcelReaderException e) {
        return open(false);
      }
    }
  }

  private Workbook(Opening opening, SheetLimits limits) {
    this.opening = opening;
    this.limits = limits;
  }

  static Workbook of(File file, SheetLimits limits) {
    return new Workbook(
        styled -> new ReadableWorkbook(file, new ReadingOptions(styled, true)), limits);
  }

  static Workbook of(byte[] content, SheetLimits limits) {
    return new Workbook(
        styled ->
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(styled, true)),
        limits);
  }

  List<Sheet> sheets() throws IOException {
    try (ReadableWorkbook workbook = opening.open()) {
      return workbook
          .getSheets()
          .<Sheet>map(s ->
              new WorkbookSheet(
                  s.getIndex(), s.getName(), s.getVisibility() != SheetVisibility.VISIBLE))
          .toList();
    }
  }

  private final class WorkbookSheet implements Sheet {

    private final int index;
    private final String name;
    private final boolean hidden;

    WorkbookSheet(int index, String name, boolean hidden) {
      this.index = index;
      this.name = name;
      this.hidden = hidden;
    }

    @Override
    public boolean isHidden() {
      return hidden;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<TextFormat> textFormat() {
      return Optional.empty();
    }

    @Override
    public SheetRows rows() {
      try {
        ReadableWorkbook workbook = opening.open();
        try {
          return new Rows(workbook, workbook.getSheet(index).orElseThrow().openStream(), limits);
        } catch (RuntimeException e) {
          workbook.close();
          throw broken(1, e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a file from outside makes its reader throw may be anything: the file is at fault. */
  private static BrokenSheet broken(int row, RuntimeException cause) {
    return new BrokenSheet(Message.of("file.workbook_row_unreadable", row), cause);
  }

  private static final class Rows implements SheetRows {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetLimits limits;
    private int number;

    Rows(ReadableWorkbook workbook, Stream<Row> stream, SheetLimits limits) {
      this.workbook = workbook;
      this.stream = stream;
      this.rows = stream.iterator();
      this.limits = limits;
    }

    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
      } catch (RuntimeException e) {
        throw broken(number + 1, e);
      }
    }

    @Override
    public SheetRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("No row after row " + number);
      }
      try {
        Row row = rows.next();
        number = Math.max(row.getRowNum(), number + 1);
        if (number > limits.rows()) {
          throw new BrokenSheet(Message.of("file.too_many_rows", limits.rows()), null);
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (@Nullable Cell cell : row) {
          cells.add(
              cell == null
                  ? ""
                  : limited(HarmlessText.restored(CellText.of(cell, workbook.isDate1904()))));
        }
        return new SheetRow(number, List.copyOf(cells));
      } catch (BrokenSheet e) {
        throw e;
      } catch (RuntimeException e) {
        throw broken(number + 1, e);
      }
    }

    private String limited(String text) {
      if (text.length() > limits.cellCharacters()) {
        throw new BrokenSheet(
            Message.of("file.cell_too_long", number, limits.cellCharacters()), null);
      }
      return text;
    }

    @Override
    public void close() {
      stream.close();
      try {
        workbook.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
