package org.ithaca.people.sheets.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated UTF-8 text with a byte order mark, as spreadsheet programs open it without
 * questions.
 */
public final class CsvOutput implements SheetWriter {

  private final Writer writer;
  private final CsvWriter csv;

  public CsvOutput(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvOutput::text).toList());
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean yes -> yes ? "yes" : "no";
      default -> HarmlessText.harmless(cell.toString());
    };
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    writer.flush();
  }
}
