package org.ithaca.formats;

import java.util.Optional;

/** A length of time a program may choose within limits. */
public record SpanChoice(
    @About(value = "what a new program starts with", name = "default") Span usual,
    @About("the shortest a program may choose") Span min,
    @About("the longest a program may choose") Span max)
    implements Consistent {

  public boolean allows(Span span) {
    return min.compareTo(span) <= 0 && span.compareTo(max) <= 0;
  }

  @Override
  public Optional<Fault> findFault() {
    if (min.compareTo(max) > 0) {
      return Optional.of(new Fault("min", "is " + min + "; it must not be above max " + max));
    }
    return allows(usual)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "default", "is " + usual + "; it must lie between min " + min + " and max " + max));
  }
}
