package org.ithaca.matching.routing;

import java.util.List;
import org.ithaca.matching.routing.Request.Offer;

/**
 * All that happened, looked at afterwards: the requests and the openings. Each request is answered
 * at most once and each opening used at most once, at a tick at which both are there. An answer is
 * worth its score less the cost of every tick waited, but not less than 0.
 */
public record RoutingProblem(
    int givers, List<Request> requests, List<Opening> openings, long delayCost) {
  /** Sums of so many of the largest fit, whatever the arithmetic. */
  private static final long LARGEST = 1L << 30;

  public RoutingProblem {
    requests = List.copyOf(requests);
    openings = List.copyOf(openings);
    if (givers < 0 || delayCost < 0 || delayCost > LARGEST) {
      throw new IllegalArgumentException(
          "%d givers and %d for a tick waited: neither may be negative or above %d."
              .formatted(givers, delayCost, LARGEST));
    }
    for (Request request : requests) {
      if (request.leaves() - request.arrives() > LARGEST
          || Math.abs(request.arrives()) > LARGEST * LARGEST) {
        throw new IllegalArgumentException(
            "%s stays too long or comes too late. Maybe use longer ticks.".formatted(request));
      }
      for (Offer offer : request.offers()) {
        if (offer.giver() < 0 || offer.giver() >= givers || offer.score() > LARGEST) {
          throw new IllegalArgumentException(
              "%s is not of one of %d givers or above %d.".formatted(offer, givers, LARGEST));
        }
      }
    }
    for (Opening opening : openings) {
      if (opening.giver() >= givers) {
        throw new IllegalArgumentException("%s: there are %d givers.".formatted(opening, givers));
      }
    }
  }

  /** What the request is worth in the opening at the tick; negative if that cannot be. */
  long worth(int request, int opening, long tick) {
    Request asked = requests.get(request);
    Opening room = openings.get(opening);
    boolean present =
        tick >= Math.max(asked.arrives(), room.opens())
            && tick <= Math.min(asked.leaves(), room.closes());
    if (present) {
      for (Offer offer : asked.offers()) {
        if (offer.giver() == room.giver()) {
          return asked.worth(offer.score(), tick, delayCost);
        }
      }
    }
    return -1;
  }
}
