package org.ithaca.matching.pairing;

import org.ithaca.matching.Pair;

/**
 * A pair that took in a person left over. {@code added} is the sum of that person's scores with
 * both. {@code cost} is what the company costs the pair: its own score less the average of the
 * three scores within the trio, in the units of scores and rounded to the nearest; negative if the
 * newcomer fits better than the two fit each other.
 */
public record Trio(Pair pair, int joined, long added, long cost) {}
