package org.ithaca.matching.routing;

/**
 * Room for one answer of a giver, from one tick to another, both included.
 *
 * @param closes the last tick at which it can be used
 */
public record Opening(int giver, long opens, long closes) {
  public Opening {
    if (giver < 0 || closes < opens) {
      throw new IllegalArgumentException(
          "Giver %d has room from %d to %d.".formatted(giver, opens, closes));
    }
  }
}
