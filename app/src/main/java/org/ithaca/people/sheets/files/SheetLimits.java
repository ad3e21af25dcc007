package org.ithaca.people.sheets.files;

/** How much one file may hold before it is refused, so that no file can exhaust the machine. */
public record SheetLimits(
    long fileBytes, long unpackedBytes, int rows, int columns, int cellCharacters) {

  /**
   * Far above any list of people: 200 MB packed, 1 GB unpacked, as many rows and columns as a
   * spreadsheet has.
   */
  public static SheetLimits usual() {
    return new SheetLimits(200L << 20, 1L << 30, 1_048_576, 16_384, 100_000);
  }
}
