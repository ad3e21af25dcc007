package org.ithaca.people.sheets.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

  private static final List<String> ATTACKS =
      List.of(
          "=1+1",
          "+1 555 0100",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\t=1",
          "\r=1",
          "\n=1",
          " =1+1",
          "'=1",
          "''=1",
          "\uff1d1+1",
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "'",
          "'quoted'",
          "-",
          "\u200b=1");

  @Test
  void whatLooksLikeAFormulaIsHarmlessInCsvAndComesBackUnchanged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = new CsvOutput(out)) {
      csv.row(List.of("number", "text"));
      for (String attack : ATTACKS) {
        csv.row(List.of(1, attack));
      }
    }
    String text = out.toString(UTF_8);
    assertThat(text)
        .contains("1,'=1+1\r\n")
        .doesNotContain(",=")
        .doesNotContain(",\"=")
        .doesNotContain(",@");
    assertThat(Reading.cells(text).stream().skip(1).map(List::getLast))
        .containsExactlyElementsOf(ATTACKS);
  }

  @Test
  void numbersStayNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = new CsvOutput(out)) {
      csv.row(Arrays.asList(-5, "-5", new BigDecimal("1E+3"), "+2.5", true, null));
    }
    assertThat(out.toString(UTF_8)).isEqualTo("\ufeff-5,-5,1000,+2.5,yes,\r\n");
  }

  @Test
  void aWorkbookHoldsTextAsTextAndComesBackUnchanged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxOutput xlsx = new XlsxOutput(out, "People")) {
      for (String attack : ATTACKS) {
        xlsx.row(Arrays.asList(attack, 7, false, null));
      }
      xlsx.row(List.of("bell\u0007 and half \ud800 pair", "x".repeat(40_000)));
    }
    List<List<String>> rows =
        Reading.cells(Reading.sheets(out.toByteArray(), "people.xlsx").getFirst());
    assertThat(rows.getLast().getFirst()).isEqualTo("bell\ufffd and half \ufffd pair");
    assertThat(rows.getLast().get(1)).hasSize(32_767);
    assertThat(rows.getFirst()).containsExactly("=1+1", "7", "no");
  }

  @Test
  void anyTextSurvivesTheWayOutAndBack() throws IOException {
    Random random = new Random(3);
    String letters = "a,;\"'=+-@\t\n\r |\u00e9\ud55c1";
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a", "b", "c"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = new CsvOutput(out)) {
      csv.row(rows.getFirst());
      for (int i = 0; i < 2000; i++) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
          StringBuilder text = new StringBuilder("x".repeat(c == 0 ? 1 : 0));
          random
              .ints(random.nextInt(6), 0, letters.length())
              .forEach(n -> text.append(letters.charAt(n)));
          row.add(text.toString());
        }
        rows.add(row);
        csv.row(row);
      }
    }
    byte[] file = out.toByteArray();
    TextFormat format = new TextFormat(UTF_8, ",", '"', false);
    assertThat(Reading.cells(new TextSheet(Source.of(file, "p.csv"), format, SheetLimits.usual())))
        .isEqualTo(rows);
  }
}
