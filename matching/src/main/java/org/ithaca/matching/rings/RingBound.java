package org.ithaca.matching.rings;

import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Why no choice of rings weighs more than a bound. Either the prices of people show it at once: if
 * every ring that is allowed weighs at most the sum of its people's prices, then no choice of rings
 * weighs more than the sum of all prices. Or an arc divides the choices into those that use it and
 * those that do not, and each part has a proof of its own.
 *
 * @param unit prices are in parts of 1/unit of a weight
 */
public record RingBound(long unit, Part part) {

  /** Choices of rings, by the decisions on the way to this part. */
  public sealed interface Part {}

  /**
   * Prices of all people, from 0 for people who need not be on a ring in this part; for others any
   * number.
   */
  public record Priced(List<Long> prices) implements Part {
    public Priced {
      prices = List.copyOf(prices);
    }
  }

  /**
   * Where the arc is used its giver gives and its receiver receives no other way, and both are on a
   * ring.
   */
  public record Divided(Pair arc, Part used, Part unused) implements Part {}

  /** How many parts have prices. */
  public int parts() {
    return count(part);
  }

  private static int count(Part part) {
    return switch (part) {
      case Priced _ -> 1;
      case Divided(_, Part used, Part unused) -> count(used) + count(unused);
    };
  }
}
