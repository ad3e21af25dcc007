package org.ithaca.formats;

import java.util.Optional;
import java.util.OptionalInt;

/** How many people one relationship has. */
public record Size(
    @About(value = "what a new program starts with", name = "default", min = 2) int usual,
    @About(value = "the fewest people", min = 2) int min,
    @About(value = "the most people, or any for no limit", min = 2) OptionalInt max)
    implements Consistent {

  public boolean allows(int number) {
    return min <= number && (max.isEmpty() || number <= max.getAsInt());
  }

  /** Whether there is no upper limit, so that people are not divided into separate groups. */
  public boolean isOpen() {
    return max.isEmpty();
  }

  @Override
  public Optional<Fault> findFault() {
    String most = max.isPresent() ? Integer.toString(max.getAsInt()) : "any";
    if (max.isPresent() && min > max.getAsInt()) {
      return Optional.of(new Fault("min", "is " + min + "; it must not be above max " + most));
    }
    return allows(usual)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "default",
                "is " + usual + "; it must lie between min " + min + " and max " + most));
  }
}
