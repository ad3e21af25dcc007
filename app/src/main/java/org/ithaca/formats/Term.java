package org.ithaca.formats;

import java.util.Locale;

/** A word of the field's vocabulary, as it stands in format files and in the keys of messages. */
public interface Term {

  String name();

  /** The word as written in a file: lower case, with hyphens. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
