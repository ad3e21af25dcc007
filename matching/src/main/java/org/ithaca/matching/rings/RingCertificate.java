package org.ithaca.matching.rings;

import java.util.Optional;

/**
 * The proof of a choice of rings. Weights are computed from the problem alone; the formula is in
 * the README and the verifier has its own copy.
 *
 * @param bound over all rings of arcs that are allowed and not below the floor
 */
public record RingCertificate(RingBound bound, Optional<Floor> floor) {

  /**
   * Why the smallest score cannot be larger: {@code all} bounds the heads of weights over all arcs,
   * so nothing is lost by the floor; {@code above} does so for scores above the floor and is less.
   */
  public record Floor(long score, RingBound all, RingBound above) {}

  /** One line per part; see the README. */
  public String toText() {
    return CertificateText.write(this);
  }

  /** Reads {@link #toText()}. */
  public static RingCertificate parse(String text) {
    return CertificateText.parse(text);
  }
}
