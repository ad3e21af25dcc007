package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.Prices;
import org.ithaca.matching.routing.Opening;
import org.ithaca.matching.routing.Request;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Routes;
import org.ithaca.matching.routing.Routes.Route;
import org.ithaca.matching.routing.RoutingCertificate;
import org.ithaca.matching.routing.RoutingProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of what was done with a log: the rules, then the bound of the prices. */
final class RoutingCheck {
  private final RoutingProblem problem;
  private final Routes solution;
  private final Prices prices;
  private final List<Fault> faults = new ArrayList<>();

  RoutingCheck(RoutingProblem problem, Routes solution, RoutingCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.prices = certificate.prices();
  }

  Verdict verdict() {
    checkRoutes();
    checkPrices();
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    BigInteger bound = bound();
    BigInteger total = BigInteger.valueOf(solution.total());
    if (bound.compareTo(total) < 0) {
      return new Verdict.Wrong(
          List.of(new Fault.BoundBelowSolution(bound.toString(), total.toString())));
    }
    return bound.equals(total)
        ? new Verdict.Proven()
        : new Verdict.Bounded(AssignmentCheck.percent(bound, total));
  }

  private void checkRoutes() {
    int[] answers = new int[problem.requests().size()];
    int[] uses = new int[problem.openings().size()];
    ExactSum total = new ExactSum();
    for (Route route : solution.routes()) {
      Pair pair = new Pair(route.request(), route.opening());
      boolean known =
          route.request() >= 0
              && route.request() < answers.length
              && route.opening() >= 0
              && route.opening() < uses.length;
      long worth = known ? worth(route.request(), route.opening(), route.tick()) : -1;
      if (worth < 0) {
        faults.add(new Fault.NotACandidate(pair));
        continue;
      }
      total.add(worth);
      answers[route.request()]++;
      uses[route.opening()]++;
    }
    for (int r = 0; r < answers.length; r++) {
      if (answers[r] > 1) {
        faults.add(new Fault.ReceiverOverfull(r, answers[r], 1));
      }
    }
    for (int o = 0; o < uses.length; o++) {
      if (uses[o] > 1) {
        faults.add(new Fault.GiverOverfull(o, uses[o], 1));
      }
    }
    if (!total.value().equals(BigInteger.valueOf(solution.total()))) {
      faults.add(new Fault.WrongTotal(solution.total(), total.value().longValue()));
    }
  }

  private void checkPrices() {
    if (prices.receivers() != problem.requests().size()
        || prices.givers() != problem.openings().size()) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d requests and %d openings"
                  .formatted(prices.receivers(), prices.givers())));
      return;
    }
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) < 0) {
        faults.add(new Fault.NegativePrice("request " + r, prices.receiver(r)));
      }
    }
    for (int o = 0; o < prices.givers(); o++) {
      if (prices.giver(o) < 0) {
        faults.add(new Fault.NegativePrice("opening " + o, prices.giver(o)));
      }
    }
  }

  /** Later ticks are never worth more, so the earliest counts. */
  private BigInteger bound() {
    ExactSum bound = new ExactSum();
    List<List<Integer>> openingsOf = new ArrayList<>();
    for (int g = 0; g < problem.givers(); g++) {
      openingsOf.add(new ArrayList<>());
    }
    for (int o = 0; o < prices.givers(); o++) {
      bound.add(prices.giver(o));
      openingsOf.get(problem.openings().get(o).giver()).add(o);
    }
    for (int r = 0; r < prices.receivers(); r++) {
      bound.add(prices.receiver(r));
      Request request = problem.requests().get(r);
      for (Offer offer : request.offers()) {
        for (int o : openingsOf.get(offer.giver())) {
          long earliest = Math.max(request.arrives(), problem.openings().get(o).opens());
          long above = worth(r, o, earliest) - prices.receiver(r);
          if (above > prices.giver(o)) {
            bound.add(above - prices.giver(o));
          }
        }
      }
    }
    return bound.value();
  }

  /** Negative if the two are not there at the tick, or the giver is not able. */
  private long worth(int r, int o, long tick) {
    Request request = problem.requests().get(r);
    Opening opening = problem.openings().get(o);
    if (tick < request.arrives()
        || tick > request.leaves()
        || tick < opening.opens()
        || tick > opening.closes()) {
      return -1;
    }
    for (Offer offer : request.offers()) {
      if (offer.giver() == opening.giver()) {
        long waited = Math.subtractExact(tick, request.arrives());
        return Math.max(0, offer.score() - Math.multiplyExact(problem.delayCost(), waited));
      }
    }
    return -1;
  }
}
