package org.ithaca.matching;

import java.util.List;

/**
 * What a solver says. {@code S} is the solution, {@code C} the certificate that proves a bound on
 * every solution; it is checked by {@link org.ithaca.matching.verify.Verifier}.
 */
public sealed interface Outcome<S, C> {

  /** Nothing better exists, and the certificate proves it. */
  record Optimal<S, C>(S solution, C certificate) implements Outcome<S, C> {}

  /** A good solution; the bound says how much better another could be at most. */
  record Feasible<S, C>(S solution, C bound) implements Outcome<S, C> {}

  /** No solution exists, and why. */
  record Infeasible<S, C>(Reason reason) implements Outcome<S, C> {}

  /** The step budget ran out or the caller cancelled; the bound still holds. */
  record Stopped<S, C>(S bestSoFar, C bound) implements Outcome<S, C> {}

  /** Why required pairs or limits cannot hold. */
  sealed interface Reason {
    /** Groups of the sizes allowed hold from {@code least} to {@code most} people. */
    record SizesDoNotFit(int people, long least, long most) implements Reason {}

    /** So many people must share a group with this one; the largest group holds fewer. */
    record TooManyTogether(int person, int together, int most) implements Reason {}

    /**
     * So many people carry the label of a quota; all groups, or one group if they must share it,
     * need from {@code least} to {@code most}.
     */
    record QuotaDoesNotFit(int quota, int label, long people, long least, long most)
        implements Reason {}

    /** People who must share a group with this one have too few slots in common. */
    record NoCommonTime(int person, int shared, int needed) implements Reason {}

    /** Every possible grouping breaks a rule; all were looked at. */
    record NoGroupingExists() implements Reason {}

    /**
     * No grouping that keeps all rules was found. This is no proof; the best one found misses this
     * much.
     */
    record NoGroupingFound(long missing) implements Reason {}

    /** The pair is required and forbidden. */
    record RequiredAndForbidden(Pair pair) implements Reason {}

    /** The pair is required but has no score, so it is not among the candidates. */
    record RequiredWithoutScore(Pair pair) implements Reason {}

    /** More pairs are required of the receiver than it may have. */
    record TooManyRequiredOfReceiver(int receiver, int required, int capacity) implements Reason {}

    /** More pairs are required of the giver than it may have. */
    record TooManyRequiredOfGiver(int giver, int required, int capacity) implements Reason {}

    /** Both are required, but the person cannot be in both. */
    record RequiredTogether(Pair one, Pair other, int person) implements Reason {}

    /** More pairs are required than there are places for pairs in all. */
    record TooManyRequired(long required, long places) implements Reason {}

    /** More links are required of the person, as mentee and mentor, than it may have. */
    record TooManyRequiredTies(int person, int required, int ties) implements Reason {}

    /** More hours are required of the person than it has. */
    record TooManyRequiredHours(int person, long required, long hours) implements Reason {}

    /** Not everybody who mentors in a required link can be mentored up to the top. */
    record ChainsCannotReachTop() implements Reason {}

    /** More of the limit's pairs are required than it allows. */
    record TooManyRequiredOfLimit(int limit, int required, int most) implements Reason {}

    /**
     * The limit cannot hold together with the others named: as long as these hold, the number of
     * its matches comes no nearer than this. Without any one of them, required pairs included, all
     * could hold.
     *
     * @param limit its place in the list of limits
     * @param wanted its least, or its most if that is what cannot be held
     * @param reachable how many matches it can have at most (or must have at least)
     */
    record LimitOutOfReach(
        int limit, int wanted, int reachable, List<Integer> others, List<Pair> required)
        implements Reason {}

    /**
     * The search was stopped or gave up before it found a solution within all limits; whether there
     * is one is open.
     */
    record LimitsNotReached() implements Reason {}

    /** The person must be on a ring, but no allowed arcs lead from there and back. */
    record OnNoRing(int person) implements Reason {}

    /** Each of those who must be on a ring may be on one, but not all at once. */
    record NotAllOnRings() implements Reason {}
  }
}
