package org.ithaca.people.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.jobs.Jobs;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.imports.SheetImport.Status;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.files.OpenedFile;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetLimits;
import org.ithaca.people.sheets.files.SheetReader;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From uploaded files to an import that may start: opening and guessing. */
@Service
public class Arrivals {

  private final Imports imports;
  private final Jobs jobs;

  Arrivals(Imports imports, Jobs jobs) {
    this.imports = imports;
    this.jobs = jobs;
  }

  /** A file as it was uploaded; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Uploaded(String name, byte[] content) {}

  /** What came of an upload. */
  public sealed interface Arrival {
    record Arrived(ImportId id) implements Arrival {}

    /** No file is a sheet; each says why. */
    record Refused(List<Refusal> refusals) implements Arrival {}
  }

  public record Refusal(String file, Message reason) {}

  /**
   * Every sheet of every file becomes a part, read as it was read the last time it came. Nothing is
   * kept if one of the files is no sheet: the person corrects and brings all again.
   */
  @Transactional
  public Arrival arrive(List<Uploaded> files, @Nullable UUID target, Viewer viewer) {
    var refusals = new ArrayList<Refusal>();
    var opened = new ArrayList<List<Sheet>>();
    for (var file : files) {
      switch (open(file)) {
        case OpenedFile.Sheets(var sheets) -> opened.add(sheets);
        case OpenedFile.NotASheet(var reason) -> refusals.add(new Refusal(file.name(), reason));
      }
    }
    if (!refusals.isEmpty()) {
      return new Arrival.Refused(refusals);
    }
    var id = imports.add(target, viewer.account());
    int position = 0;
    for (int file = 0; file < files.size(); file++) {
      imports.addFile(id, file, files.get(file).name(), files.get(file).content());
      for (var sheet : opened.get(file)) {
        var guess = MappingGuess.of(sheet, files.get(file).name());
        imports.savePart(
            id,
            new Part(
                position++,
                file,
                files.get(file).name(),
                sheet.name(),
                remembered(guess),
                guess.usable()));
      }
    }
    return new Arrival.Arrived(id);
  }

  private Mapping remembered(MappingGuess guess) {
    return imports
        .findRemembered(guess.fingerprint())
        .map(kept -> kept.movedTo(guess.mapping().headerRow(), guess.headers().shown()))
        .orElse(guess.mapping());
  }

  private static OpenedFile open(Uploaded file) {
    try {
      return new SheetReader(SheetLimits.usual()).open(file.content(), file.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sheet sheet(ImportId id, Part part) {
    return switch (open(
        new Uploaded(part.fileName(), imports.getContent(id, part.filePosition())))) {
      case OpenedFile.Sheets(var sheets) ->
          sheets.stream()
              .filter(sheet -> sheet.name().equals(part.sheetName()))
              .findFirst()
              .orElseThrow();
      case OpenedFile.NotASheet(var reason) ->
          throw new IllegalStateException("The file was a sheet when it came: " + reason);
    };
  }

  /** Saves what a person says a sheet means, also for the next time it comes. */
  @Transactional
  public void decide(ImportId id, Part part, Mapping mapping, boolean used) {
    imports.savePart(id, part.with(mapping, used));
    var guess = MappingGuess.of(sheet(id, part), part.fileName(), mapping.headerRow());
    imports.remember(guess.fingerprint(), mapping);
  }

  /** Queues the import; false if that was done before. */
  @Transactional
  public boolean start(ImportId id) {
    boolean first = imports.move(id, Status.MAPPING, Status.QUEUED);
    if (first) {
      jobs.start(ImportJob.NAME, id);
    }
    return first;
  }
}
