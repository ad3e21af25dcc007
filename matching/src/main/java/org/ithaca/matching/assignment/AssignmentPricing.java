package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Scale;

/**
 * Prices pairs, listed or not, with the prices of an optimal solution. A pair whose weight exceeds
 * what its two sides pay could improve the solution; any other pair could not, whether it is among
 * the candidates or not. Only meaningful for pairs the solution does not use.
 */
public final class AssignmentPricing {
  private final AssignmentProblem problem;
  private final AssignmentCertificate certificate;
  private final Scale scale;
  private final int[] receiverPlaces;
  private final int[] giverPlaces;
  private final boolean anyForbidden;

  private AssignmentPricing(AssignmentProblem problem, AssignmentCertificate certificate) {
    this.problem = problem;
    this.certificate = certificate;
    this.scale = FreePairs.scaleOf(problem);
    this.receiverPlaces = FreePairs.receiverSeats(problem);
    this.giverPlaces = FreePairs.giverSeats(problem);
    this.anyForbidden = !problem.forbidden().isEmpty();
  }

  public static AssignmentPricing of(AssignmentProblem problem, AssignmentCertificate certificate) {
    return new AssignmentPricing(problem, certificate);
  }

  /**
   * The least the solution's weight falls if the pair is forced in: {@code u + p - weight}, with
   * the prices of its limits among what it pays. Negative if the proof does not cover the pair.
   */
  public long price(Pair pair, long score) {
    boolean present = problem.present().contains(pair);
    return -excess(certificate.bound(), pair.first(), pair.second(), scale.weight(score, present));
  }

  /** What {@link #price} says in pairs, kept pairs and scores. */
  public Worth loss(Pair pair, long score) {
    long[] parts = scale.split(price(pair, score));
    return new Worth(parts[0], parts[1], parts[2]);
  }

  /**
   * Above 0 if adding the pair to the candidates might improve the solution or upset its proof; the
   * larger, the more. Pairs that are listed, or forbidden, or have no place left are 0.
   */
  public long excess(int receiver, int giver, long score) {
    long excess = promise(receiver, giver, score);
    if (excess <= 0
        || receiverPlaces[receiver] == 0
        || giverPlaces[giver] == 0
        || problem.scores().find(receiver, giver) >= 0
        || (anyForbidden && problem.forbidden().contains(new Pair(receiver, giver)))) {
      return 0;
    }
    return excess;
  }

  /** No less than {@link #excess} of the receiver with anybody of the group, at such a score. */
  @FunctionalInterface
  public interface GroupExcess {
    long of(int receiver, int group, long score);
  }

  /** Prices groups of givers, each by the cheapest in it, so that a whole group can be left out. */
  public GroupExcess ofGroups(int[] groupOf, int groups) {
    if (!problem.limits().isEmpty()) {
      return (_, _, _) -> Long.MAX_VALUE; // limits price pairs of a group differently
    }
    UnaryOperator<Bound> cheapest = prices -> cheapest((Prices) prices, groupOf, groups);
    AssignmentPricing grouped =
        new AssignmentPricing(
            problem,
            new AssignmentCertificate(
                cheapest.apply(certificate.bound()),
                certificate
                    .floor()
                    .map(floor ->
                        new AssignmentCertificate.Floor(
                            floor.score(),
                            cheapest.apply(floor.all()),
                            cheapest.apply(floor.above())))));
    return (receiver, group, score) ->
        receiverPlaces[receiver] == 0 ? 0 : grouped.promise(receiver, group, score);
  }

  private static Prices cheapest(Prices prices, int[] groupOf, int groups) {
    long[] receivers = new long[prices.receivers()];
    Arrays.setAll(receivers, prices::receiver);
    long[] least = new long[groups];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int g = 0; g < groupOf.length; g++) {
      least[groupOf[g]] = Math.min(least[groupOf[g]], prices.giver(g));
    }
    return Prices.of(receivers, least);
  }

  /** The same as {@link #excess}, whether or not the pair is listed or forbidden. */
  public long promise(int receiver, int giver, long score) {
    long full = excess(certificate.bound(), receiver, giver, scale.weight(score, false));
    if (certificate.floor().isEmpty()) {
      return full;
    }
    AssignmentCertificate.Floor floor = certificate.floor().get();
    long head = scale.head(false);
    long excess = excess(floor.all(), receiver, giver, head);
    if (score >= floor.score()) {
      excess = Math.max(excess, full);
    }
    if (score > floor.score()) {
      excess = Math.max(excess, excess(floor.above(), receiver, giver, head));
    }
    return excess;
  }

  /** What the weight exceeds the prices by, in the part of the bound where that is most. */
  private long excess(Bound bound, int receiver, int giver, long weight) {
    if (bound instanceof Prices prices && prices.limits() == 0) {
      return weight - prices.receiver(receiver) - prices.giver(giver);
    }
    Pair pair = new Pair(receiver, giver);
    long most = Long.MIN_VALUE;
    for (Prices prices : LimitedPairs.leaves(bound)) {
      long paid = prices.receiver(receiver) + prices.giver(giver);
      for (int l = 0; l < prices.limits(); l++) {
        if (prices.limit(l) != 0 && problem.limits().get(l).pairs().contains(pair)) {
          paid += prices.limit(l);
        }
      }
      most = Math.max(most, -Math.floorDiv(paid - weight * prices.unit(), prices.unit()));
    }
    return most;
  }
}
