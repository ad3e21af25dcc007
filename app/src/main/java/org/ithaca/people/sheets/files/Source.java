package org.ithaca.people.sheets.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes that can be read any number of times, with the name the person gave the file. */
record Source(String fileName, long size, Opening opening) {

  interface Opening {
    SeekableByteChannel open() throws IOException;
  }

  static Source of(Path path, String fileName) throws IOException {
    return new Source(fileName, Files.size(path), () -> Files.newByteChannel(path));
  }

  static Source of(byte[] content, String fileName) {
    return new Source(fileName, content.length, () -> new SeekableInMemoryByteChannel(content));
  }

  SeekableByteChannel channel() throws IOException {
    return opening.open();
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Channels.newInputStream(channel()), 1 << 16);
  }

  byte[] head(int bytes) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(bytes);
    }
  }

  /** The file's name without folder and ending. */
  String title() {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
