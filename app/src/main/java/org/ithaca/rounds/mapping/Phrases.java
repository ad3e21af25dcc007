package org.ithaca.rounds.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Free words people typed, compared without regard to case, accents and spaces. */
final class Phrases {

  private Phrases() {}

  static String key(String phrase) {
    return Normalizer.normalize(phrase, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
