package org.ithaca.matching.verify;

import java.math.BigInteger;
import org.ithaca.matching.Pair;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.portfolio.Program;

/**
 * The weights of a portfolio, computed from the problem alone: with P the sum over programs and
 * people of places, no more than candidates, and scores times the weight of their program, a tie
 * weighs what {@link Weighing} says for P pairs; a complete person is worth {@code 2·P·(largest
 * such weight) + 1}, if programs are wanted.
 */
record PortfolioWeights(Weighing weighing, long complete) {

  static PortfolioWeights of(PortfolioProblem problem) {
    long most = 0;
    long largest = 0;
    long kept = 0;
    boolean wanted = false;
    for (Program program : problem.programs()) {
      for (int p = 0; p < problem.people(); p++) {
        int candidates = program.scores().from(p + 1) - program.scores().from(p);
        most += Math.min(program.places().get(p), candidates);
      }
      largest = Math.max(largest, Math.multiplyExact(program.weight(), program.scores().largest()));
      kept += program.present().size();
      wanted |= program.isWanted();
    }
    Weighing weighing = Weighing.of(problem.objective(), most, largest, kept);
    BigInteger complete =
        BigInteger.TWO
            .multiply(BigInteger.valueOf(most))
            .multiply(BigInteger.valueOf(weighing.full(largest, true)))
            .add(BigInteger.ONE);
    return new PortfolioWeights(weighing, wanted ? complete.longValueExact() : 0);
  }

  long of(Program program, Pair tie, long score) {
    return weighing.full(program.weight() * score, program.present().contains(tie));
  }
}
