package org.ithaca.rounds.mapping;

import java.util.Locale;

/** What a run is doing. */
enum Phase {
  COLLECTING,
  SCORING,
  SOLVING;

  String key() {
    return "rounds.phase." + name().toLowerCase(Locale.ROOT);
  }
}
