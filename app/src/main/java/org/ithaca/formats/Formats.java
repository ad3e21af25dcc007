package org.ithaca.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue: every format this installation offers. It never changes while running. */
public final class Formats {

  private static final String ENDING = ".yaml";

  private final List<Format> all;
  private final Map<FormatKey, Format> byKey;

  private Formats(List<Format> all) {
    this.all =
        all.stream()
            .sorted(
                Comparator.comparingInt(Format::number)
                    .thenComparing(format -> format.key().value()))
            .toList();
    Map<FormatKey, Format> keyed = new HashMap<>();
    all.forEach(format -> keyed.put(format.key(), format));
    this.byKey = Map.copyOf(keyed);
  }

  /** Reads the files; {@link FormatsRejected} with every problem of every file. */
  public static Formats read(List<FormatFile> files) {
    List<FormatProblem> problems = new ArrayList<>();
    List<Format> formats = new ArrayList<>();
    Map<FormatKey, FormatFile> owners = new HashMap<>();
    for (FormatFile file : files) {
      List<FormatProblem> found = file.listProblems();
      problems.addAll(found);
      if (found.isEmpty()) {
        Format format = file.read();
        findMisnaming(file, format, owners.put(format.key(), file)).ifPresent(problems::add);
        formats.add(format);
      }
    }
    if (!problems.isEmpty()) {
      throw new FormatsRejected(problems);
    }
    return new Formats(formats);
  }

  private static Optional<FormatProblem> findMisnaming(
      FormatFile file, Format format, @Nullable FormatFile other) {
    if (other != null) {
      String message = "is " + format.key() + ", as in another file; choose another key";
      return Optional.of(new FormatProblem(file.name(), "key", message));
    }
    if (!file.name().endsWith(format.key() + ENDING)) {
      String message =
          "is " + format.key() + "; then the file must be called " + format.key() + ENDING;
      return Optional.of(new FormatProblem(file.name(), "key", message));
    }
    return Optional.empty();
  }

  public Format get(FormatKey key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no format " + key + "; there are " + all.stream().map(Format::key).toList()));
  }

  public Optional<Format> find(FormatKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All formats in the order of the catalogue. */
  public List<Format> listAll() {
    return all;
  }
}
