package org.ithaca.matching.meetingtimes;

import java.util.List;

/**
 * Prices that bound what is possible, in parts of {@code scale}. A group that begins at a slot pays
 * for each of its slots the price of the slot of each member, and that of a room. Whatever the
 * prices, no times are worth more than
 *
 * <pre>
 * Σ max(0, best worth of the group at any time, less what it pays)   over groups
 *     + Σ price of slots of people + Σ rooms · price of a room
 * </pre>
 *
 * @param scale prices are whole numbers of 1/scale
 * @param groups prices if every group with a time is worth 1: no more groups can have one
 * @param placed what a group with a time is worth besides its score in the second bound, which is
 *     the above less this for each group placed: so much score and no more is left for as many
 *     groups
 * @param scores prices for that
 */
public record MeetingTimesCertificate(long scale, Prices groups, long placed, Prices scores) {

  /** Only prices above 0, each person's slot and each room's slot at most once. */
  public record Prices(List<OfPerson> people, List<OfRoom> rooms) {
    public Prices {
      people = List.copyOf(people);
      rooms = List.copyOf(rooms);
    }
  }

  /** The price of a person's slot. */
  public record OfPerson(int person, int slot, long price) {}

  /** The price of a room in a slot. */
  public record OfRoom(int slot, long price) {}
}
