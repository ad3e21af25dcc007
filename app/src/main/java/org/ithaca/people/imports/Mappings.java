package org.ithaca.people.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.HeaderFingerprint;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.RowInterpreter;
import org.ithaca.people.sheets.RowOutcome;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.files.BrokenSheet;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the columns of sheets mean: as it was the last time for the same program or the same person,
 * else guessed; corrected by a person, who is remembered.
 */
@Service
public class Mappings {

  /** How the columns begin that we add to rows that are given back for correction. */
  public static final String OWN_COLUMN = "Ithaca: ";

  private final RememberedMappings memory;

  Mappings(RememberedMappings memory) {
    this.memory = memory;
  }

  private static List<UUID> scopes(@Nullable UUID target, Viewer viewer) {
    return Stream.concat(Stream.ofNullable(target), Stream.of(viewer.account().value())).toList();
  }

  /** A sheet as it comes. */
  Part arrived(Part part, Sheet sheet, @Nullable UUID target, Viewer viewer) {
    var guess = MappingGuess.of(sheet, part.fileName());
    var guessed = withoutOwnColumns(guess.mapping());
    var used = guess.usable() || isBroken(sheet);
    return memory
        .find(scopes(target, viewer), fingerprint(guess, part))
        .flatMap(kept -> moved(kept, guess, part, sheet))
        .filter(kept -> !contradicts(kept, guessed, guess))
        .filter(kept -> !kept.equals(guessed))
        .map(kept -> remembered(part.with(kept, used)))
        .orElseGet(() -> part.with(guessed, used));
  }

  /** Looked at all the same, so that somebody can say how to read it. */
  private static boolean isBroken(Sheet sheet) {
    try (var rows = sheet.rows()) {
      rows.forEachRemaining(_ -> {});
      return false;
    } catch (BrokenSheet e) {
      return true;
    }
  }

  private static Part remembered(Part part) {
    return new Part(
        part.position(),
        part.filePosition(),
        part.fileName(),
        part.sheetName(),
        part.format(),
        part.mapping(),
        part.used(),
        true);
  }

  /** Guessed from nothing but the sheet. */
  public Part guessed(Part part, Sheet sheet) {
    return part.with(withoutOwnColumns(MappingGuess.of(sheet, part.fileName()).mapping()), true);
  }

  /** Guessed where a person says which row names the columns. */
  public Part guessed(Part part, Sheet sheet, int headerRow) {
    return part.with(
        withoutOwnColumns(MappingGuess.of(sheet, part.fileName(), headerRow).mapping()), true);
  }

  /** A mapping that a person wants so, also for the next time the sheet comes. */
  @Transactional
  public void remember(Part part, Sheet sheet, @Nullable UUID target, Viewer viewer) {
    memory.save(scopes(target, viewer), fingerprints(part, sheet), part.mapping());
  }

  @Transactional
  public void forget(Part part, Sheet sheet, @Nullable UUID target, Viewer viewer) {
    memory.remove(scopes(target, viewer), fingerprints(part, sheet));
  }

  /** By the row that was guessed to name the columns, and by the one that does. */
  private static List<HeaderFingerprint> fingerprints(Part part, Sheet sheet) {
    return List.of(
        fingerprint(MappingGuess.of(sheet, part.fileName()), part),
        fingerprint(MappingGuess.of(sheet, part.fileName(), part.mapping().headerRow()), part));
  }

  /**
   * A sheet without names is known by its file's name together with what its columns seem to hold.
   */
  private static HeaderFingerprint fingerprint(MappingGuess guess, Part part) {
    if (guess.mapping().headerRow() > 0) {
      return HeaderFingerprint.of(
          guess.headers().shown().stream().filter(name -> !isOwn(name)).toList());
    }
    var fields =
        guess.mapping().columns().stream()
            .map(column -> column.field().name())
            .collect(Collectors.joining(" "));
    return HeaderFingerprint.ofFile(part.fileName(), part.sheetName() + "\n" + fields);
  }

  /**
   * What was kept, for the columns where they are now; empty if this is another sheet after all.
   */
  private static Optional<Mapping> moved(Mapping kept, MappingGuess guess, Part part, Sheet sheet) {
    for (var read : List.of(guess, MappingGuess.of(sheet, part.fileName(), kept.headerRow()))) {
      var names = read.headers().shown();
      if (names(kept)
          .equals(names.stream().filter(name -> !isOwn(name)).collect(Collectors.toSet()))) {
        var role = guess.mapping().role();
        var moved = withoutOwnColumns(kept.movedTo(read.mapping().headerRow(), names));
        // A file that says its role in its name means it, whatever the one before was called.
        return Optional.of(role == null ? moved : moved.withRole(role));
      }
    }
    return Optional.empty();
  }

  private static Set<String> names(Mapping mapping) {
    return mapping.columns().stream()
        .map(ColumnMapping::header)
        .filter(name -> !isOwn(name))
        .collect(Collectors.toSet());
  }

  /** Fewer than half of the rows that the guess can use. */
  private static boolean contradicts(Mapping kept, Mapping guessed, MappingGuess guess) {
    return usable(kept, guess) * 2 < usable(guessed, guess);
  }

  private static long usable(Mapping mapping, MappingGuess guess) {
    var interpreter = new RowInterpreter(mapping);
    return guess.sample().stream()
        .filter(row -> row.number() > mapping.headerRow())
        .filter(row -> interpreter.interpret(row) instanceof RowOutcome.Accepted)
        .count();
  }

  private static Mapping withoutOwnColumns(Mapping mapping) {
    var without = mapping;
    for (var column : mapping.columns()) {
      if (isOwn(column.header())) {
        without = without.with(column.as(SheetField.IGNORE));
      }
    }
    return without;
  }

  private static boolean isOwn(String name) {
    return name.startsWith(OWN_COLUMN);
  }
}
