package org.ithaca.programs;

import org.ithaca.formats.RoleKey;
import org.jspecify.annotations.Nullable;

/**
 * What a program offers to people in one role.
 *
 * @param seats how many people may take part in this role; none for no limit
 * @param capacity relationships a person holds who says nothing else
 * @param mostCapacity the most relationships a person may ask for
 */
public record RolePlan(RoleKey role, @Nullable Integer seats, int capacity, int mostCapacity) {

  public RolePlan {
    if (seats != null && seats < 1) {
      throw new IllegalArgumentException(
          "Seats of " + role + " are " + seats + ". Maybe none is meant: no limit.");
    }
    if (capacity < 1 || capacity > mostCapacity) {
      throw new IllegalArgumentException(
          "Capacity of %s is %d; it must lie between 1 and %d."
              .formatted(role, capacity, mostCapacity));
    }
  }

  /** What a person wishes, within what the program allows; its default for no wish. */
  public int capacityFor(@Nullable Integer wished) {
    return wished == null ? capacity : Math.clamp(wished, 1, mostCapacity);
  }
}
