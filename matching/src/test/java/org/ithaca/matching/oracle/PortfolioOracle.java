package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.portfolio.Program;

/** Tiny portfolios, and the best of them by trying every set of ties. */
public final class PortfolioOracle {
  private static final int MOST_TIES = 11;

  private PortfolioOracle() {}

  /** Up to three programs with eleven ties in all and everything a portfolio may have. */
  public static PortfolioProblem tiny(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = 3 + random.nextInt(3);
    int range = random.nextBoolean() ? 4 : 100;
    int programs = 1 + random.nextInt(3);
    boolean wants = random.nextInt(3) == 0;
    List<Program> all = new ArrayList<>();
    for (int k = 0; k < programs; k++) {
      Program program = program(random, people, range, MOST_TIES / programs);
      program = random.nextInt(3) == 0 ? program.withWeight(random.nextInt(3)) : program;
      all.add(wants && random.nextInt(3) > 0 ? program.wanted() : program);
    }
    List<Long> hours = random.longs(people, 0, 7).boxed().toList();
    return PortfolioProblem.of(all, hours)
        .withObjective(random.nextBoolean() ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST);
  }

  private static Program program(SplittableRandom random, int people, int range, int most) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < people; a++) {
      for (int b = 0; b < people; b++) {
        if (a != b) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    Collections.shuffle(pairs, new java.util.Random(random.nextLong()));
    boolean mutual = random.nextInt(3) == 0;
    List<Pair> ties =
        pairs.stream().filter(pair -> !mutual || pair.first() < pair.second()).limit(most).toList();
    int hours = random.nextInt(4);
    Program program;
    if (mutual) {
      MutualScores.Builder scores = MutualScores.builder(people);
      ties.forEach(tie -> scores.add(tie.first(), tie.second(), random.nextInt(range)));
      program = Program.mutual(scores.build()).withHours(hours, hours);
    } else {
      Scores.Builder scores = Scores.builder(people, people);
      ties.forEach(tie -> scores.add(tie.first(), tie.second(), random.nextInt(range)));
      program =
          Program.oneWay(scores.build())
              .withPlaces(random.ints(people, 0, 3).boxed().toList())
              .withCapacities(random.ints(people, 0, 4).boxed().toList())
              .withHours(hours, random.nextInt(4));
    }
    return program
        .requiring(ties.stream().filter(_ -> random.nextInt(25) == 0).toList())
        .forbidding(ties.stream().filter(_ -> random.nextInt(15) == 0).toList())
        .keeping(ties.stream().filter(_ -> random.nextInt(9) == 0).toList());
  }

  /** The worth of the best portfolio; empty if the required ties cannot hold. */
  public static long[] best(PortfolioProblem problem) {
    List<Integer> programOf = new ArrayList<>();
    List<Pair> all = new ArrayList<>();
    for (int k = 0; k < problem.programs().size(); k++) {
      Scores scores = problem.programs().get(k).scores();
      for (int a = 0; a < problem.people(); a++) {
        for (int c = scores.from(a); c < scores.from(a + 1); c++) {
          all.add(new Pair(a, scores.giver(c)));
          programOf.add(k);
        }
      }
    }
    long[] best = {};
    for (int set = 0; set < 1 << all.size(); set++) {
      List<List<Pair>> ties = new ArrayList<>();
      problem.programs().forEach(_ -> ties.add(new ArrayList<>()));
      for (int t = 0; t < all.size(); t++) {
        if ((set >> t & 1) == 1) {
          ties.get(programOf.get(t)).add(all.get(t));
        }
      }
      if (isAllowed(problem, ties)) {
        long[] worth = worth(problem, ties);
        if (Arrays.compare(worth, best) > 0) {
          best = worth;
        }
      }
    }
    return best;
  }

  private static boolean isAllowed(PortfolioProblem problem, List<List<Pair>> ties) {
    long[] used = new long[problem.people()];
    for (int k = 0; k < ties.size(); k++) {
      Program program = problem.programs().get(k);
      List<Pair> own = ties.get(k);
      if (!own.containsAll(program.required())
          || own.stream().anyMatch(program.forbidden()::contains)) {
        return false;
      }
      int[] received = new int[problem.people()];
      int[] given = new int[problem.people()];
      for (Pair tie : own) {
        received[tie.first()]++;
        given[tie.second()]++;
        used[tie.first()] += program.receivingHours();
        used[tie.second()] += program.givingHours();
      }
      for (int p = 0; p < received.length; p++) {
        boolean tooMany =
            program.isMutual()
                ? received[p] + given[p] > program.places().get(p)
                : received[p] > program.places().get(p) || given[p] > program.capacities().get(p);
        if (tooMany) {
          return false;
        }
      }
    }
    return IntStream.range(0, used.length).allMatch(p -> used[p] <= problem.hours().get(p));
  }

  /** What counts, most important first. */
  public static long[] worth(PortfolioProblem problem, List<List<Pair>> ties) {
    long complete = 0;
    boolean any = problem.programs().stream().anyMatch(Program::isWanted);
    for (int p = 0; p < problem.people() && any; p++) {
      int person = p;
      complete +=
          IntStream.range(0, ties.size()).allMatch(k -> hasIfWanted(problem, ties, k, person))
              ? 1
              : 0;
    }
    long count = 0;
    long kept = 0;
    long total = 0;
    for (int k = 0; k < ties.size(); k++) {
      Program program = problem.programs().get(k);
      for (Pair tie : ties.get(k)) {
        count++;
        kept += program.present().contains(tie) ? 1 : 0;
        int candidate = program.scores().find(tie.first(), tie.second());
        total += program.weight() * program.scores().score(candidate);
      }
    }
    return problem.objective() == Objective.TOTAL
        ? new long[] {complete, kept, total}
        : new long[] {complete, count, kept, total};
  }

  private static boolean hasIfWanted(
      PortfolioProblem problem, List<List<Pair>> ties, int k, int person) {
    Program program = problem.programs().get(k);
    return !program.isWanted()
        || ties.get(k).stream()
            .anyMatch(
                tie -> tie.first() == person || (program.isMutual() && tie.second() == person));
  }
}
