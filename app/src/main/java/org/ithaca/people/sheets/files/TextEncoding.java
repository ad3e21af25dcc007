package org.ithaca.people.sheets.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The encoding of a text file. A byte order mark decides; else zero bytes tell UTF-16; else text
 * that is valid UTF-8 from first to last byte is UTF-8. What remains is judged by the letters each
 * older encoding would make of it.
 */
final class TextEncoding {

  static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset KOREAN = Charset.forName("x-windows-949");
  private static final Charset JAPANESE = Charset.forName("windows-31j");
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int SAMPLE_BYTES = 1 << 18;

  private TextEncoding() {}

  static Charset detect(Source source) throws IOException {
    byte[] head = source.head(1 << 14);
    Optional<Charset> wide = wide(head);
    if (wide.isPresent()) {
      return wide.get();
    }
    return isUtf8(source) ? UTF_8 : byLetters(linesBeyondAscii(source));
  }

  /**
   * Whether the bytes are UTF-16, so that zero bytes in them are no sign of a program or a picture.
   */
  static boolean isWide(byte[] head) {
    return wide(head).isPresent();
  }

  private static Optional<Charset> wide(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(UTF_16BE);
    }
    int zeros = 0;
    int[] plain = new int[2];
    for (int i = 1; i + 1 < head.length; i++) {
      if (head[i] == 0) {
        zeros++;
        int partner = i % 2 == 0 ? head[i + 1] : head[i - 1];
        plain[i % 2] += partner >= 9 ? 1 : 0;
      }
    }
    boolean many = zeros > 1 && zeros * 20 >= head.length;
    int side = plain[0] > plain[1] ? 0 : 1;
    boolean oneSided = plain[side] > 0 && plain[1 - side] * 4 <= plain[side];
    boolean readable = plain[side] * 10 >= zeros * 6;
    return many && oneSided && readable
        ? Optional.of(side == 0 ? UTF_16BE : UTF_16LE)
        : Optional.empty();
  }

  private static boolean isUtf8(Source source) throws IOException {
    try (Reader reader = new InputStreamReader(source.open(), UTF_8.newDecoder())) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Only lines that the encodings disagree on say anything; they may come late in a long file. */
  private static byte[] linesBeyondAscii(Source source) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean beyond = false;
    try (InputStream in = source.open()) {
      for (int b = in.read(); sample.size() < SAMPLE_BYTES; b = in.read()) {
        if (b < 0 || b == '\n' || b == '\r' || line.size() == SAMPLE_BYTES) {
          if (beyond) {
            sample.write(line.toByteArray());
            sample.write('\n');
          }
          line.reset();
          beyond = false;
        }
        if (b < 0) {
          break;
        }
        line.write(b);
        beyond |= b > 127;
      }
    }
    return sample.toByteArray();
  }

  private static Charset byLetters(byte[] sample) {
    if (highBytesInRuns(sample) < 0.6) {
      return MacRoman.wrote(sample) ? MacRoman.CHARSET : WESTERN;
    }
    if (share(sample, KOREAN, Character.UnicodeScript.HANGUL) > 0.85) {
      return KOREAN;
    }
    if (share(sample, CYRILLIC, Character.UnicodeScript.CYRILLIC) > 0.9
        && mostlyLowerCase(sample)) {
      return CYRILLIC;
    }
    double kana =
        share(sample, JAPANESE, Character.UnicodeScript.HIRAGANA)
            + share(sample, JAPANESE, Character.UnicodeScript.KATAKANA);
    double han = share(sample, JAPANESE, Character.UnicodeScript.HAN);
    if (kana + han > 0.9 && (kana > 0.1 || leadBytes(sample, 0x81, 0x9F) > 0.3)) {
      return JAPANESE;
    }
    return share(sample, CHINESE, Character.UnicodeScript.HAN) > 0.9 ? CHINESE : WESTERN;
  }

  /** How many of the letters beyond ASCII are of a script; zero when the bytes are not valid. */
  private static double share(byte[] sample, Charset charset, Character.UnicodeScript script) {
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(sample)).toString();
    } catch (CharacterCodingException e) {
      return 0;
    }
    long beyond = text.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
    long right = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
    return beyond == 0 ? 0 : (double) right / beyond;
  }

  private static boolean mostlyLowerCase(byte[] sample) {
    String text = new String(sample, CYRILLIC);
    long letters = text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    return text.chars().filter(c -> c > 127 && Character.isLowerCase(c)).count() * 2 > letters;
  }

  /** Letters of other scripts stand side by side, accented letters stand between plain ones. */
  private static double highBytesInRuns(byte[] sample) {
    int high = 0;
    int inRuns = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        high++;
        boolean neighbour =
            (i > 0 && sample[i - 1] < 0) || (i + 1 < sample.length && sample[i + 1] < 0);
        inRuns += neighbour ? 1 : 0;
      }
    }
    return high == 0 ? 0 : (double) inRuns / high;
  }

  private static double leadBytes(byte[] sample, int from, int to) {
    int high = 0;
    int lead = 0;
    for (byte b : sample) {
      int value = b & 0xFF;
      high += value > 127 ? 1 : 0;
      lead += value >= from && value <= to ? 1 : 0;
    }
    return high == 0 ? 0 : (double) lead / high;
  }
}
