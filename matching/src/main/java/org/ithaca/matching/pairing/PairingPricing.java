package org.ithaca.matching.pairing;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Scale;

/**
 * Prices pairs, listed or not, with the prices of an optimal pairing, as {@link
 * org.ithaca.matching.assignment.AssignmentPricing} does. What odd groups pay extra counts: without
 * it, all pairs within a large group would look promising.
 */
public final class PairingPricing {
  private static final int FULL = 0;
  private static final int ALL = 1;
  private static final int ABOVE = 2;

  private final PairingProblem problem;
  private final PairingCertificate certificate;
  private final Scale scale;

  /** One, or three where the worst-off come first. */
  private final List<PaidByPairs> proofs;

  private final boolean[] taken;

  private PairingPricing(PairingProblem problem, PairingCertificate certificate) {
    this.problem = problem;
    this.certificate = certificate;
    this.scale = FreePairs.scaleOf(problem);
    this.proofs =
        Stream.concat(
                Stream.of(certificate.prices()),
                certificate.floor().stream().flatMap(f -> Stream.of(f.all(), f.above())))
            .map(PaidByPairs::new)
            .toList();
    this.taken = new boolean[problem.scores().people()];
    for (Pair pair : problem.required()) {
      taken[pair.first()] = true;
      taken[pair.second()] = true;
    }
  }

  public static PairingPricing of(PairingProblem problem, PairingCertificate certificate) {
    return new PairingPricing(problem, certificate);
  }

  /**
   * The least the pairing's weight falls if the pair is forced in, rounded up: what the two pay,
   * and the odd groups that hold both, above its weight. Negative if the proof does not cover the
   * pair.
   */
  public long price(Pair pair, long score) {
    boolean present = problem.present().contains(pair);
    long twice =
        proofs.get(FULL).of(pair.first(), pair.second()) - 2 * scale.weight(score, present);
    return Math.ceilDiv(twice, 2);
  }

  /** What {@link #price} says in pairs, kept pairs and scores. */
  public Loss loss(Pair pair, long score) {
    long[] parts = scale.split(price(pair, score));
    return new Loss(parts[0], parts[1], parts[2]);
  }

  /** A difference in the order in which objectives compare. */
  public record Loss(long pairs, long keptPairs, long score) {}

  /**
   * Above 0 if adding the pair to the candidates might improve the pairing or upset its proof.
   * Pairs that are listed, or forbidden, or touch a required pair are 0.
   */
  public long excess(int a, int b, long score) {
    if (taken[a] || taken[b]) {
      return 0;
    }
    long excess = excessOver(proof -> proofs.get(proof).of(a, b), score);
    if (excess <= 0
        || problem.scores().find(a, b) >= 0
        || problem.forbidden().contains(Pair.unordered(a, b))) {
      return 0;
    }
    return excess;
  }

  /** No less than {@link #excess} of the person with anybody of the group, at such a score. */
  @FunctionalInterface
  public interface GroupExcess {
    long of(int person, int group, long score);
  }

  /** Prices groups of people, each by the cheapest in it, so that a whole group can be left out. */
  public GroupExcess ofGroups(int[] groupOf, int groups) {
    List<PaidByPairs.Least> least =
        proofs.stream().map(paid -> paid.ofBlocks(groupOf, groups)).toList();
    return (person, group, score) -> excessOver(proof -> least.get(proof).of(person, group), score);
  }

  private long excessOver(IntToLongFunction paid, long score) {
    long full = 2 * scale.weight(score, false);
    if (certificate.floor().isEmpty()) {
      return full - paid.applyAsLong(FULL);
    }
    long floor = certificate.floor().get().score();
    long head = 2 * scale.head(false);
    long excess = head - paid.applyAsLong(ALL);
    if (score >= floor) {
      excess = Math.max(excess, full - paid.applyAsLong(FULL));
    }
    if (score > floor) {
      excess = Math.max(excess, head - paid.applyAsLong(ABOVE));
    }
    return excess;
  }
}
