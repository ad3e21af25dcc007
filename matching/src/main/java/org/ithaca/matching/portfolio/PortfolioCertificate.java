package org.ithaca.matching.portfolio;

import org.ithaca.matching.Pair;

/** The proof of a portfolio: a bound on everything, or a question and a bound for each answer. */
public sealed interface PortfolioCertificate {
  /** Prices bound this case. */
  record Priced(PortfolioPrices prices) implements PortfolioCertificate {}

  /** Either the tie of the program holds or it does not: a bound for both. */
  record Asked(int program, Pair tie, PortfolioCertificate held, PortfolioCertificate not)
      implements PortfolioCertificate {}
}
