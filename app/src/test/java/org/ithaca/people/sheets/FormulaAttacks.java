package org.ithaca.people.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ithaca.people.sheets.files.CsvOutput;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.sheets.files.SheetWriter;
import org.ithaca.people.sheets.files.XlsxOutput;

/**
 * Writes texts as CSV and XLSX, reads them back, and looks whether any could be taken for a
 * formula.
 */
final class FormulaAttacks {

  private FormulaAttacks() {}

  static void survive(List<String> texts) {
    try {
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      write(new CsvOutput(csv), texts);
      assertThat(csv.toString(StandardCharsets.UTF_8).lines())
          .noneMatch(line -> line.matches("x,\"?[=@].*"));
      List<List<String>> rows =
          Reading.cells(Reading.sheets(csv.toByteArray(), "texts.csv").getFirst());
      assertThat(rows.stream().skip(1).map(List::getLast)).containsExactlyElementsOf(texts);

      ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
      write(new XlsxOutput(xlsx, "Texts"), texts);
      List<List<String>> back =
          Reading.cells(Reading.sheets(xlsx.toByteArray(), "texts.xlsx").getFirst());
      assertThat(back).hasSize(texts.size() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SheetWriter writer, List<String> texts) throws IOException {
    try (writer) {
      writer.row(List.of("mark", "text"));
      for (String text : texts) {
        writer.row(List.of("x", text));
      }
    }
  }
}
