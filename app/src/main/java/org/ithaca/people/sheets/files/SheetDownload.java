package org.ithaca.people.sheets.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ithaca.common.web.NotFound;
import org.springframework.http.HttpHeaders;

/** A sheet that the browser saves as a file, of the kind asked for. */
public enum SheetDownload {
  CSV("text/csv;charset=UTF-8", ".csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

  private final String contentType;
  private final String ending;

  SheetDownload(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  /** {@code csv} or {@code xlsx}, as addresses say it; any other is a page that is not there. */
  public static SheetDownload of(String type) {
    return switch (type) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw new NotFound();
    };
  }

  /**
   * @param name of the file without its ending, and of the sheet in it: ASCII, at most 31
   *     characters
   */
  public SheetWriter open(HttpServletResponse response, String name) throws IOException {
    response.setContentType(contentType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"");
    return this == CSV
        ? new CsvOutput(response.getOutputStream())
        : new XlsxOutput(response.getOutputStream(), name);
  }
}
