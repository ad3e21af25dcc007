package org.ithaca.matching.bench;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.portfolio.Portfolio;
import org.ithaca.matching.portfolio.PortfolioCertificate;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.portfolio.PortfolioSolver;
import org.ithaca.matching.portfolio.Program;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Three programs that share everybody's hours: mentoring (two hours to receive, three to give),
 * pairs of peers (two hours), and questions to experts (one hour each, up to two a person). No peer
 * solves them; each row says how long, what was proven, and what one program after the other gives.
 */
public final class PortfolioBench {
  private static final long SEED = 20_261_122;
  private static final int CANDIDATES = 20;
  private static final int LARGEST = 10_000;

  /** How hours and wishes are spread. */
  enum Family {
    /** Three to eight hours each. */
    BUSY,
    /** One to five hours each: most have to choose. */
    SHORT,
    /** Three to eight hours; everybody wants a mentor and a peer. */
    COMPLETE;

    PortfolioProblem problem(int people, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int givers = people / 4;
      List<Integer> seats = random.ints(people, 1, 4).boxed().toList();
      Program mentoring =
          Program.oneWay(oneWay(people, givers, random)).withCapacities(seats).withHours(2, 3);
      Program experts =
          Program.oneWay(oneWay(people, people, random))
              .withPlaces(Collections.nCopies(people, 2))
              .withCapacities(seats)
              .withHours(1, 1);
      Program peers = Program.mutual(peers(people, random)).withHours(2, 2);
      boolean wanted = this == COMPLETE;
      int least = this == SHORT ? 1 : 3;
      List<Long> hours = random.longs(people, least, this == SHORT ? 6 : 9).boxed().toList();
      return PortfolioProblem.of(
          List.of(
              wanted ? mentoring.wanted() : mentoring, wanted ? peers.wanted() : peers, experts),
          hours);
    }

    private static Scores oneWay(int people, int givers, SplittableRandom random) {
      Scores.Builder scores = Scores.builder(people, people);
      for (int p = 0; p < people; p++) {
        int receiver = p;
        random
            .ints(0, givers)
            .filter(g -> g != receiver)
            .distinct()
            .limit(Math.min(CANDIDATES, givers - 1))
            .forEach(g -> scores.add(receiver, g, random.nextInt(LARGEST + 1)));
      }
      return scores.build();
    }

    private static MutualScores peers(int people, SplittableRandom random) {
      MutualScores.Builder scores = MutualScores.builder(people);
      for (int p = 0; p < people - 1; p++) {
        int person = p;
        random
            .ints(p + 1, people)
            .distinct()
            .limit(Math.min(CANDIDATES / 2, people - 1 - p))
            .forEach(other -> scores.add(person, other, random.nextInt(LARGEST + 1)));
      }
      return scores.build();
    }
  }

  private PortfolioBench() {}

  public static void main(String[] arguments) {
    run(List.of(arguments));
  }

  public static void run(List<String> arguments) {
    for (Family family : Family.values()) {
      String name = "portfolio, " + family.name().toLowerCase(Locale.ROOT);
      if (arguments.stream().allMatch(word -> word.startsWith("--") || name.contains(word))) {
        row(name, family.problem(300, SEED));
        row(name, family.problem(arguments.contains("--small") ? 1_000 : 10_000, SEED));
      }
    }
  }

  private static void row(String name, PortfolioProblem problem) {
    var threads = ManagementFactory.getThreadMXBean();
    Portfolio apart = new PortfolioSolver().oneAfterTheOther(problem);
    long start = threads.getCurrentThreadCpuTime();
    var outcome = new PortfolioSolver().solve(problem);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    Portfolio solution;
    PortfolioCertificate certificate;
    switch (outcome) {
      case Outcome.Optimal(Portfolio best, PortfolioCertificate proof) -> {
        solution = best;
        certificate = proof;
      }
      case Outcome.Feasible(Portfolio good, PortfolioCertificate bound) -> {
        solution = good;
        certificate = bound;
      }
      case Outcome<Portfolio, PortfolioCertificate> other ->
          throw new IllegalStateException("Nothing is required: " + other);
    }
    String verdict =
        switch (Verifier.check(problem, solution, certificate)) {
          case Verdict.Proven() -> "proven";
          case Verdict.Bounded(double gap) -> "gap %.3f %%".formatted(gap);
          case Verdict.Wrong(var faults) -> "WRONG " + faults;
        };
    IO.println(
        "| %s | %,d | %.2f | | | %s; %,d complete, total %,d; one after the other %,d and %,d |"
            .formatted(
                name,
                problem.people(),
                seconds,
                verdict,
                solution.complete(),
                solution.total(),
                apart.complete(),
                apart.total()));
  }
}
