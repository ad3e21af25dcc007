package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.stable.StableProblem;

/** Tries every assignment and keeps those that nobody would leave, deliberately naive. */
public final class AllStable {
  private AllStable() {}

  public static List<List<Pair>> of(StableProblem problem) {
    List<Pair> candidates = new ArrayList<>();
    Scores scores = problem.ofReceivers();
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        candidates.add(new Pair(r, scores.giver(c)));
      }
    }
    List<List<Pair>> stable = new ArrayList<>();
    search(problem, candidates, 0, new ArrayList<>(), stable);
    return stable;
  }

  private static void search(
      StableProblem problem,
      List<Pair> candidates,
      int at,
      List<Pair> chosen,
      List<List<Pair>> stable) {
    if (at == candidates.size()) {
      if (candidates.stream().noneMatch(pair -> blocks(problem, chosen, pair))) {
        stable.add(List.copyOf(chosen));
      }
      return;
    }
    search(problem, candidates, at + 1, chosen, stable);
    Pair pair = candidates.get(at);
    if (hasPlace(problem, chosen, pair.first(), true)
        && hasPlace(problem, chosen, pair.second(), false)) {
      chosen.add(pair);
      search(problem, candidates, at + 1, chosen, stable);
      chosen.removeLast();
    }
  }

  private static boolean hasPlace(
      StableProblem problem, List<Pair> chosen, int person, boolean receives) {
    long load =
        chosen.stream().filter(pair -> (receives ? pair.first() : pair.second()) == person).count();
    return load < (receives ? problem.receiverCapacity(person) : problem.giverCapacity(person));
  }

  private static boolean blocks(StableProblem problem, List<Pair> chosen, Pair pair) {
    if (chosen.contains(pair)) {
      return false;
    }
    boolean receiverWants =
        hasPlace(problem, chosen, pair.first(), true)
            || chosen.stream()
                .anyMatch(other ->
                    other.first() == pair.first()
                        && score(problem.ofReceivers(), other)
                            < score(problem.ofReceivers(), pair));
    boolean giverWants =
        hasPlace(problem, chosen, pair.second(), false)
            || chosen.stream()
                .anyMatch(other ->
                    other.second() == pair.second()
                        && score(problem.ofGivers(), other) < score(problem.ofGivers(), pair));
    return receiverWants
        && giverWants
        && isPossible(problem.receiverCapacity(pair.first()))
        && isPossible(problem.giverCapacity(pair.second()));
  }

  private static boolean isPossible(int capacity) {
    return capacity > 0;
  }

  private static long score(Scores scores, Pair pair) {
    return scores.score(scores.find(pair.first(), pair.second()));
  }
}
