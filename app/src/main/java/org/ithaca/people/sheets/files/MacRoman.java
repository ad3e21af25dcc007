package org.ithaca.people.sheets.files;

import java.nio.charset.Charset;

/**
 * Tells text of old Apple programs from that of Windows: what are accented letters in the one are
 * signs in the other, or capitals in the middle of a word.
 */
final class MacRoman {

  static final Charset CHARSET =
      Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : TextEncoding.WESTERN;

  /** Signs in windows-1252 that no word has; its quotes and dashes may stand beside words. */
  private static final String SIGNS =
      "\u0080\u0081\u0082\u0083\u0084\u0086\u0087\u0088\u0089\u008b\u008d\u008f\u0090\u0095\u0098\u0099\u009b\u009d";

  /** Capital letters in windows-1252. */
  private static final String CAPITALS = "\u008a\u008c\u008e\u009f";

  private MacRoman() {}

  /** Whether bytes beyond ASCII are letters in words only when read so. */
  static boolean wrote(byte[] sample) {
    int apple = 0;
    int windows = 0;
    for (int i = 0; i < sample.length; i++) {
      char c = (char) (sample[i] & 0xFF);
      int before = i > 0 ? sample[i - 1] : 0;
      int after = i + 1 < sample.length ? sample[i + 1] : 0;
      boolean inWord = isLetter(before) || isLetter(after);
      boolean sign = SIGNS.indexOf(c) >= 0 && inWord;
      boolean capital = CAPITALS.indexOf(c) >= 0 && Character.isLowerCase(before);
      apple += sign || capital ? 1 : 0;
      windows += c >= 0xC0 && inWord ? 1 : 0;
    }
    return apple > 4 * windows;
  }

  private static boolean isLetter(int c) {
    return c > 0 && Character.isLetter(c);
  }
}
