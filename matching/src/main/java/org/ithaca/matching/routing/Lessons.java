package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.routing.Request.Offer;

/**
 * What was learned from the recent past: how often givers have room, and what their room is worth.
 * The prices are those hindsight puts on the openings remembered, averaged over each giver's: what
 * one more of them would have added. Learning prices from past requests is due to Devanur and Hayes
 * (doi 10.1145/1566374.1566384) and Agrawal, Wang and Ye (doi 10.1287/opre.2014.1289).
 */
@SuppressWarnings("ArrayRecordComponent") // never changed
record Lessons(
    List<Request> requests,
    List<Opening> openings,
    double[] prices,
    double[] rates,
    long next,
    long waited,
    long left) {

  /** Nothing yet; the first lesson is at the tick {@code next}. */
  static Lessons none(int givers, long next) {
    return new Lessons(List.of(), List.of(), new double[givers], new double[givers], next, 1, 0);
  }

  /** What an opening of the giver is kept back for, in points of score. */
  double price(int giver) {
    return prices[giver];
  }

  /** Openings a tick. */
  double rate(int giver) {
    return rates[giver];
  }

  /**
   * What a request may expect from waiting for its better givers, by the search model of McCall
   * 1970 (doi 10.2307/1879403): givers have room at their rates, waiting costs, and people leave.
   * Whom to wait for is a threshold, so the best set is the first few by worth.
   */
  double ofWaiting(List<Offer> offers, long delayCost) {
    List<Offer> best = new ArrayList<>(offers);
    best.sort(Comparator.comparingDouble(offer -> prices[offer.giver()] - offer.score()));
    double rate = (double) left / waited;
    double gain = -delayCost;
    double most = 0;
    for (Offer offer : best) {
      rate += rates[offer.giver()];
      gain += rates[offer.giver()] * (offer.score() - prices[offer.giver()]);
      most = rate == 0 ? most : Math.max(most, gain / rate);
    }
    return most;
  }

  /** With what came since the last tick, how many waited then and how many of them left. */
  Lessons and(
      long now,
      List<Request> newRequests,
      List<Opening> newOpenings,
      long waiting,
      long leaving,
      RoutingPolicy policy) {
    long since = now - policy.memory();
    List<Request> asked = new ArrayList<>(requests);
    asked.addAll(newRequests);
    asked.removeIf(request -> request.arrives() < since);
    List<Opening> opened = new ArrayList<>(openings);
    opened.addAll(newOpenings);
    opened.removeIf(opening -> opening.opens() < since);
    Lessons same =
        new Lessons(asked, opened, prices, rates, next, waited + waiting, left + leaving);
    return now < next ? same : same.learned(now, policy);
  }

  private Lessons learned(long now, RoutingPolicy policy) {
    long first = openings.stream().mapToLong(Opening::opens).min().orElse(now);
    double[] count = new double[rates.length];
    openings.forEach(opening -> count[opening.giver()]++);
    // Nobody knows how long those answered would have stayed; as long as others, on average.
    long patience = Math.min(policy.memory(), waited / (left + 1));
    List<Request> asked =
        requests.stream()
            .map(r -> new Request(r.arrives(), r.arrives() + patience, r.offers()))
            .toList();
    RoutingProblem past = new RoutingProblem(rates.length, asked, openings, policy.delayCost());
    double[] worth = new double[rates.length];
    if (new RoutingSolver().solve(past) instanceof Outcome.Optimal(_, RoutingCertificate proof)) {
      for (int o = 0; o < openings.size(); o++) {
        int giver = openings.get(o).giver();
        worth[giver] += proof.prices().giver(o) / count[giver];
      }
    }
    double[] rate = new double[rates.length];
    Arrays.setAll(rate, g -> count[g] / (now - first + 1));
    return new Lessons(requests, openings, worth, rate, now + policy.learnEvery(), waited, left);
  }
}
