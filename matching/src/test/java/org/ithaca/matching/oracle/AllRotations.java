package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rotation.RotationProblem;

/**
 * Puts every pair into every round or none, deliberately naive. The worth of a rotation is the list
 * of what it lacks or has, most important first: cost of breaks, kept meetings, sum of scores.
 */
public final class AllRotations {
  private final RotationProblem problem;
  private final List<List<Pair>> rounds = new ArrayList<>();
  private long[] best = new long[0];

  private AllRotations(RotationProblem problem) {
    this.problem = problem;
    for (int round = 0; round < problem.rounds(); round++) {
      rounds.add(new ArrayList<>());
    }
  }

  /** The worth of the best rotation; empty if the required pairs cannot meet. */
  public static long[] best(RotationProblem problem) {
    AllRotations all = new AllRotations(problem);
    all.place(0);
    return all.best;
  }

  private void place(int candidate) {
    if (candidate == problem.scores().size()) {
      if (rounds.stream().flatMap(List::stream).toList().containsAll(problem.required())) {
        long[] worth = worth(problem, rounds);
        best = best.length == 0 || Arrays.compare(worth, best) > 0 ? worth : best;
      }
      return;
    }
    place(candidate + 1);
    Pair pair = new Pair(problem.scores().first(candidate), problem.scores().second(candidate));
    for (List<Pair> round : rounds) {
      if (!problem.forbidden().contains(pair)
          && round.size() < problem.tables()
          && round.stream().noneMatch(other -> touches(other, pair))
          && isWithinLimit(pair.first())
          && isWithinLimit(pair.second())) {
        round.add(pair);
        place(candidate + 1);
        round.removeLast();
      }
    }
  }

  private static boolean touches(Pair one, Pair other) {
    return Set.of(one.first(), one.second()).contains(other.first())
        || Set.of(one.first(), one.second()).contains(other.second());
  }

  private boolean isWithinLimit(int person) {
    return load(rounds, person) < problem.limits().get(person);
  }

  private static long load(List<List<Pair>> rounds, int person) {
    return rounds.stream()
        .flatMap(List::stream)
        .filter(pair -> pair.first() == person || pair.second() == person)
        .count();
  }

  public static long[] worth(RotationProblem problem, List<List<Pair>> rounds) {
    long cost = 0;
    for (int person = 0; person < problem.scores().people(); person++) {
      for (long k = 1; k <= problem.limits().get(person) - load(rounds, person); k++) {
        cost += problem.breaksBefore().get(person) + k;
      }
    }
    Set<Pair> plan = new HashSet<>();
    problem.plan().forEach(plan::addAll);
    long kept = 0;
    long total = 0;
    for (Pair pair : rounds.stream().flatMap(List::stream).toList()) {
      kept += plan.contains(pair) ? 1 : 0;
      total += problem.scores().score(problem.candidate(pair));
    }
    return new long[] {problem.objective() == Objective.TOTAL ? 0 : -cost, kept, total};
  }

  /** At most seven pairs and three rounds, with everything a rotation may have. */
  public static RotationProblem tiny(long seed, boolean twoSides) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = 2 + random.nextInt(5);
    int range = random.nextBoolean() ? 3 : 100;
    int rounds = 1 + random.nextInt(3);
    double density = random.nextDouble(0.4, 1);
    List<Pair> pairs = new ArrayList<>();
    MutualScores.Builder scores = MutualScores.builder(people);
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        boolean allowed = !twoSides || (a + b) % 2 == 1;
        if (allowed && random.nextDouble() < density && pairs.size() < 7) {
          pairs.add(new Pair(a, b));
          scores.add(a, b, random.nextInt(range));
        }
      }
    }
    boolean limits = random.nextInt(3) == 0;
    boolean breaks = random.nextInt(3) == 0;
    return RotationProblem.ofGroup(scores.build(), rounds)
        .withTables(random.nextBoolean() ? 1 + random.nextInt(2) : 10)
        .withObjective(random.nextBoolean() ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST)
        .withLimits(numbers(people, () -> limits ? random.nextInt(4) : rounds))
        .withBreaksBefore(numbers(people, () -> breaks ? random.nextInt(3) : 0))
        .requiring(some(pairs, random, 0.06))
        .forbidding(some(pairs, random, 0.06))
        .keeping(random.nextInt(3) > 0 ? List.of() : List.of(some(pairs, random, 0.4)));
  }

  private static List<Integer> numbers(int size, java.util.function.IntSupplier number) {
    List<Integer> numbers = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      numbers.add(number.getAsInt());
    }
    return numbers;
  }

  private static List<Pair> some(List<Pair> pairs, SplittableRandom random, double share) {
    return pairs.stream().filter(_ -> random.nextDouble() < share).toList();
  }
}
