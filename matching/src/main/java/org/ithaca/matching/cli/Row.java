package org.ithaca.matching.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a sheet: names and, last, a whole number.
 *
 * @param number of the line in its file
 */
record Row(Path file, int number, List<String> names, long value) {
  /** A quoted or plain cell, and the delimiter or end after it. */
  private static final String CELL = "\\s*(?:\"((?:[^\"]|\"\")*)\"\\s*|([^D]*))(D|$)";

  /**
   * The lines that are neither empty nor remarks. Cells are cut at commas, semicolons or tabs,
   * whichever the first line has; a cell may stand in double quotes (RFC 4180). A first line whose
   * last cell is no number is a heading.
   *
   * @param remarks is told what was taken for a heading
   */
  static List<Row> read(Path file, int width, List<String> remarks) {
    List<Row> rows = new ArrayList<>();
    List<String> lines = lines(file);
    Pattern pattern = cellsOf(lines.stream().filter(Row::isRow).findFirst().orElse(""));
    boolean isFirst = true;
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      if (!isRow(line)) {
        continue;
      }
      List<String> cells = cells(line, pattern);
      if (cells.size() != width) {
        throw wrong(file, k, "'%s' has %d cells, not %d".formatted(line, cells.size(), width));
      }
      String last = cells.getLast();
      if (last.matches("-?\\d{1,18}")) {
        rows.add(new Row(file, k + 1, cells.subList(0, width - 1), Long.parseLong(last)));
      } else if (isFirst) {
        remarks.add("# '%s' in %s was taken for a heading".formatted(line, file.getFileName()));
      } else {
        throw wrong(file, k, "'" + last + "' is not a whole number");
      }
      isFirst = false;
    }
    return rows;
  }

  private static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  String first() {
    return names.getFirst();
  }

  String second() {
    return names.getLast();
  }

  /** About this line. */
  IllegalArgumentException wrong(String why) {
    return wrong(file, number - 1, why);
  }

  private static IllegalArgumentException wrong(Path file, int line, String why) {
    return new IllegalArgumentException("%s, line %d: %s.".formatted(file, line + 1, why));
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": it must be a text in UTF-8.", e);
    }
  }

  private static Pattern cellsOf(String line) {
    String delimiter = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
    return Pattern.compile(CELL.replace("D", delimiter));
  }

  private static List<String> cells(String line, Pattern pattern) {
    List<String> cells = new ArrayList<>();
    Matcher cell = pattern.matcher(line);
    while (cell.lookingAt()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2).strip() : quoted.replace("\"\"", "\""));
      if (cell.group(3).isEmpty()) {
        break;
      }
      cell.region(cell.end(), line.length());
    }
    return cells;
  }
}
