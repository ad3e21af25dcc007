package org.ithaca.matching.pairing;

import java.util.Optional;

/**
 * The proof of a pairing, about its pairs; trios are added afterwards and are not part of it.
 * Weights are computed from the problem alone; the formula is in the README and the verifier has
 * its own copy.
 *
 * @param prices for all candidate pairs that are neither forbidden nor touch a required pair, and
 *     not below the floor
 */
public record PairingCertificate(PairingPrices prices, Optional<Floor> floor) {

  /**
   * Why the smallest score cannot be larger; as in {@link
   * org.ithaca.matching.assignment.AssignmentCertificate.Floor}.
   */
  public record Floor(long score, PairingPrices all, PairingPrices above) {}

  /** One line per price that is not 0; see the README. */
  public String toText() {
    return CertificateText.write(this);
  }

  /** Reads {@link #toText()}. */
  public static PairingCertificate parse(String text) {
    return CertificateText.parse(text);
  }
}
