package org.ithaca.matching.routing;

import org.ithaca.matching.assignment.Prices;

/**
 * Prices from 0 of requests (as receivers) and openings (as givers). No routing is worth more than
 * the sum of all prices and of what the worth of a request in an opening exceeds their two prices
 * by, summed over all pairs that can be, at the earliest tick at which both are there.
 */
public record RoutingCertificate(Prices prices) {}
