package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.cascade.CascadeProblem;

/** Tiny cascades, and the best of them by trying every set of links. */
public final class CascadeOracle {
  private static final List<Objective> OBJECTIVES = List.of(Objective.values());

  private CascadeOracle() {}

  /** At most a dozen links over three or four layers, with everything a cascade may have. */
  public static CascadeProblem tiny(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = 3 + random.nextInt(6);
    int[] layers = random.ints(people, 0, 3 + random.nextInt(2)).toArray();
    List<Pair> pairs = new ArrayList<>();
    int range = random.nextBoolean() ? 4 : 100;
    double density = random.nextDouble(0.3, 1);
    Scores.Builder scores = Scores.builder(people, people);
    for (int r = 0; r < people; r++) {
      for (int g = 0; g < people; g++) {
        if (layers[r] == layers[g] + 1 && random.nextDouble() < density && pairs.size() < 12) {
          pairs.add(new Pair(r, g));
          scores.add(r, g, random.nextInt(range));
        }
      }
    }
    boolean unbroken = random.nextInt(3) > 0;
    int[] capacities = random.ints(people, 0, 4).toArray();
    int[] places = new int[people];
    int[] ties = new int[people];
    int[] minimums = new int[people];
    boolean budgets = random.nextInt(3) == 0;
    boolean least = random.nextInt(4) == 0;
    for (int p = 0; p < people; p++) {
      places[p] = unbroken && capacities[p] > 0 ? 1 : random.nextInt(3);
      ties[p] = budgets ? random.nextInt(4) : CascadeProblem.ANY;
      boolean binds = ties[p] < places[p] + capacities[p];
      minimums[p] = least && (unbroken || !binds) ? random.nextInt(capacities[p] + 1) : 0;
    }
    CascadeProblem problem =
        CascadeProblem.of(scores.build(), layers)
            .withPlaces(places)
            .withCapacities(capacities)
            .withTies(ties)
            .withMinimums(minimums)
            .withObjective(OBJECTIVES.get(random.nextInt(3)))
            .requiring(pairs.stream().filter(_ -> random.nextDouble() < 0.05).toList())
            .forbidding(pairs.stream().filter(_ -> random.nextDouble() < 0.05).toList())
            .keeping(pairs.stream().filter(_ -> random.nextDouble() < 0.1).toList());
    return unbroken ? problem.unbroken() : problem;
  }

  /** The worth of the best cascade; empty if the required links cannot hold. */
  public static long[] best(CascadeProblem problem) {
    List<Pair> links = new ArrayList<>();
    for (int r = 0; r < problem.people(); r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        links.add(new Pair(r, problem.scores().giver(c)));
      }
    }
    long[] best = {};
    for (int set = 0; set < 1 << links.size(); set++) {
      List<Pair> chosen = new ArrayList<>();
      for (int k = 0; k < links.size(); k++) {
        if ((set >> k & 1) == 1) {
          chosen.add(links.get(k));
        }
      }
      if (isAllowed(problem, chosen)) {
        long[] worth = worth(problem, chosen);
        if (Arrays.compare(worth, best) > 0) {
          best = worth;
        }
      }
    }
    return best;
  }

  private static boolean isAllowed(CascadeProblem problem, List<Pair> chosen) {
    if (!chosen.containsAll(problem.required())
        || chosen.stream().anyMatch(problem.forbidden()::contains)) {
      return false;
    }
    for (int p = 0; p < problem.people(); p++) {
      int person = p;
      long received = chosen.stream().filter(link -> link.first() == person).count();
      long given = chosen.stream().filter(link -> link.second() == person).count();
      boolean broken = problem.isUnbroken() && problem.layer(p) > 0 && given > 0 && received == 0;
      if (received > problem.place(p)
          || given > problem.capacity(p)
          || received + given > problem.ties(p)
          || broken) {
        return false;
      }
    }
    return true;
  }

  /** What counts, most important first. */
  public static long[] worth(CascadeProblem problem, List<Pair> chosen) {
    long missing = 0;
    for (int p = 0; p < problem.people(); p++) {
      int person = p;
      long given = chosen.stream().filter(link -> link.second() == person).count();
      missing += Math.max(0, problem.minimum(p) - given);
    }
    List<Pair> free = chosen.stream().filter(l -> !problem.required().contains(l)).toList();
    long kept = free.stream().filter(problem.present()::contains).count();
    long total = chosen.stream().mapToLong(l -> score(problem, l)).sum();
    long worst = free.stream().mapToLong(l -> score(problem, l)).min().orElse(0);
    return switch (problem.objective()) {
      case TOTAL -> new long[] {-missing, kept, total};
      case MOST_PEOPLE_FIRST -> new long[] {-missing, chosen.size(), kept, total};
      case WORST_OFF_FIRST -> new long[] {-missing, chosen.size(), kept, worst, total};
    };
  }

  private static long score(CascadeProblem problem, Pair link) {
    return problem.scores().score(problem.candidate(link));
  }
}
