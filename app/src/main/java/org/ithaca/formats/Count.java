package org.ithaca.formats;

import java.util.Optional;
import java.util.OptionalInt;

/** How many: from a least number to a most, which may be open. */
public record Count(
    @About(value = "the fewest", min = 0) int min,
    @About(value = "the most, or any for no limit", min = 1) OptionalInt max)
    implements Consistent {

  public boolean allows(int number) {
    return min <= number && (max.isEmpty() || number <= max.getAsInt());
  }

  @Override
  public Optional<Fault> findFault() {
    return max.isPresent() && min > max.getAsInt()
        ? Optional.of(
            new Fault("min", "is " + min + "; it must not be above max " + max.getAsInt()))
        : Optional.empty();
  }
}
