package org.ithaca.matching.portfolio;

import java.util.List;
import org.ithaca.matching.Pair;

/**
 * The ties of every program.
 *
 * @param complete how many people have a tie of each wanted program; 0 if none is wanted
 * @param total the sum of scores, each times the weight of its program
 */
public record Portfolio(List<List<Pair>> ties, long complete, long total) {
  public Portfolio {
    ties = ties.stream().map(list -> list.stream().sorted().toList()).toList();
  }

  /** The portfolio of these ties, with scores and complete people counted. */
  public static Portfolio of(PortfolioProblem problem, List<List<Pair>> ties) {
    long total = 0;
    int[] kinds = new int[problem.people()];
    int wanted = 0;
    for (int k = 0; k < ties.size(); k++) {
      Program program = problem.programs().get(k);
      boolean[] has = new boolean[problem.people()];
      for (Pair tie : ties.get(k)) {
        int candidate = program.scores().find(tie.first(), tie.second());
        total += program.weight() * program.scores().score(candidate);
        has[tie.first()] = true;
        has[tie.second()] |= program.isMutual();
      }
      wanted += program.isWanted() ? 1 : 0;
      for (int p = 0; p < has.length; p++) {
        kinds[p] += program.isWanted() && has[p] ? 1 : 0;
      }
    }
    long complete = 0;
    for (int count : kinds) {
      complete += wanted > 0 && count == wanted ? 1 : 0;
    }
    return new Portfolio(ties, complete, total);
  }
}
