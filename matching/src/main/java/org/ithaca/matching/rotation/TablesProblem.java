package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Pair;

/**
 * An event at tables: in each round everybody who is there sits at one table, tables are as few as
 * the size allows and as equal as possible, and as few pairs as possible meet again. Immutable.
 *
 * @param people how many people there are
 * @param size how many sit at a table at most
 * @param rounds how many rounds there are
 * @param absent who is not there
 * @param met pairs that met before; to meet again is a repeat
 * @param forbidden pairs that must not sit together
 * @param plan the rounds to start from, tables of people; few are moved. Empty if there is none
 */
public record TablesProblem(
    int people,
    int size,
    int rounds,
    Set<Integer> absent,
    Set<Pair> met,
    Set<Pair> forbidden,
    List<List<List<Integer>>> plan) {

  public TablesProblem {
    if (size < 2 || rounds < 1 || people < 0) {
      throw new IllegalArgumentException(
          "%d people in %d rounds at tables of %d. Maybe use at least one round and tables of 2."
              .formatted(people, rounds, size));
    }
    absent = Collections.unmodifiableSet(new TreeSet<>(absent));
    met = ordered(met, people);
    forbidden = ordered(forbidden, people);
    plan = List.copyOf(plan);
    if (!plan.isEmpty() && plan.size() != rounds) {
      throw new IllegalArgumentException(
          "The plan has %d rounds, the event has %d. Maybe leave past rounds out with after()."
              .formatted(plan.size(), rounds));
    }
  }

  public static TablesProblem of(int people, int size, int rounds) {
    return new TablesProblem(people, size, rounds, Set.of(), Set.of(), Set.of(), List.of());
  }

  private static Set<Pair> ordered(Collection<Pair> pairs, int people) {
    Set<Pair> set = new TreeSet<>();
    for (Pair pair : pairs) {
      Pair ordered = Pair.unordered(pair.first(), pair.second());
      if (ordered.first() < 0 || ordered.second() >= people || pair.first() == pair.second()) {
        throw new IllegalArgumentException("%s are not two of %d people.".formatted(pair, people));
      }
      set.add(ordered);
    }
    return Collections.unmodifiableSet(set);
  }

  public TablesProblem withMet(Collection<Pair> pairs) {
    return new TablesProblem(people, size, rounds, absent, ordered(pairs, people), forbidden, plan);
  }

  public TablesProblem forbidding(Collection<Pair> pairs) {
    return new TablesProblem(people, size, rounds, absent, met, ordered(pairs, people), plan);
  }

  /**
   * What is left after the first rounds: who met then should not meet again, and the rest of the
   * rounds is the plan.
   *
   * @param gone who has left
   * @param newcomers how many came late; they have the indices after the others
   */
  public TablesProblem after(int played, Tables present, Set<Integer> gone, int newcomers) {
    Set<Pair> pairs = new TreeSet<>(met);
    for (List<List<Integer>> round : present.rounds().subList(0, played)) {
      round.forEach(table -> pairs.addAll(pairs(table)));
    }
    Set<Integer> away = new HashSet<>(absent);
    away.addAll(gone);
    return new TablesProblem(
        people + newcomers,
        size,
        rounds - played,
        away,
        pairs,
        forbidden,
        present.rounds().subList(played, rounds));
  }

  /** Who is there, ascending. */
  public List<Integer> present() {
    List<Integer> present = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      if (!absent.contains(person)) {
        present.add(person);
      }
    }
    return present;
  }

  static List<Pair> pairs(List<Integer> table) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < table.size(); a++) {
      for (int b = a + 1; b < table.size(); b++) {
        pairs.add(Pair.unordered(table.get(a), table.get(b)));
      }
    }
    return pairs;
  }
}
