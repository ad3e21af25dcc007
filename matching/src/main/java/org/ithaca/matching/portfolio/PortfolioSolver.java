package org.ithaca.matching.portfolio;

import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;

/**
 * Solves {@link PortfolioProblem} with a bound.
 *
 * <p><b>Method.</b> Lagrange prices: everybody's hours get a price, so that every program can be
 * solved by itself, exactly, with ties worth what remains after hours; and where programs are
 * wanted, being complete is shared out among the ties it takes. Prices move until the programs
 * together take about the hours there are ({@code HourPrices}). What the programs choose on the way
 * is repaired into portfolios, starting from one program after the other, and each program is
 * solved again given the others. While a gap remains and the problem is small, a tie is asked
 * about: does it hold? Both cases are searched the same way (Land and Doig 1960).
 *
 * <p><b>Guarantee.</b> Never worse than one program after the other; a bound and its gap always;
 * optimal if both meet. The problem is NP-hard (hours are knapsacks). <b>Time</b> some eighty
 * solves of every program. <b>Space</b> O(ties), times the open cases. <b>Ties</b> are broken the
 * same way every time, by the order of programs and indices; nothing else is promised about them.
 */
public final class PortfolioSolver {

  public Outcome<Portfolio, PortfolioCertificate> solve(PortfolioProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Portfolio, PortfolioCertificate> solve(PortfolioProblem problem, Effort effort) {
    Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Ties ties = new Ties(problem);
    PortfolioSearch search = new PortfolioSearch(ties, effort);
    search.oneAfterTheOther();
    PortfolioCertificate certificate = search.run();
    Portfolio solution = ties.portfolio(search.best());
    if (search.isExact()) {
      return new Outcome.Optimal<>(solution, certificate);
    }
    return search.isStopped()
        ? new Outcome.Stopped<>(solution, certificate)
        : new Outcome.Feasible<>(solution, certificate);
  }

  /**
   * What comes out if the programs are matched one after the other, each with the hours those
   * before left. To show what solving them together gained; the required ties must be able to hold.
   */
  public Portfolio oneAfterTheOther(PortfolioProblem problem) {
    Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      throw new IllegalArgumentException("The required ties cannot hold: " + obstacle);
    }
    Ties ties = new Ties(problem);
    return ties.portfolio(new PortfolioSearch(ties, Effort.unlimited()).oneAfterTheOther());
  }
}
