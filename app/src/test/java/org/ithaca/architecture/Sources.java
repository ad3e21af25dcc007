package org.ithaca.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as the gates read them. */
final class Sources {

  static final Path ROOT = root();
  static final Path MAIN_JAVA = ROOT.resolve("app/src/main/java");
  static final Path TEST_JAVA = ROOT.resolve("app/src/test/java");
  static final Path TEMPLATES = ROOT.resolve("app/src/main/jte");
  static final Path RESOURCES = ROOT.resolve("app/src/main/resources");
  static final Path MATCHING = ROOT.resolve("matching/src");
  static final Path DOCS = ROOT.resolve("docs");

  private Sources() {}

  /** The files below a folder whose names end so, in order. */
  static List<Path> files(Path folder, String... endings) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path as it is written in a message or a list. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  /**
   * Writes what was made from the sources if it is not what the file says.
   *
   * @return whether the file was as it should be
   */
  static boolean keep(Path file, String content) {
    try {
      if (Files.exists(file) && text(file).equals(content)) {
        return true;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("matching/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Not inside the repository: " + Path.of("").toAbsolutePath());
    }
    return folder;
  }
}
