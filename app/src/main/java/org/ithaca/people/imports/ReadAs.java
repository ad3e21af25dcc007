package org.ithaca.people.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.TextFormat;

/**
 * How a person says a text file is to be read.
 *
 * @param quote empty where quotes are letters like others
 * @param spacedQuotes blanks stand between delimiter and quote
 */
public record ReadAs(String encoding, String delimiter, String quote, boolean spacedQuotes) {

  /** What no text holds. */
  private static final char NO_QUOTE = '\uffff';

  /** The encodings that sheets come in. */
  public static final List<String> ENCODINGS =
      List.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1252",
          "windows-1250",
          "windows-1251",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-31j",
          "EUC-JP",
          "GB18030",
          "Big5",
          "x-windows-949",
          "x-MacRoman",
          "IBM850");

  /** How a sheet is read at present; empty for a workbook. */
  public static Optional<ReadAs> of(Sheet sheet) {
    return sheet
        .textFormat()
        .map(format ->
            new ReadAs(
                format.charset().name(),
                format.delimiter(),
                format.quote() == NO_QUOTE ? "" : Character.toString(format.quote()),
                format.spacedQuotes()));
  }

  TextFormat format() {
    return new TextFormat(
        Charset.forName(encoding),
        delimiter,
        quote.isEmpty() ? NO_QUOTE : quote.charAt(0),
        spacedQuotes && !quote.isEmpty());
  }

  /** Whether a text can be read so at all. */
  public boolean usable() {
    try {
      return Charset.forName(encoding).canEncode()
          && !delimiter.isEmpty()
          && delimiter.indexOf('\n') < 0
          && delimiter.indexOf('\r') < 0
          && !delimiter.equals(quote);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
