package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Receivers and givers, each with a capacity, the allowed pairs with their scores, and what is
 * wanted. Immutable; every {@code with…} gives a changed copy.
 *
 * <pre>{@code
 * var problem = AssignmentProblem.of(scores)
 *     .withGiverCapacities(capacities)
 *     .withObjective(Objective.MOST_PEOPLE_FIRST)
 *     .requiring(List.of(new Pair(3, 1)));
 * }</pre>
 */
public final class AssignmentProblem {
  private final Scores scores;
  private final int[] receiverCapacities;
  private final int[] giverCapacities;
  private final Objective objective;
  private final long ceiling;
  private final Set<Pair> required;
  private final Set<Pair> forbidden;
  private final Set<Pair> present;
  private final List<Limit> limits;

  private AssignmentProblem(
      Scores scores,
      int[] receiverCapacities,
      int[] giverCapacities,
      Objective objective,
      long ceiling,
      Collection<Pair> required,
      Collection<Pair> forbidden,
      Collection<Pair> present,
      List<Limit> limits) {
    this.scores = scores;
    this.receiverCapacities = checked("receivers", scores.receivers(), receiverCapacities);
    this.giverCapacities = checked("givers", scores.givers(), giverCapacities);
    this.objective = objective;
    this.ceiling = Math.max(ceiling, scores.largest());
    this.required = Collections.unmodifiableSet(new TreeSet<>(required));
    this.forbidden = Collections.unmodifiableSet(new TreeSet<>(forbidden));
    this.present = Collections.unmodifiableSet(new TreeSet<>(present));
    this.limits = List.copyOf(limits);
    limits.forEach(limit -> LimitedPairs.check(limit, scores));
  }

  /** One place for everybody, the largest total wanted. */
  public static AssignmentProblem of(Scores scores) {
    return new AssignmentProblem(
        scores,
        ones(scores.receivers()),
        ones(scores.givers()),
        Objective.TOTAL,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static int[] ones(int size) {
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] checked(String side, int size, int[] capacities) {
    if (capacities.length != size) {
      throw new IllegalArgumentException(
          "%d capacities for %d %s.".formatted(capacities.length, size, side));
    }
    for (int k = 0; k < size; k++) {
      if (capacities[k] < 0) {
        throw new IllegalArgumentException(
            "Capacity %d of number %d of the %s is negative.".formatted(capacities[k], k, side));
      }
    }
    return capacities.clone();
  }

  public AssignmentProblem withScores(Scores s) {
    return new AssignmentProblem(
        s,
        receiverCapacities,
        giverCapacities,
        objective,
        ceiling,
        required,
        forbidden,
        present,
        limits);
  }

  public AssignmentProblem withReceiverCapacities(int... capacities) {
    return new AssignmentProblem(
        scores,
        capacities,
        giverCapacities,
        objective,
        ceiling,
        required,
        forbidden,
        present,
        limits);
  }

  public AssignmentProblem withGiverCapacities(int... capacities) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        capacities,
        objective,
        ceiling,
        required,
        forbidden,
        present,
        limits);
  }

  public AssignmentProblem withObjective(Objective o) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        o,
        ceiling,
        required,
        forbidden,
        present,
        limits);
  }

  /**
   * No score, listed or not, is above this. Only needed where a proof is to hold for pairs that are
   * not listed; otherwise it is the largest score.
   */
  public AssignmentProblem withCeiling(long largestPossibleScore) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        objective,
        largestPossibleScore,
        required,
        forbidden,
        present,
        limits);
  }

  /** These pairs must hold. */
  public AssignmentProblem requiring(Collection<Pair> pairs) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        objective,
        ceiling,
        pairs,
        forbidden,
        present,
        limits);
  }

  /** These pairs must not hold. */
  public AssignmentProblem forbidding(Collection<Pair> pairs) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        objective,
        ceiling,
        required,
        pairs,
        present,
        limits);
  }

  /**
   * As many of these pairs as possible are kept: after required pairs and, if asked, most people,
   * before all scores. Pairs that are not allowed any more are ignored.
   */
  public AssignmentProblem keeping(Collection<Pair> pairs) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        objective,
        ceiling,
        required,
        forbidden,
        pairs,
        limits);
  }

  /** All of these hold, before anything else counts. They replace those of before. */
  public AssignmentProblem limiting(List<Limit> list) {
    return new AssignmentProblem(
        scores,
        receiverCapacities,
        giverCapacities,
        objective,
        ceiling,
        required,
        forbidden,
        present,
        list);
  }

  public Scores scores() {
    return scores;
  }

  public int receiverCapacity(int receiver) {
    return receiverCapacities[receiver];
  }

  public int giverCapacity(int giver) {
    return giverCapacities[giver];
  }

  public Objective objective() {
    return objective;
  }

  public long ceiling() {
    return ceiling;
  }

  public Set<Pair> required() {
    return required;
  }

  public Set<Pair> forbidden() {
    return forbidden;
  }

  public Set<Pair> present() {
    return present;
  }

  public List<Limit> limits() {
    return limits;
  }

  /** The index of the pair among the scores, negative if it has none. */
  public int candidate(Pair pair) {
    return scores.find(pair.first(), pair.second());
  }

  /** Why the required pairs cannot hold, null if they can. */
  @Nullable Reason obstacle() {
    int[] receiverLoad = new int[scores.receivers()];
    int[] giverLoad = new int[scores.givers()];
    for (Pair pair : required) {
      if (forbidden.contains(pair)) {
        return new Reason.RequiredAndForbidden(pair);
      }
      if (candidate(pair) < 0) {
        return new Reason.RequiredWithoutScore(pair);
      }
      receiverLoad[pair.first()]++;
      giverLoad[pair.second()]++;
    }
    for (Pair pair : required) {
      int r = pair.first();
      if (receiverLoad[r] > receiverCapacities[r]) {
        return new Reason.TooManyRequiredOfReceiver(r, receiverLoad[r], receiverCapacities[r]);
      }
      int g = pair.second();
      if (giverLoad[g] > giverCapacities[g]) {
        return new Reason.TooManyRequiredOfGiver(g, giverLoad[g], giverCapacities[g]);
      }
    }
    for (int l = 0; l < limits.size(); l++) {
      long count = required.stream().filter(limits.get(l).pairs()::contains).count();
      if (count > limits.get(l).most()) {
        return new Reason.TooManyRequiredOfLimit(l, (int) count, limits.get(l).most());
      }
    }
    return null;
  }
}
