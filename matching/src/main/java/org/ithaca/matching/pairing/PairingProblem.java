package org.ithaca.matching.pairing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.jspecify.annotations.Nullable;

/**
 * One group of people, the allowed pairs with their scores, and what is wanted. Immutable. Pairs
 * may be given in either order.
 *
 * @param ceiling no score, listed or not, is above this
 * @param trios whether somebody left over joins a pair
 */
public record PairingProblem(
    MutualScores scores,
    Objective objective,
    long ceiling,
    boolean trios,
    Set<Pair> required,
    Set<Pair> forbidden,
    Set<Pair> present) {

  public PairingProblem {
    ceiling = Math.max(ceiling, scores.largest());
    required = ordered(required);
    forbidden = ordered(forbidden);
    present = ordered(present);
  }

  /** Pairs only, the largest total wanted. */
  public static PairingProblem of(MutualScores scores) {
    return new PairingProblem(scores, Objective.TOTAL, 0, false, Set.of(), Set.of(), Set.of());
  }

  private static Set<Pair> ordered(Collection<Pair> pairs) {
    Set<Pair> set = new TreeSet<>();
    for (Pair pair : pairs) {
      set.add(Pair.unordered(pair.first(), pair.second()));
    }
    return Collections.unmodifiableSet(set);
  }

  public PairingProblem withScores(MutualScores s) {
    return new PairingProblem(s, objective, ceiling, trios, required, forbidden, present);
  }

  public PairingProblem withObjective(Objective o) {
    return new PairingProblem(scores, o, ceiling, trios, required, forbidden, present);
  }

  /** Only needed where a proof is to hold for pairs that are not listed. */
  public PairingProblem withCeiling(long c) {
    return new PairingProblem(scores, objective, c, trios, required, forbidden, present);
  }

  /**
   * After the best pairs are found, people left over join the pairs they fit best, at most one
   * each; as many as possible, then the largest sum of added scores.
   */
  public PairingProblem withTrios() {
    return new PairingProblem(scores, objective, ceiling, true, required, forbidden, present);
  }

  /** These pairs must hold. */
  public PairingProblem requiring(Collection<Pair> pairs) {
    return new PairingProblem(
        scores, objective, ceiling, trios, ordered(pairs), forbidden, present);
  }

  /** These pairs must not hold, not within a trio either. */
  public PairingProblem forbidding(Collection<Pair> pairs) {
    return new PairingProblem(scores, objective, ceiling, trios, required, ordered(pairs), present);
  }

  /** As many of these pairs as possible are kept; see {@link Objective}. */
  public PairingProblem keeping(Collection<Pair> pairs) {
    return new PairingProblem(
        scores, objective, ceiling, trios, required, forbidden, ordered(pairs));
  }

  /** The index of the pair among the scores, negative if it has none. */
  public int candidate(Pair pair) {
    return scores.find(pair.first(), pair.second());
  }

  /** Why the required pairs cannot hold, null if they can. */
  @Nullable Reason obstacle() {
    int[] load = new int[scores.people()];
    for (Pair pair : required) {
      if (forbidden.contains(pair)) {
        return new Reason.RequiredAndForbidden(pair);
      }
      if (candidate(pair) < 0) {
        return new Reason.RequiredWithoutScore(pair);
      }
      load[pair.first()]++;
      load[pair.second()]++;
    }
    for (Pair pair : required) {
      for (int person : List.of(pair.first(), pair.second())) {
        if (load[person] > 1) {
          return new Reason.TooManyRequiredOfReceiver(person, load[person], 1);
        }
      }
    }
    return null;
  }
}
