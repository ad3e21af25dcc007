package org.ithaca.matching.rotation;

import java.util.List;

/**
 * Prices, in half units, that bound every rotation: one of any sign for each person, for each of
 * their meetings, and one from 0 for each meeting there is room for. Required meetings are set
 * aside. Whatever the prices, no rotation weighs more than
 *
 * <pre>
 * ½ ( meeting · places + Σ max(0, 2·weight(a, b) - meeting - price(a) - price(b))   over free pairs
 *     + Σ max over d = 0..limit of price·d - 2·cost(limit - d) )                    over people
 * </pre>
 *
 * where {@code cost} is what so many breaks of the person cost. The proof is that the rotation
 * weighs exactly that; if it does not, the difference is what could be missing.
 *
 * @param people the price of each person
 * @param meeting the price of a place for a meeting
 */
public record RotationCertificate(List<Long> people, long meeting) {
  public RotationCertificate {
    people = List.copyOf(people);
  }
}
