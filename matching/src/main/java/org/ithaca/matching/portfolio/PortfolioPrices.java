package org.ithaca.matching.portfolio;

import java.util.List;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;

/**
 * Prices that bound every portfolio; see the README.
 *
 * @param hours what everybody pays for an hour, then for every two whole hours of a tie, for every
 *     three, and so on: whoever has five hours has time for two things of two hours
 * @param programs the prices of each program for what its ties are worth after hours
 */
public record PortfolioPrices(List<List<Long>> hours, List<OfProgram> programs) {
  public PortfolioPrices {
    hours = hours.stream().map(List::copyOf).toList();
    programs = List.copyOf(programs);
  }

  /**
   * @param wants what having a tie of this program is worth to everybody, of what being complete is
   *     worth; all 0 if the program is not wanted
   * @param receiving what everybody pays for a place; in half units if the program is mutual
   * @param giving what everybody pays for a place as giver; all 0 if the program is mutual
   * @param groups odd groups of a mutual program, in half units
   */
  public record OfProgram(
      List<Long> wants, List<Long> receiving, List<Long> giving, List<OddGroup> groups) {
    public OfProgram {
      wants = List.copyOf(wants);
      receiving = List.copyOf(receiving);
      giving = List.copyOf(giving);
      groups = List.copyOf(groups);
    }
  }
}
