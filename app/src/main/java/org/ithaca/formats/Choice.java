package org.ithaca.formats;

import java.util.Optional;

/** A number a program may choose within limits. */
public record Choice(
    @About(value = "what a new program starts with", name = "default", min = 1) int usual,
    @About(value = "the least a program may choose", min = 1) int min,
    @About(value = "the most a program may choose", min = 1) int max)
    implements Consistent {

  public boolean allows(int number) {
    return min <= number && number <= max;
  }

  @Override
  public Optional<Fault> findFault() {
    if (min > max) {
      return Optional.of(new Fault("min", "is " + min + "; it must not be above max " + max));
    }
    return allows(usual)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "default", "is " + usual + "; it must lie between min " + min + " and max " + max));
  }
}
