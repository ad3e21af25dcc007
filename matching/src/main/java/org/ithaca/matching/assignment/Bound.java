package org.ithaca.matching.assignment;

import org.ithaca.matching.Pair;

/**
 * What no assignment exceeds: prices, or a choice with one bound for each of its two ways. Limits
 * that cut across each other may need a few such choices; without limits it is always prices.
 */
public sealed interface Bound permits Prices, Bound.OfPair, Bound.OfLimit {

  /** One bound for all assignments with the pair and one for those without it. */
  record OfPair(Pair pair, Bound with, Bound without) implements Bound {}

  /**
   * One bound for all assignments that hold the least of the limit and one for those with none of
   * its pairs.
   *
   * @param limit its place in the list of limits
   */
  record OfLimit(int limit, Bound held, Bound none) implements Bound {}
}
