package org.ithaca.matching.assignment;

import java.util.Optional;

/**
 * The proof of an assignment: prices for the weights of {@link org.ithaca.matching.Objective} and,
 * where the worst-off come first, the proof of the floor. Weights are computed from the problem
 * alone; the formula is in the README and the verifier has its own copy.
 *
 * @param bound prices for all candidate pairs that are neither required nor forbidden and not below
 *     the floor; capacities are those left by the required pairs
 */
public record AssignmentCertificate(Bound bound, Optional<Floor> floor) {

  /**
   * Why the smallest score cannot be larger.
   *
   * @param score the smallest score of a pair that was free to choose
   * @param all prices that bound pairs and kept pairs when every candidate may be used
   * @param above prices that show that fewer pairs (or kept pairs) are reached with only the
   *     candidates above the floor
   */
  public record Floor(long score, Bound all, Bound above) {}

  /** The prices, where nothing had to be split; always so without limits. */
  public Prices prices() {
    if (bound instanceof Prices prices) {
      return prices;
    }
    throw new IllegalStateException("The bound is split. Maybe look at bound().");
  }

  /** One line per price that is not 0; see the README. */
  public String toText() {
    return CertificateText.write(this);
  }

  /** Reads {@link #toText()}. */
  public static AssignmentCertificate parse(String text) {
    return CertificateText.parse(text);
  }
}
