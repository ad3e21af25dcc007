package org.ithaca.people.sheets;

import java.util.Locale;
import org.ithaca.people.sheets.cells.Folded;

/**
 * By what a person of a sheet is known.
 *
 * @param key as it is compared: without case and needless blanks; of a name also without accents
 *     and punctuation
 */
public record Identity(Kind kind, String key) {

  /** In order of preference. */
  public enum Kind {
    EMAIL,
    EXTERNAL_ID,
    NAME
  }

  public Identity {
    key =
        kind == Kind.NAME
            ? Folded.of(key)
            : key.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
