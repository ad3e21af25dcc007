package org.ithaca.matching.verify;

import java.util.List;
import org.ithaca.matching.Pair;

/** What an independent check found. */
public sealed interface Verdict {

  /** The solution is allowed and nothing better exists. */
  record Proven() implements Verdict {}

  /**
   * The solution is allowed; the bound leaves a gap.
   *
   * @param gapPercent by how many percent of its weight another solution could exceed it at most
   */
  record Bounded(double gapPercent) implements Verdict {}

  /** The solution or the certificate is wrong, and where. */
  record Wrong(List<Fault> faults) implements Verdict {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /** At most this much better, in percent; a wrong result has no such bound. */
  default double gapPercent() {
    return switch (this) {
      case Proven() -> 0;
      case Bounded(double percent) -> percent;
      case Wrong _ -> Double.POSITIVE_INFINITY;
    };
  }

  /** One thing that is wrong. */
  sealed interface Fault {
    /** The person is in so many groups, not in one. */
    record NotInOneGroup(int person, int groups) implements Fault {}

    /** The group breaks a rule. */
    record RuleBroken(int group, String what) implements Fault {}

    /** People who could move, or swap, though the certificate says none can. */
    record NotSettled(List<Integer> moved, List<Integer> back) implements Fault {}

    /** The certificate claims a bound lower than what can be shown. */
    record BoundTooLow(long claimed, String shown) implements Fault {}

    /** The exact proof does not hold. */
    record NotProven(String why) implements Fault {}

    /** The pair has no score. */
    record NotACandidate(Pair pair) implements Fault {}

    /** The pair is forbidden. */
    record Forbidden(Pair pair) implements Fault {}

    /** The required pair is missing. */
    record RequiredMissing(Pair pair) implements Fault {}

    /** The pair occurs more than once. */
    record UsedTwice(Pair pair) implements Fault {}

    /** The receiver, or the person of a pairing, has more partners than it may. */
    record ReceiverOverfull(int receiver, int load, int capacity) implements Fault {}

    /** The giver has more partners than it may. */
    record GiverOverfull(int giver, int load, int capacity) implements Fault {}

    /** The pair meets in this round, but one of them meets somebody else in it. */
    record BusyTwice(int round, Pair pair) implements Fault {}

    /** More meetings than there is room for. */
    record RoundOverfull(int round, int meetings, int places) implements Fault {}

    /** The person has more ties, as mentee and mentor, than it may have. */
    record TooManyTies(int person, int load, int ties) implements Fault {}

    /** The ties of the person take more hours than it has. */
    record TooManyHours(int person, long used, long hours) implements Fault {}

    /** The person mentors without being mentored, where that breaks the chain to the top. */
    record ChainBroken(int person) implements Fault {}

    /** The limit, by its place in the list, has too few or too many matches. */
    record LimitMissed(int limit, long count, int least, int most) implements Fault {}

    /** These two are not together but both would rather be. */
    record BlockingPair(Pair pair) implements Fault {}

    /** The sum of scores is not what is claimed. */
    record WrongTotal(long claimed, long actual) implements Fault {}

    /** The people left over are not those claimed, or a trio's numbers are wrong. */
    record WrongCompany(String what) implements Fault {}

    /** A free pair scores less than the floor of the certificate. */
    record BelowFloor(Pair pair, long score, long floor) implements Fault {}

    /** The certificate does not belong to a problem of this size or objective. */
    record WrongShape(String what) implements Fault {}

    /** A price or extra is negative. */
    record NegativePrice(String of, long price) implements Fault {}

    /** The prices do not reach the weight of this pair, so they bound nothing. */
    record PairNotCovered(Pair pair, String missing) implements Fault {}

    /** What is claimed to be a ring is none that is allowed. */
    record NotARing(List<Integer> people, String why) implements Fault {}

    /** The prices do not reach the weight of this ring, so they bound nothing. */
    record RingNotCovered(List<Integer> people, long missing) implements Fault {}

    /** The bound is below the solution itself: the prices cannot be right. */
    record BoundBelowSolution(String bound, String value) implements Fault {}
  }
}
