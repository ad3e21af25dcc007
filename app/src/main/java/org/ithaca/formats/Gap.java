package org.ithaca.formats;

import java.util.Optional;
import java.util.OptionalInt;

/** An allowed distance, giver minus receiver: negative where the giver is behind. */
public record Gap(
    @About(value = "the smallest gap, or any", min = -50, max = 50) OptionalInt min,
    @About(value = "the largest gap, or any", min = -50, max = 50) OptionalInt max)
    implements Consistent {

  public boolean allows(int gap) {
    return (min.isEmpty() || min.getAsInt() <= gap) && (max.isEmpty() || gap <= max.getAsInt());
  }

  public boolean isOpen() {
    return min.isEmpty() && max.isEmpty();
  }

  /** Whether the gap reads the same from either side. */
  public boolean isSymmetric() {
    return isOpen() || (min.isPresent() && max.isPresent() && min.getAsInt() == -max.getAsInt());
  }

  @Override
  public Optional<Fault> findFault() {
    return min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()
        ? Optional.of(
            new Fault(
                "min", "is " + min.getAsInt() + "; it must not be above max " + max.getAsInt()))
        : Optional.empty();
  }
}
