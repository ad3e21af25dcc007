package org.ithaca.people.imports;

import java.time.Instant;
import java.util.UUID;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.files.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * One or more sheets that are brought in together.
 *
 * @param targetId what the rows also fill, such as a program
 * @param files names of its files
 * @param done rows taken in so far
 */
public record SheetImport(
    ImportId id,
    @Nullable UUID targetId,
    String files,
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
   * @param enrolled people who have a place by this import
   * @param waiting people who wait for one
   * @param withoutRole people who were not enrolled, because their rows name no role
   * @param kept people that an undo left alone, because somebody needs them as they are
   */
  public record Summary(
      int added,
      int updated,
      int warned,
      int rejected,
      int blank,
      int enrolled,
      int waiting,
      int withoutRole,
      int kept) {

    Summary keeping(int people) {
      return new Summary(
          added, updated, warned, rejected, blank, enrolled, waiting, withoutRole, people);
    }
  }

  /**
   * One sheet of one file.
   *
   * @param format how a text is to be read, where a person said so
   * @param used whether its rows are brought in
   * @param remembered whether the mapping is that of the last time
   */
  public record Part(
      int position,
      int filePosition,
      String fileName,
      String sheetName,
      @Nullable ReadAs format,
      Mapping mapping,
      boolean used,
      boolean remembered) {

    /** As a person says now. */
    public Part with(Mapping newMapping, boolean nowUsed) {
      return new Part(
          position, filePosition, fileName, sheetName, format, newMapping, nowUsed, false);
    }

    public Part readAs(@Nullable ReadAs newFormat) {
      return new Part(
          position, filePosition, fileName, sheetName, newFormat, mapping, used, remembered);
    }

    @Nullable TextFormat textFormat() {
      return format == null ? null : format.format();
    }

    public String title() {
      return fileName + " · " + sheetName;
    }
  }
}
