package org.ithaca.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatNamesTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("../matching/src/main"));

  @Test
  void noCodeNamesAFormat() throws IOException {
    List<String> named = new ArrayList<>();
    List<Format> formats = Formats.read(FormatsConfiguration.builtIn()).listAll();
    for (Path root : SOURCES) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          String source = Files.readString(path);
          for (Format format : formats) {
            if (source.contains("\"" + format.key() + "\"")) {
              named.add(path + " names " + format.key());
            }
          }
        }
      }
    }
    assertThat(named).as("behaviour follows from the fields of a format file").isEmpty();
  }
}
