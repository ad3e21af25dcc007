package org.ithaca.matching.stable;

import java.util.List;

/**
 * What everybody has at least: the score they give their worst partner, {@link #FREE} with a place
 * left, and {@link #CLOSED} without any place. It proves stability: of no pair that is not together
 * do both sides think more than that. It says nothing about how many pairs there could be.
 */
public record StableCertificate(List<Long> receivers, List<Long> givers) {
  /** Below every score: anybody acceptable is welcome. */
  public static final long FREE = -1;

  /** Above every score: nobody is. */
  public static final long CLOSED = Long.MAX_VALUE;

  public StableCertificate {
    receivers = List.copyOf(receivers);
    givers = List.copyOf(givers);
  }
}
