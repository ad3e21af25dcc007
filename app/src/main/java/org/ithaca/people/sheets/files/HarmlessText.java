package org.ithaca.people.sheets.files;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program would take for a formula is written with an apostrophe before it,
 * and read back without. Numbers are harmless as they are. An apostrophe that was there before is
 * doubled by the same rule.
 */
final class HarmlessText {

  private static final Pattern DANGEROUS =
      Pattern.compile("(?s)'*[\\s\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|'*[\t\r\n].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private HarmlessText() {}

  static String harmless(String text) {
    return DANGEROUS.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** The text before it was made harmless, without NUL, which is no text. */
  static String restored(String written) {
    String text = written.indexOf(0) < 0 ? written : written.replace("\0", "");
    return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
  }
}
