package org.ithaca.formats;

import java.util.Optional;

/** A part of a format whose fields must fit one another. */
public interface Consistent {

  /** What does not fit: the field to change, and why. */
  Optional<Fault> findFault();

  /** A field and what is wrong with it, such as "is 9; it must lie between min 1 and max 5". */
  record Fault(String field, String message) {}
}
