package org.ithaca.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Formats of the product for tests without an application. */
public final class GivenFormats {

  private GivenFormats() {}

  public static Format format(String key) {
    return listAll().stream()
        .filter(format -> format.key().value().equals(key))
        .findFirst()
        .orElseThrow();
  }

  public static List<Format> listAll() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:formats/*.yaml");
      return Arrays.stream(files).map(GivenFormats::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Format read(Resource file) {
    try {
      var name = Objects.requireNonNull(file.getFilename());
      return new FormatFile(name, file.getContentAsString(StandardCharsets.UTF_8)).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
