package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.Bound;
import org.ithaca.matching.assignment.Limit;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.assignment.Prices;
import org.ithaca.matching.verify.Verdict.Fault;

/** Adds up what the prices of a certificate let no assignment exceed. */
final class AssignmentBound {
  private final AssignmentProblem problem;
  private final Scores scores;
  private final Weighing weighing;

  /** What is assumed in the part of the bound looked at: pair taken or not, least held or none. */
  private final Map<Pair, Boolean> taken = new HashMap<>();

  private final Map<Integer, Boolean> held = new HashMap<>();

  AssignmentBound(AssignmentProblem problem, Weighing weighing) {
    this.problem = problem;
    this.scores = problem.scores();
    this.weighing = weighing;
  }

  /** What is wrong with the form of the bound. */
  void check(Bound bound, List<Fault> faults) {
    switch (bound) {
      case Prices prices -> check(prices, faults);
      case Bound.OfPair(Pair _, Bound with, Bound without) -> {
        check(with, faults);
        check(without, faults);
      }
      case Bound.OfLimit(int limit, Bound holds, Bound none) -> {
        if (limit < 0
            || limit >= problem.limits().size()
            || !problem.limits().get(limit).noneAllowed()) {
          faults.add(new Fault.WrongShape("limit " + limit + " does not allow none"));
        }
        check(holds, faults);
        check(none, faults);
      }
    }
  }

  private void check(Prices prices, List<Fault> faults) {
    int limits = problem.limits().size();
    if (prices.receivers() != scores.receivers()
        || prices.givers() != scores.givers()
        || prices.limits() != limits
        || prices.unit() < 1) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d receivers, %d givers and %d limits, the problem has %d, %d and %d"
                  .formatted(
                      prices.receivers(),
                      prices.givers(),
                      prices.limits(),
                      scores.receivers(),
                      scores.givers(),
                      limits)));
      return;
    }
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) < 0) {
        faults.add(new Fault.NegativePrice("receiver " + r, prices.receiver(r)));
      }
    }
    for (int g = 0; g < prices.givers(); g++) {
      if (prices.giver(g) < 0) {
        faults.add(new Fault.NegativePrice("giver " + g, prices.giver(g)));
      }
    }
  }

  /** No choice among the free candidates that are let in weighs more than this. */
  BigInteger of(Bound bound, LongPredicate letIn, boolean full) {
    return switch (bound) {
      case Prices prices -> ofPrices(prices, letIn, full);
      case Bound.OfPair(Pair pair, Bound with, Bound without) ->
          larger(taken, pair, with, without, letIn, full);
      case Bound.OfLimit(int limit, Bound holds, Bound none) ->
          larger(held, limit, holds, none, letIn, full);
    };
  }

  /** An assignment goes one way or the other. */
  private <K> BigInteger larger(
      Map<K, Boolean> assumed, K key, Bound yes, Bound no, LongPredicate letIn, boolean full) {
    Boolean before = assumed.put(key, true);
    BigInteger one = of(yes, letIn, full);
    assumed.put(key, false);
    BigInteger other = of(no, letIn, full);
    if (before == null) {
      assumed.remove(key);
    } else {
      assumed.put(key, before);
    }
    return one.max(other);
  }

  private BigInteger ofPrices(Prices prices, LongPredicate letIn, boolean full) {
    ExactSum sum = new ExactSum();
    int[] receiverPlaces = new int[scores.receivers()];
    int[] giverPlaces = new int[scores.givers()];
    problem.required().forEach(pair -> receiverPlaces[pair.first()]--);
    problem.required().forEach(pair -> giverPlaces[pair.second()]--);
    for (int r = 0; r < receiverPlaces.length; r++) {
      sum.add(prices.receiver(r), receiverPlaces[r] + (long) problem.receiverCapacity(r));
    }
    for (int g = 0; g < giverPlaces.length; g++) {
      sum.add(prices.giver(g), giverPlaces[g] + (long) problem.giverCapacity(g));
    }
    for (int l = 0; l < prices.limits(); l++) {
      if (prices.limit(l) != 0) {
        sum.add(prices.limit(l), prices.limit(l) > 0 ? most(l) : least(l));
      }
    }
    addPairs(prices, letIn, full, sum);
    BigInteger[] parts = sum.value().divideAndRemainder(BigInteger.valueOf(prices.unit()));
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** What pairs weigh above all their prices; a pair taken for granted counts in any case. */
  private void addPairs(Prices prices, LongPredicate letIn, boolean full, ExactSum sum) {
    long[] ofReceiver = new long[scores.receivers()];
    long[] ofGiver = new long[scores.givers()];
    long[] ofCandidate = limitPrices(prices, ofReceiver, ofGiver);
    boolean anyClosed = !problem.required().isEmpty() || !problem.forbidden().isEmpty();
    boolean anyPresent = !problem.present().isEmpty();
    for (int r = 0; r < ofReceiver.length; r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        Pair pair = new Pair(r, scores.giver(c));
        if (!letIn.test(scores.score(c))
            || (anyClosed
                && (problem.required().contains(pair) || problem.forbidden().contains(pair)))) {
          continue;
        }
        boolean present = anyPresent && problem.present().contains(pair);
        long weight = full ? weighing.full(scores.score(c), present) : weighing.head(present);
        long paid = Math.addExact(ofReceiver[r], ofGiver[scores.giver(c)]);
        long above =
            Math.subtractExact(
                Math.multiplyExact(weight, prices.unit()), Math.addExact(paid, ofCandidate[c]));
        Boolean assumed = taken.isEmpty() ? null : taken.get(pair);
        if (assumed == null ? above > 0 : assumed) {
          sum.add(above);
        }
      }
    }
  }

  /** Adds prices of people to both sides, and returns what limits cost each candidate besides. */
  private long[] limitPrices(Prices prices, long[] ofReceiver, long[] ofGiver) {
    for (int r = 0; r < ofReceiver.length; r++) {
      ofReceiver[r] = prices.receiver(r);
    }
    for (int g = 0; g < ofGiver.length; g++) {
      ofGiver[g] = prices.giver(g);
    }
    long[] ofCandidate = new long[scores.size()];
    for (int l = 0; l < prices.limits(); l++) {
      long price = prices.limit(l);
      if (price == 0) {
        continue;
      }
      switch (problem.limits().get(l).pairs()) {
        case Pairs.OfReceivers(var receivers) ->
            receivers.forEach(r -> ofReceiver[r] = Math.addExact(ofReceiver[r], price));
        case Pairs.OfGivers(var givers) ->
            givers.forEach(g -> ofGiver[g] = Math.addExact(ofGiver[g], price));
        case Pairs pairs -> {
          for (int r = 0; r < ofReceiver.length; r++) {
            for (int c = scores.from(r); c < scores.from(r + 1); c++) {
              if (pairs.contains(new Pair(r, scores.giver(c)))) {
                ofCandidate[c] = Math.addExact(ofCandidate[c], price);
              }
            }
          }
        }
      }
    }
    return ofCandidate;
  }

  /** The least number of free pairs that the limit asks for here. */
  private long least(int l) {
    Limit limit = problem.limits().get(l);
    long required = required(limit);
    boolean mayBeNone = limit.noneAllowed() && required == 0 && !held.getOrDefault(l, false);
    return mayBeNone ? 0 : Math.max(0, limit.least() - required);
  }

  private long most(int l) {
    Limit limit = problem.limits().get(l);
    return held.getOrDefault(l, true) ? limit.most() - required(limit) : 0;
  }

  private long required(Limit limit) {
    return problem.required().stream().filter(limit.pairs()::contains).count();
  }
}
