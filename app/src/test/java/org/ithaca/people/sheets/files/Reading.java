package org.ithaca.people.sheets.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ithaca.people.sheets.files.OpenedFile.NotASheet;
import org.ithaca.people.sheets.files.OpenedFile.Sheets;

/** What tests need to read sheets from text and bytes. */
public final class Reading {

  private Reading() {}

  public static Sheet text(String text) {
    return sheets(text.getBytes(StandardCharsets.UTF_8), "people.csv").getFirst();
  }

  public static Sheet text(String text, Charset charset) {
    return sheets(text.getBytes(charset), "people.csv").getFirst();
  }

  public static List<Sheet> sheets(byte[] content, String fileName) {
    OpenedFile opened = open(content, fileName, SheetLimits.usual());
    assertThat(opened).isInstanceOf(Sheets.class);
    return ((Sheets) opened).sheets();
  }

  public static String refusal(byte[] content, String fileName) {
    OpenedFile opened = open(content, fileName, SheetLimits.usual());
    assertThat(opened).isInstanceOf(NotASheet.class);
    return ((NotASheet) opened).reason().key();
  }

  static OpenedFile open(byte[] content, String fileName, SheetLimits limits) {
    try {
      return new SheetReader(limits).open(content, fileName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<List<String>> cells(Sheet sheet) {
    return sheet.preview(Integer.MAX_VALUE).stream().map(SheetRow::cells).toList();
  }

  public static List<List<String>> cells(String text) {
    return cells(text(text));
  }

  public static String delimiter(String text) {
    return text(text).textFormat().orElseThrow().delimiter();
  }
}
