package org.ithaca.people.sheets.files;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a text file holds its table. Guessed by {@link SheetReader}, corrected by a person.
 *
 * @param spacedQuotes blanks stand between delimiter and quote: {@code a, "b, c"}
 */
public record TextFormat(Charset charset, String delimiter, char quote, boolean spacedQuotes) {

  /** What a person may choose from; a file may need others, which are then guessed. */
  public static final List<Charset> CHARSETS =
      Stream.of(
              "UTF-8",
              "windows-1252",
              "UTF-16LE",
              "UTF-16BE",
              "x-MacRoman",
              "windows-1250",
              "windows-1251",
              "windows-1253",
              "windows-1254",
              "windows-1255",
              "windows-1256",
              "windows-31j",
              "x-windows-949",
              "GB18030",
              "Big5")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  public static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

  /** The last stands for none: no text holds it. */
  public static final List<Character> QUOTES = List.of('"', '\'', '\uffff');

  /** As a person chose. */
  public static TextFormat chosen(Charset charset, String delimiter, char quote) {
    return new TextFormat(charset, delimiter, quote, false);
  }
}
