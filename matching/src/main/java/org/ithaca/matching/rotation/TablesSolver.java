package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;

/**
 * Solves {@link TablesProblem} and says how few repeats there can be.
 *
 * <p><b>Method.</b> Where design theory knows enough rounds ({@link Constructions}), they are
 * taken. Otherwise a search ({@link TablesSearch}) exchanges people, first in the rounds that are
 * not known, then in all. Counting gives the bound: pairs that must meet less pairs that can, for
 * everybody and for each; and two of a table meet again where there are fewer tables than seats.
 *
 * <p><b>Guarantee.</b> No repeat wherever a construction reaches, which is so for many tables: at
 * least tables divided by seats rounds; else a number of repeats and a bound. <b>Time</b> O(rounds
 * · people) for constructions, a fixed number of moves for the search. <b>Space</b> O(people² +
 * rounds · people) for the search.
 */
public final class TablesSolver {
  private static final long SEED = 20_261_122;
  private static final long MOVES = 3_000_000;
  private static final long MOVES_OF_A_SEAT = 20_000;
  private static final int HEATS = 5;

  public Outcome<Tables, TablesCertificate> solve(TablesProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Tables, TablesCertificate> solve(TablesProblem problem, Effort effort) {
    List<Integer> present = problem.present();
    long fewest = fewest(problem, present);
    TablesCertificate certificate = new TablesCertificate(fewest);
    List<List<List<Integer>>> known = known(problem, present);
    if (known.size() == problem.rounds()
        && problem.plan().isEmpty()
        && problem.met().isEmpty()
        && problem.forbidden().isEmpty()) {
      return new Outcome.Optimal<>(new Tables(known, 0), certificate);
    }
    Meter meter = new Meter(effort);
    boolean planned = !problem.plan().isEmpty();
    TablesSearch search =
        new TablesSearch(
            problem, planned ? seated(problem, present) : filled(problem, known, present), SEED);
    long moves = Math.min(MOVES, MOVES_OF_A_SEAT * problem.rounds() * problem.people());
    if (planned) {
      search.improve(0, moves, 0.1, 0.05, fewest, meter);
    } else {
      search.improve(known.size(), moves / 2, 0.6, 0.1, fewest, meter);
      for (int heat = 0; heat < HEATS; heat++) {
        search.improve(0, moves, 0.6, 0.1, fewest, meter);
      }
    }
    if (search.seatsForbiddenPairs()) {
      throw new IllegalStateException(
          "No tables found without any of %d forbidden pairs. Maybe forbid fewer."
              .formatted(problem.forbidden().size()));
    }
    Tables tables = new Tables(search.rounds(), search.cost());
    if (tables.repeats() == fewest) {
      return new Outcome.Optimal<>(tables, certificate);
    }
    return meter.isStopped()
        ? new Outcome.Stopped<>(tables, certificate)
        : new Outcome.Feasible<>(tables, certificate);
  }

  private static List<List<List<Integer>>> known(TablesProblem problem, List<Integer> present) {
    return Constructions.rounds(present.size(), problem.size(), problem.rounds()).stream()
        .map(round ->
            round.stream().map(table -> table.stream().map(present::get).toList()).toList())
        .toList();
  }

  /** The rounds that are not known begin with everybody in order. */
  private static List<List<List<Integer>>> filled(
      TablesProblem problem, List<List<List<Integer>>> known, List<Integer> present) {
    List<List<List<Integer>>> rounds = new ArrayList<>(known);
    while (rounds.size() < problem.rounds()) {
      rounds.add(balanced(new ArrayList<>(), present, problem.size()));
    }
    return rounds;
  }

  /** The plan without those absent, and with those who are new. */
  private static List<List<List<Integer>>> seated(TablesProblem problem, List<Integer> present) {
    List<List<List<Integer>>> rounds = new ArrayList<>();
    Set<Integer> here = new HashSet<>(present);
    for (List<List<Integer>> round : problem.plan()) {
      List<List<Integer>> tables = new ArrayList<>();
      List<Integer> open = new ArrayList<>(present);
      for (List<Integer> table : round) {
        List<Integer> stay = new ArrayList<>(table);
        stay.retainAll(here);
        open.removeAll(stay);
        tables.add(stay);
      }
      rounds.add(balanced(tables, open, problem.size()));
    }
    return rounds;
  }

  /** As few tables as the size allows, sizes that differ by one at most. */
  private static List<List<Integer>> balanced(
      List<List<Integer>> tables, List<Integer> open, int size) {
    List<Integer> standing = new ArrayList<>(open);
    int seated = tables.stream().mapToInt(List::size).sum();
    int wanted = Math.ceilDiv(seated + open.size(), size);
    tables.sort(Comparator.comparingInt(table -> -table.size()));
    while (tables.size() > wanted) {
      standing.addAll(tables.removeLast());
    }
    while (tables.size() < wanted) {
      tables.add(new ArrayList<>());
    }
    for (int person : standing) {
      smallest(tables).add(person);
    }
    while (wanted > 0 && largest(tables).size() - smallest(tables).size() > 1) {
      smallest(tables).add(largest(tables).removeLast());
    }
    return tables;
  }

  private static List<Integer> smallest(List<List<Integer>> tables) {
    return tables.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  private static List<Integer> largest(List<List<Integer>> tables) {
    return tables.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
  }

  private static long fewest(TablesProblem problem, List<Integer> present) {
    int tables = Math.ceilDiv(present.size(), problem.size());
    if (tables == 0) {
      return 0;
    }
    int small = present.size() / tables;
    int large = present.size() % tables;
    long meetings = large * pairs(small + 1) + (tables - large) * pairs(small);
    Set<Pair> closed = new HashSet<>(problem.met());
    closed.addAll(problem.forbidden());
    closed.removeIf(pair ->
        problem.absent().contains(pair.first()) || problem.absent().contains(pair.second()));
    long all = problem.rounds() * meetings - pairs(present.size()) + closed.size();
    int[] seen = new int[problem.people()];
    for (Pair pair : closed) {
      seen[pair.first()]++;
      seen[pair.second()]++;
    }
    long each = 0;
    for (int person : present) {
      long open = present.size() - 1L - seen[person];
      each += Math.max(0, problem.rounds() * (small - 1L) - open);
    }
    long again = large * again(small + 1, tables) + (tables - large) * again(small, tables);
    return Math.max(
        Math.max(0, all), Math.max(Math.ceilDiv(each, 2L), (problem.rounds() - 1) * again));
  }

  private static long pairs(long people) {
    return people * (people - 1) / 2;
  }

  /** Pairs of a table that sat together in another round, at least. */
  private static long again(int seats, int tables) {
    int each = seats / tables;
    int more = seats % tables;
    return more * pairs(each + 1) + (tables - more) * pairs(each);
  }
}
