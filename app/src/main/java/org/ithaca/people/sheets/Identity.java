package org.ithaca.people.sheets;

/**
 * By what a person of a sheet is known.
 *
 * @param key as it is compared: without case and needless blanks
 */
public record Identity(Kind kind, String key) {

  /** In order of preference. */
  public enum Kind {
    EMAIL,
    EXTERNAL_ID,
    NAME
  }
}
