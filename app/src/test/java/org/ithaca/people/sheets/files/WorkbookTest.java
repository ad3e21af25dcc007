package org.ithaca.people.sheets.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @Test
  void everySheetIsReadWithItsNameAndRowNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      Worksheet mentors = workbook.newWorksheet("Mentors");
      mentors.value(0, 0, "name");
      mentors.value(2, 1, "Ann");
      workbook.newWorksheet("Mentees").value(0, 0, "name");
    }
    List<Sheet> sheets = Reading.sheets(out.toByteArray(), "people.xlsx");
    assertThat(sheets).extracting(Sheet::name).containsExactly("Mentors", "Mentees");
    assertThat(sheets.getFirst().preview(9))
        .containsExactly(new SheetRow(1, List.of("name")), new SheetRow(3, List.of("", "Ann")));
  }

  @Test
  void numbersDatesAndTruthValuesBecomeTheTextPeopleMean() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("People");
      sheet.value(0, 0, 3);
      sheet.value(0, 1, 0.1 + 0.2);
      sheet.value(0, 2, true);
      sheet.value(0, 3, LocalDate.of(2026, 3, 1));
      sheet.style(0, 3).format("yyyy-mm-dd").set();
      sheet.value(0, 4, 0.375);
      sheet.style(0, 4).format("h:mm").set();
      sheet.value(0, 5, LocalDate.of(2026, 3, 1).atTime(9, 30));
      sheet.style(0, 5).format("dd/mm/yyyy hh:mm").set();
      sheet.value(0, 6, 20260301L);
    }
    Sheet sheet = Reading.sheets(out.toByteArray(), "people.xlsx").getFirst();
    assertThat(Reading.cells(sheet).getFirst())
        .containsExactly("3", "0.3", "true", "2026-03-01", "09:00", "2026-03-01T09:30", "20260301");
  }

  @Test
  void formulasAreTheValueLastComputedAndErrorsAreTheirText() throws IOException {
    byte[] file =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>CMD(\"calc\")</f><v>Ann</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"C1\"><f>A1</f></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" t=\"b\"><v>0</v></c>"
                + "<c r=\"F1\" t=\"inlineStr\"><is><t>Java</t></is></c></row>");
    assertThat(Reading.cells(Reading.sheets(file, "people.xlsx").getFirst()).getFirst())
        .containsExactly("Ann", "2", "", "#N/A", "false", "Java");
  }

  @Test
  void whatTheReaderCannotReadIsABrokenSheetWithAdvice() throws IOException {
    for (String cell :
        List.of(
            "<c r=\"A1\" t=\"d\"><v>2026-03-01T00:00:00</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t>&nope;</t></is></c>")) {
      byte[] file = workbook("<row r=\"1\">" + cell + "</row>");
      Sheet sheet = Reading.sheets(file, "people.xlsx").getFirst();
      assertThatThrownBy(() -> readToTheEnd(sheet), cell).isInstanceOf(BrokenSheet.class);
    }
  }

  private static void readToTheEnd(Sheet sheet) {
    try (SheetRows rows = sheet.rows()) {
      rows.forEachRemaining(row -> assertThat(row.cells()).isNotNull());
    }
  }

  @Test
  void hiddenSheetsAndSheetsWithoutPeopleAreNotUsedUnlessAskedFor() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      fill(workbook, "Instructions", "How to use this sheet", "Fill in every column");
      fill(workbook, "Mentors", "Name", "Ann Lee");
      fill(workbook, "Lookups", "Department", "Human resources");
      fill(workbook, "Old", "Name", "Bo Orr").setVisibilityState(VisibilityState.HIDDEN);
    }
    assertThat(Reading.sheets(out.toByteArray(), "people.xlsx"))
        .extracting(sheet -> MappingGuess.of(sheet, "people.xlsx").usable())
        .containsExactly(false, true, false, false);
  }

  private static Worksheet fill(
      org.dhatim.fastexcel.Workbook workbook, String name, String header, String cell) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.value(0, 0, header);
    sheet.value(1, 0, cell);
    sheet.value(2, 0, cell + " too");
    return sheet;
  }

  @Test
  void aHundredThousandRowsAreStreamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("people.xlsx");
    try (var out = Files.newOutputStream(file);
        XlsxOutput sheet = new XlsxOutput(out, "People")) {
      for (int i = 0; i < 100_000; i++) {
        sheet.row(List.of("Ann " + i, "ann" + i + "@example.org", i, "Java; SQL"));
      }
    }
    OpenedFile opened = new SheetReader(SheetLimits.usual()).open(file, "people.xlsx");
    int count = 0;
    try (SheetRows rows = ((OpenedFile.Sheets) opened).sheets().getFirst().rows()) {
      while (rows.hasNext()) {
        count = rows.next().number();
      }
    }
    assertThat(count).isEqualTo(100_000);
  }

  private static byte[] workbook(String rows) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(main, relations));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
              .formatted(relations));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
  }
}
