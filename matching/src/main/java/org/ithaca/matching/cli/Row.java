package org.ithaca.matching.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line {@code first,second,score}. */
record Row(String first, String second, long score) {

  static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : cells(file, 3)) {
      rows.add(new Row(cells.get(0), cells.get(1), number(file, cells.get(2))));
    }
    return rows;
  }

  /** The lines that are neither empty nor comments, cut at commas. */
  static List<List<String>> cells(Path file, int width) {
    List<List<String>> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.strip().split("\\s*,\\s*", -1));
        if (cells.size() != width) {
          throw new IllegalArgumentException(
              "%s: '%s' has %d cells, not %d.".formatted(file, line, cells.size(), width));
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ".", e);
    }
    return rows;
  }

  static long number(Path file, String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: '%s' is not a whole number.".formatted(file, cell), e);
    }
  }
}
