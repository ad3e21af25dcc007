package org.ithaca.people.imports;

import java.time.Instant;
import java.util.UUID;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.Message;
import org.jspecify.annotations.Nullable;

/**
 * One or more sheets that are brought in together.
 *
 * @param targetId what the rows also fill, such as a program
 * @param done rows taken in so far
 */
public record SheetImport(
    ImportId id,
    @Nullable UUID targetId,
    Status status,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int done,
    int total,
    @Nullable Summary summary,
    @Nullable Message failure) {

  /** Where an import stands. */
  public enum Status {
    /** A person says what the columns mean; nothing is written yet. */
    MAPPING,
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    UNDONE;

    public boolean underWay() {
      return this == QUEUED || this == RUNNING;
    }
  }

  /**
   * What came of it.
   *
   * @param warned rows that were taken in without some of their cells
   * @param kept people that an undo left alone, because they have signed in since
   */
  public record Summary(
      int added, int updated, int warned, int rejected, int blank, int enrolled, int kept) {

    Summary keeping(int people) {
      return new Summary(added, updated, warned, rejected, blank, enrolled, people);
    }
  }

  /**
   * One sheet of one file.
   *
   * @param used whether its rows are brought in
   */
  public record Part(
      int position,
      int filePosition,
      String fileName,
      String sheetName,
      Mapping mapping,
      boolean used) {

    Part with(Mapping newMapping, boolean nowUsed) {
      return new Part(position, filePosition, fileName, sheetName, newMapping, nowUsed);
    }

    public String title() {
      return fileName + " · " + sheetName;
    }
  }
}
