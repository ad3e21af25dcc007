package org.ithaca.people.sheets.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import org.ithaca.people.sheets.Message;

/** A table in a text file. */
record TextSheet(Source source, TextFormat format, SheetLimits limits) implements Sheet {

  private static final int SAMPLE_CHARACTERS = 1 << 17;

  @Override
  public String name() {
    return source.title();
  }

  @Override
  public Optional<TextFormat> textFormat() {
    return Optional.of(format);
  }

  static TextFormat guessFormat(Source source) throws IOException {
    TextFormat unknown = new TextFormat(TextEncoding.detect(source), ",", '"', false);
    char[] sample = new char[SAMPLE_CHARACTERS];
    int length = 0;
    try (Reader reader = open(source, unknown)) {
      for (int n = 0;
          n >= 0 && length < sample.length;
          n = reader.read(sample, length, sample.length - length)) {
        length += n;
      }
    }
    String text = new String(sample, 0, length);
    int lastLine = text.lastIndexOf('\n');
    return TextFormats.guess(
        length == sample.length && lastLine > 0 ? text.substring(0, lastLine) : text,
        unknown.charset());
  }

  private static BufferedReader open(Source source, TextFormat format) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(source.open(), format.charset()), 1 << 16);
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  private BufferedReader openAtFirstRow() throws IOException {
    BufferedReader reader = open(source, format);
    char[] start = new char[10];
    reader.mark(start.length);
    int length = Math.max(0, reader.read(start));
    reader.reset();
    Matcher hint = TextFormats.HINT.matcher(new String(start, 0, length));
    for (int i = hint.find() ? hint.end() : 0; i > 0; i--) {
      reader.read();
    }
    return reader;
  }

  @Override
  public SheetRows rows() {
    try {
      CsvReader<String[]> csv =
          TextFormats.reader(format)
              .allowUnclosedQuote(false)
              .maxBufferSize(limits.cellCharacters() * 4)
              .build(
                  StringArrayHandler.builder()
                      .maxFields(limits.columns())
                      .maxFieldSize(limits.cellCharacters())
                      .maxRecordSize(Integer.MAX_VALUE)
                      .build(),
                  openAtFirstRow());
      return new Rows(csv.iterator(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows implements SheetRows {

    private final CloseableIterator<String[]> records;
    private final SheetLimits limits;
    private int number;

    Rows(CloseableIterator<String[]> records, SheetLimits limits) {
      this.records = records;
      this.limits = limits;
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (CsvParseException e) {
        throw broken(e);
      }
    }

    @Override
    public SheetRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("No row after row " + number);
      }
      if (++number > limits.rows()) {
        throw new BrokenSheet(Message.of("file.too_many_rows", limits.rows()), null);
      }
      try {
        String[] cells = records.next();
        for (int i = 0; i < cells.length; i++) {
          cells[i] = HarmlessText.restored(cells[i]);
        }
        return new SheetRow(number, Collections.unmodifiableList(Arrays.asList(cells)));
      } catch (CsvParseException e) {
        throw broken(e);
      }
    }

    private BrokenSheet broken(CsvParseException cause) {
      return new BrokenSheet(
          Message.of("file.row_unreadable", number + 1, limits.columns(), limits.cellCharacters()),
          cause);
    }

    @Override
    public void close() {
      try {
        records.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
