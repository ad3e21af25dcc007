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
import org.ithaca.people.sheets.files.TextFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From uploaded files to an import that may start: opening, and what their columns mean. */
@Service
public class Arrivals {

  private static final Mapping NOTHING = new Mapping(0, 0, List.of(), null);

  private final Imports imports;
  private final Mappings mappings;
  private final Jobs jobs;

  Arrivals(Imports imports, Mappings mappings, Jobs jobs) {
    this.imports = imports;
    this.mappings = mappings;
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
      switch (open(file, null)) {
        case OpenedFile.Sheets(var sheets) -> opened.add(sheets);
        case OpenedFile.NotASheet(var reason) -> refusals.add(new Refusal(file.name(), reason));
      }
    }
    if (!refusals.isEmpty()) {
      return new Arrival.Refused(refusals);
    }
    var id = imports.add(target, viewer.account());
    var parts = new ArrayList<Part>();
    for (int file = 0; file < files.size(); file++) {
      imports.addFile(id, file, files.get(file).name(), files.get(file).content());
      for (var sheet : opened.get(file)) {
        var part =
            new Part(
                parts.size(),
                file,
                files.get(file).name(),
                sheet.name(),
                null,
                NOTHING,
                false,
                false);
        parts.add(mappings.arrived(part, sheet, target, viewer));
      }
    }
    if (parts.stream().noneMatch(Part::used)) {
      // Looked at all the same, so that the page can say what is wrong with it.
      parts.set(0, parts.getFirst().with(parts.getFirst().mapping(), true));
    }
    parts.forEach(part -> imports.savePart(id, part));
    return new Arrival.Arrived(id);
  }

  private static OpenedFile open(Uploaded file, @Nullable TextFormat format) {
    try {
      return new SheetReader(SheetLimits.usual()).open(file.content(), file.name(), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sheet sheet(ImportId id, Part part) {
    var file = new Uploaded(part.fileName(), imports.getContent(id, part.filePosition()));
    return switch (open(file, part.textFormat())) {
      case OpenedFile.Sheets(var sheets) ->
          sheets.stream()
              .filter(sheet -> sheet.name().equals(part.sheetName()))
              .findFirst()
              .orElseThrow();
      case OpenedFile.NotASheet(var reason) ->
          throw new IllegalStateException("The file was a sheet when it came: " + reason);
    };
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
