package org.ithaca.matching.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ithaca.matching.Objective;
import org.jspecify.annotations.Nullable;

/** What was asked for. */
final class Options {
  private final List<Path> sheets = new ArrayList<>();
  private @Nullable Path proof;
  private @Nullable Path toVerify;
  private Objective objective = Objective.TOTAL;
  private boolean pairing;
  private boolean explain;

  private Options() {}

  static Options parse(List<String> arguments) {
    Options options = new Options();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      options.take(rest.next(), rest);
    }
    if (options.toVerify == null && options.sheets.isEmpty()) {
      throw new IllegalArgumentException("No file of scores is given.");
    }
    if (options.sheets.size() > 2) {
      throw new IllegalArgumentException(
          "Two files at most, scores and capacities, not " + options.sheets + ".");
    }
    return options;
  }

  private void take(String word, Iterator<String> rest) {
    switch (word) {
      case "--pairing" -> pairing = true;
      case "--explain" -> explain = true;
      case "--proof" -> proof = Path.of(next(word, rest));
      case "--verify" -> toVerify = Path.of(next(word, rest));
      case "--objective" -> objective = objective(next(word, rest));
      default -> {
        if (word.startsWith("--")) {
          throw new IllegalArgumentException("There is no option " + word + ".");
        }
        sheets.add(Path.of(word));
      }
    }
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

  Path scores() {
    return sheets.getFirst();
  }

  Optional<Path> capacities() {
    return sheets.size() > 1 ? Optional.of(sheets.get(1)) : Optional.empty();
  }

  Optional<Path> proof() {
    return Optional.ofNullable(proof);
  }

  Optional<Path> toVerify() {
    return Optional.ofNullable(toVerify);
  }

  Objective objective() {
    return objective;
  }

  boolean pairing() {
    return pairing;
  }

  boolean explain() {
    return explain;
  }
}
