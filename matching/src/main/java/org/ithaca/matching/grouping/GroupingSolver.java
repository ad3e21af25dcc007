package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Solves {@link GroupingProblem}.
 *
 * <p><b>Method.</b> Two independent searches, each a population of arrangements improved by
 * simulated annealing over swaps and inserts and by crossing (see {@link Chain}).
 *
 * <p><b>Guarantee.</b> All rules hold, no single move or swap improves, and a simple bound says
 * what nobody can exceed; for many people no useful bound is known (the maximally diverse grouping
 * problem is a special case). <b>Time</b> is a matter of steps: without a limit about the cube of
 * the number of people, at most some billions. With a limit the search is planned to end within it.
 * <b>Space</b> O(n²). <b>Ties</b> are broken the same way every time for the same seed.
 */
public final class GroupingSolver {
  private static final int SEARCHES = 2;

  /** Enough for a good start where a proof, or something better, follows anyway. */
  private static final long QUICK_STEPS = 100_000;

  private final long seed;

  public GroupingSolver() {
    this(1);
  }

  /** Another seed, another search. */
  public GroupingSolver(long seed) {
    this.seed = seed;
  }

  public Outcome<Grouping, GroupingCertificate> solve(GroupingProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Grouping, GroupingCertificate> solve(GroupingProblem problem, Effort effort) {
    Units units = Units.of(problem);
    Reason obstacle = new Obstacles(problem, units).first();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Columns columns = Columns.of(problem, units, new Meter(effort));
    List<Found> found = new ArrayList<>(searched(problem, units, effort, columns != null));
    if (columns != null) {
      var proven = proven(columns, found, effort);
      if (proven != null) {
        return proven;
      }
      found.addAll(0, searched(problem, units, effort, false));
    }
    Found best = best(found);
    if (best.member.standing().breaches() > 0) {
      return new Outcome.Infeasible<>(
          new Reason.NoGroupingFound(best.member.standing().breaches()));
    }
    Grouping grouping = grouping(new Arrangement(problem, units, best.member.places()));
    GroupingCertificate certificate =
        new GroupingCertificate(
            SimpleBound.of(problem),
            best.member.settled(),
            reached(problem, found),
            Optional.empty());
    return found.getFirst().stopped || found.get(1).stopped
        ? new Outcome.Stopped<>(grouping, certificate)
        : new Outcome.Feasible<>(grouping, certificate);
  }

  private static Found best(List<Found> found) {
    Found best = found.get(0);
    for (Found other : found) {
      best = other.member.standing().compareTo(best.member.standing()) > 0 ? other : best;
    }
    return best;
  }

  /** Null if it took too long. */
  private static @Nullable Outcome<Grouping, GroupingCertificate> proven(
      Columns columns, List<Found> found, Effort effort) {
    GroupingProblem problem = columns.problem;
    Chain.Member start = best(found).member;
    Grouping known =
        start.standing().breaches() > 0
            ? null
            : grouping(new Arrangement(problem, columns.units, start.places()));
    ExactGrouping exact = new ExactGrouping(columns, known, new Meter(effort));
    if (exact.isImpossible()) {
      return new Outcome.Infeasible<>(new Reason.NoGroupingExists());
    }
    Optional<ExactProof> proof = exact.best() == null ? Optional.empty() : exact.prove();
    Grouping best = exact.best();
    if (best == null || proof.isEmpty()) {
      return null;
    }
    boolean lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
    return new Outcome.Optimal<>(
        best,
        new GroupingCertificate(
            lowestFirst ? best.lowest() : best.total(), true, reached(problem, found), proof));
  }

  private record Found(Chain.Member member, boolean stopped) {}

  private List<Found> searched(GroupingProblem problem, Units units, Effort effort, boolean quick) {
    IntStream numbers = IntStream.range(0, SEARCHES);
    return (effort.twoThreads() ? numbers.parallel() : numbers)
        .mapToObj(number -> search(problem, units, effort, number, quick))
        .toList();
  }

  private Found search(
      GroupingProblem problem, Units units, Effort effort, int number, boolean quick) {
    long all = quick ? Math.min(effort.maxSteps(), QUICK_STEPS) : effort.maxSteps();
    Effort share = effort.withMaxSteps(all == Long.MAX_VALUE ? all : all / SEARCHES);
    Meter meter = new Meter(number == 0 ? share : share.withProgress((done, of) -> {}));
    long own = SEARCHES * seed + number;
    Chain.Member best = new Chain(problem, units, own, share.maxSteps(), meter).best();
    return new Found(best, meter.isStopped());
  }

  private static List<Long> reached(GroupingProblem problem, List<Found> found) {
    boolean lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
    return found.stream()
        .map(one -> one.member.standing())
        .filter(standing -> standing.breaches() == 0)
        .map(standing -> lowestFirst ? standing.lowest() : standing.total())
        .toList();
  }

  static Grouping grouping(Arrangement arrangement) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int g = 0; g < arrangement.size.length; g++) {
      List<Integer> people = new ArrayList<>();
      for (int k = 0; k < arrangement.count[g]; k++) {
        for (int person : arrangement.units.people[arrangement.members[g][k]]) {
          people.add(person);
        }
      }
      people.sort(null);
      groups.add(people);
    }
    orderAlike(arrangement.problem.sizes(), groups);
    return new Grouping(groups, arrangement.total(), arrangement.lowest(), ties(arrangement));
  }

  /** Groups of one size range are in the order of their first members. */
  private static void orderAlike(List<SizeRange> sizes, List<List<Integer>> groups) {
    for (SizeRange range : new LinkedHashSet<>(sizes)) {
      int[] alike =
          IntStream.range(0, sizes.size()).filter(g -> sizes.get(g).equals(range)).toArray();
      List<List<Integer>> ordered =
          Arrays.stream(alike)
              .mapToObj(groups::get)
              .sorted(Comparator.comparing(List::getFirst))
              .toList();
      for (int k = 0; k < alike.length; k++) {
        groups.set(alike[k], ordered.get(k));
      }
    }
  }

  private static long ties(Arrangement arrangement) {
    PairWishes pairs = arrangement.problem.pairs();
    return together(arrangement, pairs.present()) - together(arrangement, pairs.past());
  }

  private static long together(Arrangement arrangement, Collection<Pair> pairs) {
    int[] of = arrangement.units.of;
    return pairs.stream()
        .filter(p -> arrangement.place[of[p.first()]] == arrangement.place[of[p.second()]])
        .count();
  }
}
