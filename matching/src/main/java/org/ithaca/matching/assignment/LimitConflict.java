package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.LimitedChoice;
import org.ithaca.matching.internal.Limits;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;

/**
 * Says which limit cannot hold, together with which others and which required pairs.
 *
 * <p><b>Method.</b> The first limit that cannot hold with those before it is found by halving. Its
 * own count is brought as near as the others allow, and then every other limit and required pair is
 * left out that is not needed for the conflict, in shrinking portions (the deletion filter of
 * Chinneck and Dravnieks 1991, doi 10.1287/ijoc.3.2.157). <b>Time</b> one circulation for each
 * question, about the size of the conflict times the logarithm of what is asked about.
 */
final class LimitConflict {
  private final AssignmentProblem problem;
  private final Meter meter;
  private boolean undecided;

  private LimitConflict(AssignmentProblem problem, Meter meter) {
    this.problem = problem;
    this.meter = meter;
  }

  /** The reason why there is no solution, or that none was found. */
  static Reason find(AssignmentProblem problem, boolean proven, Meter meter) {
    LimitConflict conflict = new LimitConflict(problem, meter);
    if (!proven || meter.isStopped()) {
      return new Reason.LimitsNotReached();
    }
    List<Pair> required = List.copyOf(problem.required());
    int low = 0;
    int high = problem.limits().size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (conflict.canHold(upTo(middle), required)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Reason reason = conflict.explained(low, required);
    return conflict.undecided || meter.isStopped() ? new Reason.LimitsNotReached() : reason;
  }

  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  private Reason explained(int limit, List<Pair> required) {
    List<Object> needed = new ArrayList<>(upTo(limit));
    needed.addAll(required);
    for (int portion = needed.size(); portion > 0; portion = (portion + 1) / 2) {
      for (int from = 0; from < needed.size(); ) {
        List<Object> rest = new ArrayList<>(needed);
        rest.subList(from, Math.min(needed.size(), from + portion)).clear();
        if (!canHold(with(limits(rest), limit), pairs(rest)) && !undecided) {
          needed = rest;
        } else {
          from += portion;
        }
      }
      if (portion == 1) {
        break;
      }
    }
    List<Integer> others = limits(needed);
    List<Pair> pins = pairs(needed);
    long most = reach(others, pins, limit, 1);
    Limit wanted = problem.limits().get(limit);
    if (most < wanted.least()) {
      return new Reason.LimitOutOfReach(limit, wanted.least(), (int) most, others, pins);
    }
    int fewest = (int) reach(others, pins, limit, -1);
    return new Reason.LimitOutOfReach(limit, wanted.most(), fewest, others, pins);
  }

  private static List<Integer> with(List<Integer> limits, int last) {
    List<Integer> all = new ArrayList<>(limits);
    all.add(last);
    return all;
  }

  private static List<Integer> limits(List<Object> needed) {
    List<Integer> limits = new ArrayList<>();
    for (Object element : needed) {
      if (element instanceof Integer l) {
        limits.add(l);
      }
    }
    return limits;
  }

  private static List<Pair> pairs(List<Object> needed) {
    return needed.stream().filter(Pair.class::isInstance).map(Pair.class::cast).toList();
  }

  /** The problem with only these limits and required pairs. */
  private AssignmentProblem only(List<Integer> limits, List<Pair> required) {
    return problem
        .requiring(required)
        .withObjective(Objective.TOTAL)
        .keeping(List.of())
        .limiting(limits.stream().map(problem.limits()::get).toList());
  }

  private boolean canHold(List<Integer> limits, List<Pair> required) {
    AssignmentProblem part = only(limits, required);
    if (part.obstacle() != null) {
      return false;
    }
    FreePairs free = FreePairs.of(part);
    var result =
        LimitedChoice.solve(
            weighted(free, new long[free.open().size()]), LimitedPairs.of(free), meter);
    undecided |= result.chosen() == null && !result.proven();
    return result.chosen() != null;
  }

  /** The largest count of the limit, or the smallest, while the others hold. */
  private long reach(List<Integer> others, List<Pair> required, int limit, int sign) {
    AssignmentProblem part = only(others, required);
    FreePairs free = FreePairs.of(part);
    Limits own = LimitedPairs.of(FreePairs.of(only(List.of(limit), required)));
    long[] weight = new long[free.open().size()];
    Arrays.stream(own.members()[0]).forEach(k -> weight[k] = sign);
    var result = LimitedChoice.solve(weighted(free, weight), LimitedPairs.of(free), meter);
    long fixed = required.stream().filter(problem.limits().get(limit).pairs()::contains).count();
    return fixed + sign * result.weight();
  }

  private static Network weighted(FreePairs free, long[] weight) {
    Network network = free.network(FreePairs.Weights.FULL);
    return new Network(
        free.open().first(),
        free.open().other(),
        weight,
        network.rowSeats(),
        network.columnSeats());
  }
}
