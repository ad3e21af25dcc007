package org.ithaca.matching.routing;

/**
 * How requests are routed.
 *
 * @param delayCost what every tick waited costs, in points of score
 * @param longestWait from this wait on a request is served before all that came later, whatever it
 *     is worth
 * @param memory of how many ticks arrivals and openings are remembered, to learn from
 * @param learnEvery after how many ticks prices are learned anew
 */
public record RoutingPolicy(long delayCost, long longestWait, long memory, long learnEvery) {
  public RoutingPolicy {
    if (delayCost < 0 || longestWait < 1 || memory < 0 || learnEvery < 1) {
      throw new IllegalArgumentException(
          "The cost of a tick (%d) and the memory (%d) are from 0, the longest wait (%d) and the time between lessons (%d) from 1."
              .formatted(delayCost, memory, longestWait, learnEvery));
    }
  }
}
