package org.ithaca.people.sheets.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.Message;

/** Tells from its first bytes what a file is, whatever its name says. */
enum FileKind {
  TEXT(""),
  ZIP(""),
  EMPTY("file.empty"),
  PDF("file.pdf"),
  PICTURE("file.picture"),
  OLD_EXCEL("file.old_excel"),
  PACKED("file.packed"),
  PAGE("file.page"),
  RICH_TEXT("file.rich_text"),
  JSON("file.json"),
  BINARY("file.binary");

  private static final Pattern JSON_START =
      Pattern.compile("(?s)[\\[{]\\s*([\\[{]\\s*)?(\".*|\\{.*)");
  private static final int CONTROLS_IN_A_HUNDRED = 5;

  private final String refusal;

  FileKind(String refusal) {
    this.refusal = refusal;
  }

  /** Why the file is no sheet and what to do; empty for text and workbooks. */
  Optional<Message> refusal() {
    return refusal.isEmpty() ? Optional.empty() : Optional.of(Message.of(refusal));
  }

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (bytes.startsWith("%PDF")) {
      return PDF;
    }
    if (isPicture(bytes)) {
      return PICTURE;
    }
    if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_EXCEL;
    }
    if (bytes.startsWith("\u001f\u008b")
        || bytes.startsWith("7z\u00bc\u00af")
        || bytes.startsWith("Rar!")) {
      return PACKED;
    }
    return ofText(head, bytes);
  }

  private static boolean isPicture(String bytes) {
    return bytes.startsWith("\u0089PNG")
        || bytes.startsWith("\u00ff\u00d8\u00ff")
        || bytes.startsWith("GIF8")
        || bytes.startsWith("II*\0")
        || (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8))
        || bytes.startsWith("ftyphei", 4);
  }

  private static FileKind ofText(byte[] head, String bytes) {
    if (TextEncoding.isWide(head)) {
      return TEXT;
    }
    String start = bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype")
        || lower.startsWith("<html")
        || lower.startsWith("<table")
        || lower.startsWith("<?xml")) {
      return PAGE;
    }
    if (lower.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (JSON_START.matcher(start).matches()) {
      return JSON;
    }
    long controls =
        bytes
            .chars()
            .filter(c -> c < 32 && "\t\n\u000b\f\r\u001b\u001c\u001d\u001e\u001f".indexOf(c) < 0)
            .count();
    if (controls * 100 > (long) CONTROLS_IN_A_HUNDRED * bytes.length()) {
      return BINARY;
    }
    return start.isEmpty() ? EMPTY : TEXT;
  }
}
