package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rings.Ring;
import org.ithaca.matching.rings.RingProblem;

/** Tries every choice of rings. */
public final class RingBruteForce {
  private final RingProblem problem;
  private final List<Ring> all = new ArrayList<>();
  private long[] best = {};

  private RingBruteForce(RingProblem problem) {
    this.problem = problem;
  }

  /** The worth of the best choice, most important first; empty if nothing holds. */
  public static long[] best(RingProblem problem) {
    RingBruteForce search = new RingBruteForce(problem);
    search.collect(new ArrayList<>());
    search.choose(0, new ArrayList<>());
    return search.best;
  }

  public static long[] worth(RingProblem problem, List<Ring> rings) {
    long people = 0;
    long kept = 0;
    long total = 0;
    long worst = Long.MAX_VALUE;
    for (Ring ring : rings) {
      for (Pair arc : ring.arcs()) {
        long score = problem.scores().score(problem.candidate(arc));
        boolean required = problem.required().contains(arc);
        people++;
        kept += !required && problem.present().contains(arc) ? 1 : 0;
        total += score;
        worst = required ? worst : Math.min(worst, score);
      }
    }
    return switch (problem.objective()) {
      case TOTAL -> new long[] {kept, total};
      case MOST_PEOPLE_FIRST -> new long[] {people, kept, total};
      case WORST_OFF_FIRST -> new long[] {people, kept, worst, total};
    };
  }

  /** Every sequence of different people that is a ring, once. */
  private void collect(List<Integer> people) {
    if (people.size() >= problem.shortest()) {
      Ring ring = new Ring(people);
      if (ring.people().equals(people) && ring.arcs().stream().allMatch(this::isAllowed)) {
        all.add(ring);
      }
    }
    for (int next = 0; next < problem.people() && people.size() < problem.longest(); next++) {
      if (!people.contains(next)) {
        people.add(next);
        collect(people);
        people.removeLast();
      }
    }
  }

  private boolean isAllowed(Pair arc) {
    return problem.candidate(arc) >= 0 && !problem.forbidden().contains(arc);
  }

  private void choose(int from, List<Ring> chosen) {
    if (holdsRequired(chosen)) {
      long[] worth = worth(problem, chosen);
      if (Arrays.compare(worth, best) > 0) {
        best = worth;
      }
    }
    for (int k = from; k < all.size(); k++) {
      Ring next = all.get(k);
      if (chosen.stream().allMatch(ring -> disjoint(ring, next))) {
        chosen.add(next);
        choose(k + 1, chosen);
        chosen.removeLast();
      }
    }
  }

  private static boolean disjoint(Ring one, Ring other) {
    return one.people().stream().noneMatch(other.people()::contains);
  }

  private boolean holdsRequired(List<Ring> chosen) {
    Set<Pair> arcs = new HashSet<>();
    Set<Integer> people = new HashSet<>();
    chosen.forEach(ring -> arcs.addAll(ring.arcs()));
    chosen.forEach(ring -> people.addAll(ring.people()));
    return arcs.containsAll(problem.required()) && people.containsAll(problem.members());
  }
}
