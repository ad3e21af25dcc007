package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Pair;
import org.ithaca.matching.portfolio.Portfolio;
import org.ithaca.matching.portfolio.PortfolioCertificate;
import org.ithaca.matching.portfolio.PortfolioPrices;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.portfolio.Program;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one portfolio. */
final class PortfolioCheck {
  private final PortfolioProblem problem;
  private final Portfolio solution;
  private final PortfolioCertificate certificate;
  private final List<Fault> faults = new ArrayList<>();
  private final long[] used;
  private final int[] kinds;

  PortfolioCheck(PortfolioProblem problem, Portfolio solution, PortfolioCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.certificate = certificate;
    this.used = new long[problem.people()];
    this.kinds = new int[problem.people()];
  }

  Verdict verdict() {
    if (solution.ties().size() != problem.programs().size()) {
      return new Verdict.Wrong(List.of(new Fault.WrongShape("ties of another number of programs")));
    }
    checkShape(certificate);
    try {
      PortfolioWeights weights = PortfolioWeights.of(problem);
      long value = value(weights);
      if (!faults.isEmpty()) {
        return new Verdict.Wrong(faults);
      }
      PortfolioBound bounds = new PortfolioBound(problem);
      long bound = bounds.of(certificate);
      faults.addAll(bounds.faults());
      if (faults.isEmpty() && bound < value) {
        faults.add(new Fault.BoundBelowSolution(Long.toString(bound), Long.toString(value)));
      }
      if (!faults.isEmpty()) {
        return new Verdict.Wrong(faults);
      }
      return bound == value
          ? new Verdict.Proven()
          : new Verdict.Bounded(
              AssignmentCheck.percent(BigInteger.valueOf(bound), BigInteger.valueOf(value)));
    } catch (ArithmeticException e) {
      return new Verdict.Wrong(List.of(new Fault.WrongShape("sums of prices leave a long")));
    }
  }

  private void checkShape(PortfolioCertificate part) {
    switch (part) {
      case PortfolioCertificate.Priced(PortfolioPrices prices) -> {
        boolean right = prices.hours().stream().allMatch(of -> of.size() == problem.people());
        right &= prices.programs().size() == problem.programs().size();
        for (PortfolioPrices.OfProgram own : prices.programs()) {
          right &= own.wants().size() == problem.people();
          right &= own.receiving().size() == problem.people();
          right &= own.giving().size() == problem.people();
        }
        if (!right) {
          faults.add(new Fault.WrongShape("prices for another number of people or programs"));
        }
      }
      case PortfolioCertificate.Asked(int k, Pair tie, var held, var not) -> {
        if (k < 0
            || k >= problem.programs().size()
            || problem.programs().get(k).scores().find(tie.first(), tie.second()) < 0) {
          faults.add(new Fault.WrongShape("a question about tie " + tie + " of program " + k));
        }
        checkShape(held);
        checkShape(not);
      }
    }
  }

  /** Checks the ties and says what they are worth. */
  private long value(PortfolioWeights weights) {
    long value = 0;
    long total = 0;
    int wanted = 0;
    for (int k = 0; k < problem.programs().size(); k++) {
      Program program = problem.programs().get(k);
      wanted += program.isWanted() ? 1 : 0;
      for (Pair tie : checked(program, solution.ties().get(k))) {
        long score = program.scores().score(program.scores().find(tie.first(), tie.second()));
        total = Math.addExact(total, Math.multiplyExact(program.weight(), score));
        value = Math.addExact(value, weights.of(program, tie, score));
      }
    }
    long complete = 0;
    for (int p = 0; p < used.length; p++) {
      complete += wanted > 0 && kinds[p] == wanted ? 1 : 0;
      if (used[p] > problem.hours().get(p)) {
        faults.add(new Fault.TooManyHours(p, used[p], problem.hours().get(p)));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
    if (complete != solution.complete()) {
      faults.add(new Fault.WrongTotal(solution.complete(), complete));
    }
    return Math.addExact(value, Math.multiplyExact(weights.complete(), complete));
  }

  /** The ties that are candidates, after noting what is wrong with all. */
  private List<Pair> checked(Program program, List<Pair> ties) {
    int[] received = new int[problem.people()];
    int[] given = new int[problem.people()];
    int[] other = program.isMutual() ? received : given;
    Set<Pair> seen = new HashSet<>();
    List<Pair> candidates = new ArrayList<>();
    for (Pair tie : ties) {
      if (program.scores().find(tie.first(), tie.second()) < 0) {
        faults.add(new Fault.NotACandidate(tie));
        continue;
      }
      candidates.add(tie);
      if (program.forbidden().contains(tie)) {
        faults.add(new Fault.Forbidden(tie));
      }
      if (!seen.add(tie)) {
        faults.add(new Fault.UsedTwice(tie));
      }
      received[tie.first()]++;
      other[tie.second()]++;
      used[tie.first()] += program.receivingHours();
      used[tie.second()] += program.givingHours();
    }
    for (Pair tie : program.required()) {
      if (!seen.contains(tie)) {
        faults.add(new Fault.RequiredMissing(tie));
      }
    }
    for (int p = 0; p < received.length; p++) {
      kinds[p] += program.isWanted() && received[p] > 0 ? 1 : 0;
      if (received[p] > program.places().get(p)) {
        faults.add(new Fault.ReceiverOverfull(p, received[p], program.places().get(p)));
      }
      if (!program.isMutual() && given[p] > program.capacities().get(p)) {
        faults.add(new Fault.GiverOverfull(p, given[p], program.capacities().get(p)));
      }
    }
    return candidates;
  }
}
