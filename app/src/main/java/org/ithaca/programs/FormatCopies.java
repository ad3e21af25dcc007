package org.ithaca.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatFile;

/**
 * Reads programs' own copies of formats. Programs of one format mostly have the same text, so the
 * last ones read are kept; a format never changes.
 */
final class FormatCopies {

  private static final int KEPT = 100;

  private final Map<String, Format> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Format> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Format read(String json) {
    return read.computeIfAbsent(json, text -> new FormatFile("program", text).read());
  }

  static String write(Format format) {
    return FormatFile.json(format).content();
  }
}
