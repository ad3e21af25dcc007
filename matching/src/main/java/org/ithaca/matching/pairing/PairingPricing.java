package org.ithaca.matching.pairing;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Scale;

/**
 * Prices pairs, listed or not, with the prices of an optimal pairing, as {@link
 * org.ithaca.matching.assignment.AssignmentPricing} does. Extras of odd groups are left out, which
 * can only make a pair look more promising than it is.
 */
public final class PairingPricing {
  private final PairingProblem problem;
  private final PairingCertificate certificate;
  private final Scale scale;
  private final long[][] prices;
  private final boolean[] taken;

  private PairingPricing(PairingProblem problem, PairingCertificate certificate) {
    this.problem = problem;
    this.certificate = certificate;
    this.scale = FreePairs.scaleOf(problem);
    this.prices =
        certificate
            .floor()
            .map(f -> new long[][] {plain(certificate.prices()), plain(f.all()), plain(f.above())})
            .orElseGet(() -> new long[][] {plain(certificate.prices())});
    this.taken = new boolean[problem.scores().people()];
    for (Pair pair : problem.required()) {
      taken[pair.first()] = true;
      taken[pair.second()] = true;
    }
  }

  public static PairingPricing of(PairingProblem problem, PairingCertificate certificate) {
    return new PairingPricing(problem, certificate);
  }

  private static long[] plain(PairingPrices prices) {
    return prices.people().stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * A lower bound on how much the pairing's weight falls if the pair is forced in, rounded up;
   * extras of groups that hold both only lower it.
   */
  public long price(Pair pair, long score) {
    boolean present = problem.present().contains(pair);
    long twice = paid(0, pair.first(), pair.second()) - 2 * scale.weight(score, present);
    return Math.ceilDiv(twice, 2);
  }

  /**
   * Above 0 if adding the pair to the candidates might improve the pairing or upset its proof.
   * Pairs that are listed, or forbidden, or touch a required pair are 0.
   */
  public long excess(int a, int b, long score) {
    if (taken[a] || taken[b]) {
      return 0;
    }
    long excess = excessOfPrices(a, b, score);
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
    long[][] least = new long[prices.length][groups];
    for (int proof = 0; proof < prices.length; proof++) {
      Arrays.fill(least[proof], Long.MAX_VALUE);
      for (int v = 0; v < groupOf.length; v++) {
        least[proof][groupOf[v]] = Math.min(least[proof][groupOf[v]], prices[proof][v]);
      }
    }
    return (person, group, score) ->
        excessOver(proof -> prices[proof][person] + least[proof][group], score);
  }

  private long excessOfPrices(int a, int b, long score) {
    return excessOver(proof -> paid(proof, a, b), score);
  }

  private long excessOver(IntToLongFunction paid, long score) {
    long full = 2 * scale.weight(score, false) - paid.applyAsLong(0);
    if (certificate.floor().isEmpty()) {
      return full;
    }
    long floor = certificate.floor().get().score();
    long head = 2 * scale.head(false);
    long excess = head - paid.applyAsLong(1);
    if (score >= floor) {
      excess = Math.max(excess, full);
    }
    if (score > floor) {
      excess = Math.max(excess, head - paid.applyAsLong(2));
    }
    return excess;
  }

  private long paid(int proof, int a, int b) {
    return prices[proof][a] + prices[proof][b];
  }
}
