package org.ithaca.people.sheets.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ithaca.people.sheets.files.Reading.cells;
import static org.ithaca.people.sheets.files.Reading.delimiter;
import static org.ithaca.people.sheets.files.Reading.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSheetTest {

  @Test
  void everyUsualDelimiterIsFound() {
    assertThat(delimiter("name,email\nAnn,a@b.org\n")).isEqualTo(",");
    assertThat(delimiter("name;hours\nAnn;1,5\nBo;2,5\n")).isEqualTo(";");
    assertThat(delimiter("name\tskills\nAnn\tJava, SQL\nBo\tGo, C\n")).isEqualTo("\t");
    assertThat(delimiter("name|skills\nAnn|Java; SQL\nBo|Go\n")).isEqualTo("|");
  }

  @Test
  void rarerDelimitersAreFoundWhenTheyCutEveryLineAlike() {
    assertThat(delimiter("name^email\nAnn^a@b.org\nBo^b@b.org\n")).isEqualTo("^");
    assertThat(delimiter("name\u001femail\nAnn\u001fa@b.org\n")).isEqualTo("\u001f");
    assertThat(cells("name||email\nAnn||a@b.org\n")).contains(List.of("Ann", "", "a@b.org"));
  }

  @Test
  void theHintOfSpreadsheetProgramsIsObeyedAndIsNoRow() {
    assertThat(cells("sep=;\r\na,x;b\r\n1,5;2\r\n"))
        .containsExactly(List.of("a,x", "b"), List.of("1,5", "2"));
    assertThat(text("sep=;\na;b\n").preview(1).getFirst().number()).isEqualTo(1);
  }

  @Test
  void oneColumnStaysOneColumnThoughItsCellsHoldCommas() {
    assertThat(cells("Name\nDoe, Jane\nRoe, Richard\n"))
        .containsExactly(List.of("Name"), List.of("Doe, Jane"), List.of("Roe, Richard"));
    assertThat(cells("email\na@b.org\nc@d.org")).hasSize(3).allMatch(row -> row.size() == 1);
  }

  @Test
  void quotedCellsMayHoldDelimitersQuotesAndNewlines() {
    assertThat(cells("a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n"))
        .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\r\nlines"));
  }

  @Test
  void carelessQuotesAreReadAsTheyStand() {
    assertThat(cells("name,height\nBo,5\"7\n\"Ann\" Lee,6\n"))
        .containsExactly(List.of("name", "height"), List.of("Bo", "5\"7"), List.of("Ann Lee", "6"));
    assertThat(cells("a, \"b, c\" ,d\n1, \"2\" ,3\n"))
        .containsExactly(List.of("a", "b, c", "d"), List.of("1", "2", "3"));
  }

  @Test
  void singleQuotesCountOnlyWhereTheyWrapCells() {
    assertThat(cells("'name','skills'\n'Ann','Java, SQL'\n"))
        .containsExactly(List.of("name", "skills"), List.of("Ann", "Java, SQL"));
    assertThat(cells("name,site\nO'Neil,'s Gravenhage\nD'Arc,Paris\n"))
        .contains(List.of("O'Neil", "'s Gravenhage"));
  }

  @Test
  void raggedRowsAndBlankLinesKeepTheirPlaceAndNumber() {
    List<SheetRow> rows = text("S1,M1,M2\n\nS2,M1\n").preview(9);
    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3);
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).cells()).containsExactly("S2", "M1");
    assertThat(rows.get(2).cell(2)).isEmpty();
  }

  @Test
  void everyEncodingInUseIsTold() {
    String western = "Name;Stra\u00dfe\nJ\u00fcrgen;K\u00f6ln\nZo\u00e9;\u00c9vry\n";
    String korean =
        "\uc774\ub984,\uc18c\uc18d\n\uae40\ubbfc\uc218,\uc11c\uc6b8\ub300\ud559\uad50\n";
    String japanese =
        "\u6c0f\u540d,\u90e8\u7f72\n\u7530\u4e2d \u592a\u90ce,\u30de\u30fc\u30b1\u30c6\u30a3\u30f3\u30b0\n";
    String russian =
        "\u0418\u043c\u044f;\u0413\u043e\u0440\u043e\u0434\n\u0410\u043d\u043d\u0430;\u041c\u043e\u0441\u043a\u0432\u0430\n";
    String chinese =
        "\u59d3\u540d,\u90e8\u95e8\n\u738b\u5c0f\u660e,\u5e02\u573a\u90e8\n\u674e\u56db,\u4eba\u529b\u8d44\u6e90\n";
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252")) {
      assertThat(roundTrip(western, charset)).as(charset).isEqualTo(western);
    }
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-949", "EUC-KR")) {
      assertThat(roundTrip(korean, charset)).as(charset).isEqualTo(korean);
    }
    assertThat(roundTrip(japanese, "Shift_JIS")).isEqualTo(japanese);
    assertThat(roundTrip(russian, "windows-1251")).isEqualTo(russian);
    assertThat(roundTrip(chinese, "GBK")).isEqualTo(chinese);
    assertThat(cells(text("\ufeff" + western, StandardCharsets.UTF_8)).getFirst())
        .containsExactly("Name", "Stra\u00dfe");
    assertThat(cells(text("\ufeff" + western, StandardCharsets.UTF_16LE)).getFirst())
        .contains("Name");
  }

  private static String roundTrip(String text, String charset) {
    String delimiter = text.contains(";") ? ";" : ",";
    return cells(text(text, java.nio.charset.Charset.forName(charset))).stream()
        .map(row -> String.join(delimiter, row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void textOfOldAppleProgramsIsToldFromThatOfWindows() {
    String text = "Name;City\n\u00c9va Kiss;K\u00f6ln\nJos\u00e9 L\u00f3pez;M\u00e1laga\n";
    assertThat(roundTrip(text, "x-MacRoman")).isEqualTo(text);
    String windows =
        "Name;Note\n\u0160arh;Pat O\u2019Brien \u2013 \u201cPat\u201d\n\u017diga;10 \u20ac\n";
    assertThat(roundTrip(windows, "windows-1252")).isEqualTo(windows);
  }

  @Test
  void aNulIsLeftOutAndMakesNoOtherEncoding() {
    assertThat(cells(text("Name,Email\nAnn\0 Lee,ann@x.org\n")))
        .containsExactly(List.of("Name", "Email"), List.of("Ann Lee", "ann@x.org"));
  }

  @Test
  void aPersonMayChooseHowATextIsRead() throws IOException {
    byte[] content = "a;b,c\n'x;y';z,1\n".getBytes(StandardCharsets.UTF_8);
    OpenedFile opened =
        new SheetReader(SheetLimits.usual())
            .open(content, "p.csv", TextFormat.chosen(StandardCharsets.UTF_8, ";", '\''));
    assertThat(cells(((OpenedFile.Sheets) opened).sheets().getFirst()))
        .containsExactly(List.of("a", "b,c"), List.of("x;y", "z,1"));
    OpenedFile unquoted =
        new SheetReader(SheetLimits.usual())
            .open(
                "a,b\n\"x,y\n".getBytes(StandardCharsets.UTF_8),
                "p.csv",
                TextFormat.chosen(StandardCharsets.UTF_8, ",", TextFormat.QUOTES.getLast()));
    assertThat(cells(((OpenedFile.Sheets) unquoted).sheets().getFirst()).getLast())
        .containsExactly("\"x", "y");
  }

  @Test
  void oneAccentLateInALongFileIsNotMisread() {
    String text = "name,note\n" + "Ann,plain\n".repeat(50_000) + "Zo\u00e9,last\n";
    assertThat(cells(text(text, java.nio.charset.Charset.forName("windows-1252"))).getLast())
        .contains("Zo\u00e9");
  }

  @Test
  void aHundredThousandRowsAndHundredsOfColumnsAreRead() {
    String wide = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
    assertThat(cells(wide + "\n" + wide + "\n").getLast()).hasSize(300);

    String row = "Ann,Lee,ann@example.org,Engineer,\"Java; SQL\",Mon 09:00-10:00,Berlin,2\n";
    Sheet sheet = text(row.repeat(100_000));
    int count = 0;
    try (SheetRows rows = sheet.rows()) {
      while (rows.hasNext()) {
        count += rows.next().cells().size() == 8 ? 1 : 0;
      }
    }
    assertThat(count).isEqualTo(100_000);
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedWithItsRow() {
    Sheet sheet = text("name,note\nAnn,fine\n\"Bo,no end\nCy,lost\n");
    assertThat(cells(sheet)).last().isEqualTo(List.of("Ann", "fine"));
    assertThatThrownBy(() -> readToTheEnd(sheet))
        .isInstanceOfSatisfying(
            BrokenSheet.class, e -> assertThat(e.reason().arguments().getFirst()).isEqualTo("3"));
  }

  private static void readToTheEnd(Sheet sheet) {
    try (SheetRows rows = sheet.rows()) {
      rows.forEachRemaining(_ -> {});
    }
  }
}
