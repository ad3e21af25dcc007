package org.ithaca.matching.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.cascade.Cascade;
import org.ithaca.matching.cascade.CascadeCertificate;
import org.ithaca.matching.cascade.CascadeProblem;
import org.ithaca.matching.cascade.CascadeSolver;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Cascades over four layers: executives, directors, managers, staff. No peer solves them, so the
 * rows stand alone; each says how long, what was proven and, for chains, what they cost.
 */
public final class CascadeBench {
  private static final long SEED = 20_261_122;
  private static final int CANDIDATES = 30;

  /** How many places there are for those who want one. */
  @SuppressWarnings("ImmutableEnumChecker") // the shares are never changed
  enum Family {
    /** A few more than people: only tastes collide. */
    PLENTY(new double[] {0.02, 0.08, 0.26, 0.64}, 3, 7),
    /** A place for every second director: who is mentored decides what flows down. */
    SCARCE(new double[] {0.01, 0.06, 0.23, 0.70}, 1, 6);

    private final double[] shares;
    private final int least;
    private final int below;

    Family(double[] shares, int least, int below) {
      this.shares = shares;
      this.least = least;
      this.below = below;
    }

    CascadeProblem problem(int people, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] layers = new int[people];
      int[] from = new int[shares.length + 1];
      for (int layer = 0; layer < shares.length; layer++) {
        boolean last = layer == shares.length - 1;
        from[layer + 1] = last ? people : from[layer] + (int) (people * shares[layer]);
        Arrays.fill(layers, from[layer], from[layer + 1], layer);
      }
      Scores.Builder scores = Scores.builder(people, people);
      for (int r = from[1]; r < people; r++) {
        int above = from[layers[r]] - from[layers[r] - 1];
        int receiver = r;
        random
            .ints(from[layers[r] - 1], from[layers[r]])
            .distinct()
            .limit(Math.min(CANDIDATES, above))
            .forEach(g -> scores.add(receiver, g, random.nextInt(10_001)));
      }
      int[] capacities = random.ints(people, least, below).toArray();
      return CascadeProblem.of(scores.build(), layers).withCapacities(capacities);
    }
  }

  private CascadeBench() {}

  public static void main(String[] arguments) {
    run(List.of(arguments));
  }

  public static void run(List<String> arguments) {
    long seed =
        arguments.stream()
            .filter(word -> word.matches("\\d+"))
            .mapToLong(Long::parseLong)
            .findAny()
            .orElse(SEED);
    for (Family family : Family.values()) {
      for (Objective objective : List.of(Objective.TOTAL, Objective.MOST_PEOPLE_FIRST)) {
        CascadeProblem problem = family.problem(10_000, seed).withObjective(objective);
        row(family, "chains may break", problem);
        row(family, "at most 3 ties each", problem.withTies(same(10_000, 3)));
        row(family, "unbroken", problem.unbroken());
      }
    }
  }

  private static int[] same(int size, int value) {
    int[] values = new int[size];
    Arrays.fill(values, value);
    return values;
  }

  private static void row(Family family, String kind, CascadeProblem problem) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    var outcome = new CascadeSolver().solve(problem, Effort.unlimited());
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    Cascade solution;
    CascadeCertificate certificate;
    switch (outcome) {
      case Outcome.Optimal(Cascade best, CascadeCertificate proof) -> {
        solution = best;
        certificate = proof;
      }
      case Outcome.Feasible(Cascade good, CascadeCertificate bound) -> {
        solution = good;
        certificate = bound;
      }
      case Outcome<Cascade, CascadeCertificate> other ->
          throw new IllegalStateException("" + other);
    }
    String verdict =
        switch (Verifier.check(problem, solution, certificate)) {
          case Verdict.Proven() -> "proven";
          case Verdict.Bounded(double gap) -> "gap %.4f %%".formatted(gap);
          case Verdict.Wrong(var faults) -> "WRONG " + faults;
        };
    IO.println(
        "| cascade, %s, %s, %s | %,d | %.2f | | | %s; %,d links, total %,d |"
            .formatted(
                word(family),
                word(problem.objective()),
                kind,
                problem.people(),
                seconds,
                verdict,
                solution.links().size(),
                solution.total()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
