package org.ithaca.matching.cascade;

import java.util.Optional;

/**
 * The proof of a cascade. Weights are computed from the problem alone; the formula is in the README
 * and the verifier has its own copy.
 *
 * @param proof a bound over all open links that are not below the floor
 */
public record CascadeCertificate(Proof proof, Optional<Floor> floor) {

  /** A bound on everything, or a question and a bound for each answer. */
  public sealed interface Proof {
    /** Prices bound this case. */
    record Priced(CascadePrices prices) implements Proof {}

    /** Either the person is mentored, or it mentors nobody: a bound for both. */
    record Asked(int person, Proof mentored, Proof idle) implements Proof {}
  }

  /**
   * Why the smallest score cannot be larger; as in {@link
   * org.ithaca.matching.assignment.AssignmentCertificate.Floor}.
   */
  public record Floor(long score, Proof all, Proof above) {}
}
