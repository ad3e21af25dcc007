package org.ithaca.matching.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ithaca.matching.Objective;

/** What was asked for. */
record Options(
    Path scores,
    Optional<Path> capacities,
    Optional<Path> certificate,
    Objective objective,
    boolean pairing,
    boolean explain) {

  static Options parse(List<String> arguments) {
    Options options =
        new Options(Path.of(""), Optional.empty(), Optional.empty(), Objective.TOTAL, false, false);
    boolean named = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      named |= !word.startsWith("--");
      options = options.with(word, rest);
    }
    if (!named) {
      throw new IllegalArgumentException("No file of scores is given.");
    }
    return options;
  }

  private Options with(String word, Iterator<String> rest) {
    return switch (word) {
      case "--pairing" -> new Options(scores, capacities, certificate, objective, true, explain);
      case "--explain" -> new Options(scores, capacities, certificate, objective, pairing, true);
      case "--capacities" ->
          new Options(
              scores,
              Optional.of(Path.of(next(word, rest))),
              certificate,
              objective,
              pairing,
              explain);
      case "--certificate" ->
          new Options(
              scores,
              capacities,
              Optional.of(Path.of(next(word, rest))),
              objective,
              pairing,
              explain);
      case "--objective" ->
          new Options(
              scores, capacities, certificate, objective(next(word, rest)), pairing, explain);
      default -> {
        if (word.startsWith("--")) {
          throw new IllegalArgumentException("There is no option " + word + ".");
        }
        yield new Options(Path.of(word), capacities, certificate, objective, pairing, explain);
      }
    };
  }

  private static String next(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("Nothing follows " + option + ".");
    }
    return rest.next();
  }

  private static Objective objective(String word) {
    try {
      return Objective.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no objective " + word + ".", e);
    }
  }

  Map<String, Integer> readCapacities() {
    Map<String, Integer> read = new HashMap<>();
    capacities.ifPresent(file ->
        Row.cells(file, 2)
            .forEach(
                cells -> read.put(cells.get(0), Math.toIntExact(Row.number(file, cells.get(1))))));
    return read;
  }

  void writeCertificate(String text) {
    certificate.ifPresent(file -> {
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + file + ".", e);
      }
    });
  }
}
