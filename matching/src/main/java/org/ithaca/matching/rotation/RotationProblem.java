package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.jspecify.annotations.Nullable;

/**
 * An event of meetings in pairs: in each round everybody meets one other or has a break, and no
 * pair meets twice. Immutable. Pairs may be given in either order.
 *
 * @param scores who may meet; if the pairs divide people into two sides (mentees and mentors), the
 *     solution is exact
 * @param rounds how many rounds there are
 * @param tables how many meetings there is room for in a round
 * @param objective what counts first: the total, or most people busy ({@link
 *     Objective#MOST_PEOPLE_FIRST}: the k-th break of a person costs k, and the sum of costs is
 *     least; so meetings are as many as possible and breaks are spread as evenly as possible)
 * @param limits how many meetings each person has at most
 * @param breaksBefore how many breaks each person had before; the next one costs one more
 * @param required pairs that must meet
 * @param forbidden pairs that must not meet
 * @param plan the present rounds; as many of its meetings as possible are kept, before all scores,
 *     and most of them in their rounds
 */
public record RotationProblem(
    MutualScores scores,
    int rounds,
    int tables,
    Objective objective,
    List<Integer> limits,
    List<Integer> breaksBefore,
    Set<Pair> required,
    Set<Pair> forbidden,
    List<List<Pair>> plan) {

  public RotationProblem {
    if (rounds < 1 || tables < 1) {
      throw new IllegalArgumentException(
          "%d rounds of %d tables have no room for a meeting. Maybe give at least one of each."
              .formatted(rounds, tables));
    }
    if (objective == Objective.WORST_OFF_FIRST) {
      throw new IllegalArgumentException(
          "In an event of %d rounds nobody depends on one meeting, so the worst one cannot come"
                  .formatted(rounds)
              + " first. Maybe use MOST_PEOPLE_FIRST, which spreads breaks evenly.");
    }
    if (plan.size() > rounds) {
      throw new IllegalArgumentException(
          "The plan to keep has %d rounds, the event has %d. Maybe leave past rounds out with after()."
              .formatted(plan.size(), rounds));
    }
    int most = rounds;
    limits =
        checked("limit", scores.people(), limits).stream().map(x -> Math.min(x, most)).toList();
    breaksBefore = checked("number of breaks", scores.people(), breaksBefore);
    required = ordered(required);
    forbidden = ordered(forbidden);
    plan = plan.stream().map(round -> List.copyOf(ordered(round))).toList();
  }

  /** Meetings within one group, the largest total wanted. */
  public static RotationProblem ofGroup(MutualScores scores, int rounds) {
    List<Integer> limits = Collections.nCopies(scores.people(), rounds);
    List<Integer> none = Collections.nCopies(scores.people(), 0);
    return new RotationProblem(
        scores,
        rounds,
        Integer.MAX_VALUE,
        Objective.TOTAL,
        limits,
        none,
        Set.of(),
        Set.of(),
        List.of());
  }

  /** Meetings of two sides: giver {@code g} is person {@code receivers + g} from now on. */
  public static RotationProblem ofSides(Scores scores, int rounds) {
    MutualScores.Builder all = MutualScores.builder(scores.receivers() + scores.givers());
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        all.add(r, scores.receivers() + scores.giver(c), scores.score(c));
      }
    }
    return ofGroup(all.build(), rounds);
  }

  private static List<Integer> checked(String name, int people, List<Integer> values) {
    if (values.size() != people) {
      throw new IllegalArgumentException(
          "%d numbers for %d people: each person needs a %s."
              .formatted(values.size(), people, name));
    }
    for (int person = 0; person < people; person++) {
      if (values.get(person) < 0) {
        throw new IllegalArgumentException(
            "The %s of person %d is %d. Maybe use 0.".formatted(name, person, values.get(person)));
      }
    }
    return List.copyOf(values);
  }

  private static Set<Pair> ordered(Collection<Pair> pairs) {
    Set<Pair> set = new TreeSet<>();
    for (Pair pair : pairs) {
      set.add(Pair.unordered(pair.first(), pair.second()));
    }
    return Collections.unmodifiableSet(set);
  }

  /** Newcomers have the indices after the others, no limit but the rounds, and had no break. */
  public RotationProblem withScores(MutualScores s) {
    List<Integer> wider = new ArrayList<>(limits);
    List<Integer> before = new ArrayList<>(breaksBefore);
    while (wider.size() < s.people()) {
      wider.add(rounds);
      before.add(0);
    }
    return new RotationProblem(
        s, rounds, tables, objective, wider, before, required, forbidden, plan);
  }

  public RotationProblem withTables(int t) {
    return new RotationProblem(
        scores, rounds, t, objective, limits, breaksBefore, required, forbidden, plan);
  }

  public RotationProblem withObjective(Objective o) {
    return new RotationProblem(
        scores, rounds, tables, o, limits, breaksBefore, required, forbidden, plan);
  }

  public RotationProblem withLimits(List<Integer> mostMeetings) {
    return new RotationProblem(
        scores, rounds, tables, objective, mostMeetings, breaksBefore, required, forbidden, plan);
  }

  public RotationProblem withBreaksBefore(List<Integer> before) {
    return new RotationProblem(
        scores, rounds, tables, objective, limits, before, required, forbidden, plan);
  }

  /** These pairs must meet. */
  public RotationProblem requiring(Collection<Pair> pairs) {
    return new RotationProblem(
        scores, rounds, tables, objective, limits, breaksBefore, ordered(pairs), forbidden, plan);
  }

  /** These pairs must not meet. */
  public RotationProblem forbidding(Collection<Pair> pairs) {
    return new RotationProblem(
        scores, rounds, tables, objective, limits, breaksBefore, required, ordered(pairs), plan);
  }

  /** As many of these meetings as possible are kept. */
  public RotationProblem keeping(List<List<Pair>> present) {
    return new RotationProblem(
        scores, rounds, tables, objective, limits, breaksBefore, required, forbidden, present);
  }

  /**
   * What is left after the first rounds of a rotation: past meetings are forbidden, past breaks and
   * past meetings count, and the rest of the rotation is the plan to keep.
   *
   * @param played how many rounds are over; at least one must be left
   * @param gone who has left
   */
  public RotationProblem after(int played, Rotation present, Set<Integer> gone) {
    int left = rounds - played;
    List<Integer> limit = new ArrayList<>(limits);
    List<Integer> before = new ArrayList<>(breaksBefore);
    Set<Pair> met = new TreeSet<>();
    for (int round = 0; round < played; round++) {
      for (Pair pair : present.rounds().get(round)) {
        met.add(pair);
        limit.set(pair.first(), Math.max(0, limit.get(pair.first()) - 1));
        limit.set(pair.second(), Math.max(0, limit.get(pair.second()) - 1));
      }
      present.breaks().get(round).forEach(person -> before.set(person, before.get(person) + 1));
    }
    gone.forEach(person -> limit.set(person, 0));
    Set<Pair> closed = new HashSet<>(forbidden);
    closed.addAll(met);
    Set<Pair> open = new HashSet<>(required);
    open.removeAll(met);
    open.removeIf(pair -> gone.contains(pair.first()) || gone.contains(pair.second()));
    return new RotationProblem(
        scores,
        left,
        tables,
        objective,
        limit,
        before,
        open,
        closed,
        present.rounds().subList(played, present.rounds().size()));
  }

  /** The index of the pair among the scores, negative if it may not meet. */
  public int candidate(Pair pair) {
    return scores.find(pair.first(), pair.second());
  }

  /** How many meetings there is room for: everybody meets one other at a time. */
  public long places() {
    long people = limits.stream().filter(limit -> limit > 0).count();
    return rounds * Math.min(tables, people / 2);
  }

  /** All pairs of the plan that may be kept. */
  public Set<Pair> present() {
    Set<Pair> present = new TreeSet<>();
    plan.forEach(present::addAll);
    return present;
  }

  /** Why the required pairs cannot meet, null if nothing speaks against it. */
  @Nullable Reason obstacle() {
    int[] load = new int[scores.people()];
    for (Pair pair : required) {
      if (forbidden.contains(pair)) {
        return new Reason.RequiredAndForbidden(pair);
      }
      if (candidate(pair) < 0) {
        return new Reason.RequiredWithoutScore(pair);
      }
      load[pair.first()]++;
      load[pair.second()]++;
    }
    for (Pair pair : required) {
      for (int person : List.of(pair.first(), pair.second())) {
        if (load[person] > limits.get(person)) {
          return new Reason.TooManyRequiredOfReceiver(person, load[person], limits.get(person));
        }
      }
    }
    return required.size() > places()
        ? new Reason.TooManyRequired(required.size(), places())
        : null;
  }
}
