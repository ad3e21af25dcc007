package org.ithaca.people.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * By which a sheet is known again: its column names in whatever order, without regard to case and
 * spacing. A sheet without column names is known by its file's name.
 */
public record HeaderFingerprint(String value) {

  public static HeaderFingerprint of(List<String> headers) {
    return hash(
        "columns\n"
            + String.join("\n", headers.stream().map(HeaderFingerprint::normal).sorted().toList()));
  }

  public static HeaderFingerprint ofFile(String fileName, String sheetName) {
    return hash("file\n" + normal(fileName) + "\n" + normal(sheetName));
  }

  static String normal(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static HeaderFingerprint hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new HeaderFingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
