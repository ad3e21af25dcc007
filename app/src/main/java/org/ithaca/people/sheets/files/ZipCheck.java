package org.ithaca.people.sheets.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ithaca.people.sheets.Message;

/**
 * Looks into a packed file before it is trusted: it is unpacked once to nowhere while its true size
 * is counted, whatever sizes it claims.
 */
final class ZipCheck {

  private static final int ENTRIES = 10_000;

  private ZipCheck() {}

  /** Why the file is no workbook that can be read; empty when it is one. */
  static Optional<Message> refusal(Source source, SheetLimits limits) {
    boolean workbook = false;
    boolean document = false;
    long unpacked = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(source.channel()).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        workbook |= entry.getName().replace('\\', '/').matches("/?xl/workbook\\d*\\.xml");
        document |= entry.getName().equals("content.xml") || entry.getName().startsWith("word/");
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > limits.unpackedBytes()) {
              return Optional.of(
                  Message.of("file.unpacks_too_large", limits.unpackedBytes() >> 20));
            }
          }
        }
        if (++entries > ENTRIES) {
          return Optional.of(Message.of("file.packed"));
        }
      }
    } catch (IOException e) {
      return Optional.of(Message.of("file.damaged"));
    }
    if (workbook) {
      return Optional.empty();
    }
    return Optional.of(Message.of(document ? "file.other_office" : "file.packed"));
  }
}
