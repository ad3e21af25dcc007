package org.ithaca.matching.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question or request for one answer. Whoever wants several answers asks again after each, with
 * those who answered left out.
 *
 * @param arrives the tick from which it may be answered
 * @param leaves the last tick at which it may
 * @param offers who is able to answer, each giver once, with a score from 0; ordered by giver
 */
public record Request(long arrives, long leaves, List<Offer> offers) {
  /** A giver able to answer, and how well. */
  public record Offer(int giver, long score) {}

  public Request {
    Map<Integer, Offer> byGiver = new TreeMap<>();
    for (Offer offer : offers) {
      if (offer.score < 0 || byGiver.put(offer.giver, offer) != null) {
        throw new IllegalArgumentException(
            "%s has a score below 0 or a giver who is there twice.".formatted(offer));
      }
    }
    if (leaves < arrives) {
      throw new IllegalArgumentException(
          "A request leaves at %d before it arrives at %d.".formatted(leaves, arrives));
    }
    offers = List.copyOf(byGiver.values());
  }

  /** What an answer is worth at a tick. */
  long worth(long score, long tick, long delayCost) {
    return Math.max(0, score - Math.multiplyExact(delayCost, tick - arrives));
  }
}
