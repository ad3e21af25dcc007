package org.ithaca.formats;

import java.util.List;

/** What the members agree on at the start; the words are in the texts. */
public record Agreement(
    @About(
            value =
                "sections in order: at least purpose, goals, roles, rhythm, confidentiality,"
                    + " boundaries and parting",
            min = 1,
            key = true)
        List<String> sections,
    @About(value = "roles that must confirm it", min = 1) List<RoleKey> confirmedBy) {

  /** The sections no agreement goes without. */
  public static final List<String> NEEDED =
      List.of("purpose", "goals", "roles", "rhythm", "confidentiality", "boundaries", "parting");
}
