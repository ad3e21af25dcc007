package org.ithaca.people.sheets.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.files.Reading.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ithaca.people.sheets.files.OpenedFile.NotASheet;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

  @Test
  void filesThatAreNoTablesAreRefusedByTheirContent() throws IOException {
    assertThat(refusal(new byte[0], "people.csv")).isEqualTo("sheets.file.empty");
    assertThat(refusal("\ufeff \r\n".getBytes(UTF_8), "people.csv")).isEqualTo("sheets.file.empty");
    assertThat(refusal("%PDF-1.7 ...".getBytes(UTF_8), "people.csv")).isEqualTo("sheets.file.pdf");
    assertThat(refusal("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), "people.xlsx"))
        .isEqualTo("sheets.file.picture");
    assertThat(refusal("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1".getBytes(ISO_8859_1), "people.xls"))
        .isEqualTo("sheets.file.old_excel");
    assertThat(refusal("<html><table><tr><td>a".getBytes(UTF_8), "people.xls"))
        .isEqualTo("sheets.file.page");
    assertThat(refusal("{\\rtf1 hello}".getBytes(UTF_8), "people.csv"))
        .isEqualTo("sheets.file.rich_text");
    assertThat(refusal("[\n {\"name\": \"Ann\"}]".getBytes(UTF_8), "people.json"))
        .isEqualTo("sheets.file.json");
    assertThat(refusal("\u001f\u008b\b\0\0".getBytes(ISO_8859_1), "people.csv.gz"))
        .isEqualTo("sheets.file.packed");
    assertThat(refusal("\1\2\3\4\5\6\7\0\1\1\2".getBytes(ISO_8859_1), "people.csv"))
        .isEqualTo("sheets.file.binary");
    assertThat(refusal(zip("word/document.xml", 10), "people.docx"))
        .isEqualTo("sheets.file.other_office");
    assertThat(refusal(zip("people.csv", 10), "people.zip")).isEqualTo("sheets.file.packed");
  }

  @Test
  void aWorkbookThatUnpacksWithoutEndIsRefusedBeforeItIsRead() throws IOException {
    SheetLimits limits = new SheetLimits(1 << 20, 1 << 20, 100, 100, 100);
    OpenedFile opened = Reading.open(zip("xl/workbook.xml", 2 << 20), "people.xlsx", limits);
    assertThat(opened)
        .isInstanceOfSatisfying(
            NotASheet.class,
            n -> assertThat(n.reason().key()).isEqualTo("sheets.file.unpacks_too_large"));
  }

  @Test
  void aDamagedWorkbookIsRefused() throws IOException {
    assertThat(refusal(zip("xl/workbook.xml", 10), "people.xlsx")).isEqualTo("sheets.file.damaged");
    byte[] cut = java.util.Arrays.copyOf(zip("xl/workbook.xml", 5000), 60);
    assertThat(refusal(cut, "people.xlsx")).isEqualTo("sheets.file.damaged");
  }

  @Test
  void aFileLargerThanAllowedIsRefused() {
    OpenedFile opened = Reading.open(new byte[100], "people.csv", new SheetLimits(99, 1, 1, 1, 1));
    assertThat(opened).isInstanceOf(NotASheet.class);
  }

  private static byte[] zip(String entry, int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[zeros]);
    }
    return bytes.toByteArray();
  }
}
