package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingProblem;

/**
 * Tries everything, deliberately naive. The worth of a solution is the list of numbers its
 * objective compares, most important first; the best is the largest list in dictionary order.
 */
public final class BruteForce {
  private BruteForce() {}

  /** The worth of the best assignment; empty if the required pairs and limits cannot hold. */
  public static long[] best(AssignmentProblem problem) {
    return best(
        problem,
        chosen ->
            chosen.containsAll(problem.required()) && isWithinLimits(problem, chosen)
                ? worth(problem, chosen)
                : new long[0]);
  }

  public static boolean isWithinLimits(AssignmentProblem problem, List<Pair> chosen) {
    return problem.limits().stream()
        .allMatch(limit -> {
          long count = chosen.stream().filter(limit.pairs()::contains).count();
          return (limit.noneAllowed() && count == 0)
              || (limit.least() <= count && count <= limit.most());
        });
  }

  /** Whether the first choice is worth as much as the second. */
  public static boolean isAsGood(AssignmentProblem problem, List<Pair> one, List<Pair> other) {
    return Arrays.compare(worth(problem, one), worth(problem, other)) >= 0;
  }

  /**
   * The smallest sum of squared loads of givers, among all assignments of the same worth that match
   * every receiver as often.
   */
  public static long evenest(AssignmentProblem problem, List<Pair> solution) {
    long[] worth = worth(problem, solution);
    int[] receivers = loads(solution.stream().mapToInt(Pair::first), problem.scores().receivers());
    return -best(
        problem,
        chosen ->
            chosen.containsAll(problem.required())
                    && Arrays.equals(worth, worth(problem, chosen))
                    && Arrays.equals(
                        receivers,
                        loads(chosen.stream().mapToInt(Pair::first), problem.scores().receivers()))
                ? new long[] {-squaredLoads(problem, chosen)}
                : new long[0])[0];
  }

  public static long squaredLoads(AssignmentProblem problem, List<Pair> chosen) {
    return Arrays.stream(loads(chosen.stream().mapToInt(Pair::second), problem.scores().givers()))
        .mapToLong(load -> (long) load * load)
        .sum();
  }

  private static int[] loads(IntStream members, int size) {
    int[] loads = new int[size];
    members.forEach(member -> loads[member]++);
    return loads;
  }

  private static long[] best(AssignmentProblem problem, Function<List<Pair>, long[]> worth) {
    List<Pair> candidates = new ArrayList<>();
    for (int r = 0; r < problem.scores().receivers(); r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        candidates.add(new Pair(r, problem.scores().giver(c)));
      }
    }
    int[] receiverLeft = new int[problem.scores().receivers()];
    int[] giverLeft = new int[problem.scores().givers()];
    Arrays.setAll(receiverLeft, problem::receiverCapacity);
    Arrays.setAll(giverLeft, problem::giverCapacity);
    return search(candidates, problem.forbidden(), receiverLeft, giverLeft, worth);
  }

  /** The worth of the best pairing; empty if the required pairs cannot hold. */
  public static long[] best(PairingProblem problem) {
    List<Pair> candidates = new ArrayList<>();
    for (int c = 0; c < problem.scores().size(); c++) {
      candidates.add(new Pair(problem.scores().first(c), problem.scores().second(c)));
    }
    int[] left = new int[problem.scores().people()];
    Arrays.fill(left, 1);
    return search(
        candidates,
        problem.forbidden(),
        left,
        left,
        chosen -> chosen.containsAll(problem.required()) ? worth(problem, chosen) : new long[0]);
  }

  /** How many of those without a partner can join a pair, and the largest sum they add then. */
  public static long[] bestCompany(PairingProblem problem, Pairing pairing) {
    List<Integer> lonely = new ArrayList<>(pairing.left());
    pairing.trios().forEach(trio -> lonely.add(trio.joined()));
    return bestCompany(problem, lonely, new ArrayList<>(pairing.pairs()));
  }

  private static long[] bestCompany(
      PairingProblem problem, List<Integer> lonely, List<Pair> pairs) {
    if (lonely.isEmpty()) {
      return new long[] {0, 0};
    }
    int person = lonely.getFirst();
    List<Integer> others = lonely.subList(1, lonely.size());
    long[] best = bestCompany(problem, others, pairs);
    for (Pair pair : List.copyOf(pairs)) {
      long one = allowedScore(problem, Pair.unordered(person, pair.first()));
      long two = allowedScore(problem, Pair.unordered(person, pair.second()));
      if (one >= 0 && two >= 0) {
        pairs.remove(pair);
        long[] rest = bestCompany(problem, others, pairs);
        pairs.add(pair);
        long[] all = {rest[0] + 1, rest[1] + one + two};
        best = Arrays.compare(all, best) > 0 ? all : best;
      }
    }
    return best;
  }

  private static long allowedScore(PairingProblem problem, Pair pair) {
    int candidate = problem.candidate(pair);
    return candidate < 0 || problem.forbidden().contains(pair)
        ? -1
        : problem.scores().score(candidate);
  }

  public static long[] worth(AssignmentProblem problem, List<Pair> chosen) {
    return worth(
        problem.objective(),
        chosen,
        problem.required(),
        problem.present(),
        pair -> problem.scores().score(problem.candidate(pair)));
  }

  public static long[] worth(PairingProblem problem, List<Pair> chosen) {
    return worth(
        problem.objective(),
        chosen,
        problem.required(),
        problem.present(),
        pair -> problem.scores().score(problem.candidate(pair)));
  }

  private static long[] worth(
      Objective objective,
      List<Pair> chosen,
      Set<Pair> required,
      Set<Pair> present,
      java.util.function.ToLongFunction<Pair> score) {
    long total = chosen.stream().mapToLong(score).sum();
    long kept = chosen.stream().filter(p -> present.contains(p) && !required.contains(p)).count();
    long worst =
        chosen.stream().filter(p -> !required.contains(p)).mapToLong(score).min().orElse(0);
    return switch (objective) {
      case TOTAL -> new long[] {kept, total};
      case MOST_PEOPLE_FIRST -> new long[] {chosen.size(), kept, total};
      case WORST_OFF_FIRST -> new long[] {chosen.size(), kept, worst, total};
    };
  }

  private static long[] search(
      List<Pair> candidates,
      Set<Pair> forbidden,
      int[] firstLeft,
      int[] secondLeft,
      Function<List<Pair>, long[]> worth) {
    long[][] best = {new long[0]};
    search(
        candidates,
        0,
        forbidden,
        firstLeft,
        secondLeft,
        new ArrayList<>(),
        chosen -> {
          long[] worthOfThis = worth.apply(chosen);
          if (Arrays.compare(worthOfThis, best[0]) > 0) {
            best[0] = worthOfThis;
          }
        });
    return best[0];
  }

  private static void search(
      List<Pair> candidates,
      int at,
      Set<Pair> forbidden,
      int[] firstLeft,
      int[] secondLeft,
      List<Pair> chosen,
      java.util.function.Consumer<List<Pair>> visit) {
    if (at == candidates.size()) {
      visit.accept(chosen);
      return;
    }
    search(candidates, at + 1, forbidden, firstLeft, secondLeft, chosen, visit);
    Pair pair = candidates.get(at);
    if (!forbidden.contains(pair) && firstLeft[pair.first()] > 0 && secondLeft[pair.second()] > 0) {
      firstLeft[pair.first()]--;
      secondLeft[pair.second()]--;
      chosen.add(pair);
      search(candidates, at + 1, forbidden, firstLeft, secondLeft, chosen, visit);
      chosen.removeLast();
      firstLeft[pair.first()]++;
      secondLeft[pair.second()]++;
    }
  }
}
