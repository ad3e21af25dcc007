package org.ithaca.matching.rings;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.jspecify.annotations.Nullable;

/**
 * One group of people, the allowed arcs with their scores, and what is wanted. An arc is a {@link
 * Pair} of a receiver and a giver of the same group. Immutable.
 *
 * @param shortest the fewest people of a ring, from 2
 * @param longest the most people of a ring, up to {@value #LONGEST}
 * @param ceiling no score is above this
 * @param required arcs that must hold
 * @param members people who must be on a ring
 */
public record RingProblem(
    Scores scores,
    int shortest,
    int longest,
    Objective objective,
    long ceiling,
    Set<Pair> required,
    Set<Integer> members,
    Set<Pair> forbidden,
    Set<Pair> present) {
  /** Longer rings than this are not looked for. */
  public static final int LONGEST = 8;

  public RingProblem {
    if (scores.receivers() != scores.givers()) {
      throw new IllegalArgumentException(
          "In a ring everybody gives and receives, but there are %d receivers and %d givers."
              .formatted(scores.receivers(), scores.givers()));
    }
    for (int person = 0; person < scores.receivers(); person++) {
      if (scores.find(person, person) >= 0) {
        throw new IllegalArgumentException(
            "Person " + person + " cannot give to themselves. Leave the arc out.");
      }
    }
    if (shortest < 2 || longest < shortest || longest > LONGEST) {
      throw new IllegalArgumentException(
          "Rings of %d to %d people. From 2 to %d are possible; groups may be larger."
              .formatted(shortest, longest, LONGEST));
    }
    for (int person : members) {
      if (person < 0 || person >= scores.receivers()) {
        throw new IllegalArgumentException(
            "Person %d must be on a ring, but people are 0 to %d."
                .formatted(person, scores.receivers() - 1));
      }
    }
    ceiling = Math.max(ceiling, scores.largest());
    required = ordered(required);
    members = ordered(members);
    forbidden = ordered(forbidden);
    present = ordered(present);
  }

  /** Rings of two or three, the largest total wanted. */
  public static RingProblem of(Scores scores) {
    return new RingProblem(
        scores, 2, 3, Objective.TOTAL, 0, Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static <T> Set<T> ordered(Collection<T> items) {
    return Collections.unmodifiableSet(new TreeSet<>(items));
  }

  public int people() {
    return scores.receivers();
  }

  public RingProblem withLengths(int fewest, int most) {
    return new RingProblem(
        scores, fewest, most, objective, ceiling, required, members, forbidden, present);
  }

  /** Everybody is on a ring, if that is possible, unless only the total counts. */
  public RingProblem withObjective(Objective o) {
    return new RingProblem(
        scores, shortest, longest, o, ceiling, required, members, forbidden, present);
  }

  /** Only needed where weights are to be the same for other scores. */
  public RingProblem withCeiling(long c) {
    return new RingProblem(
        scores, shortest, longest, objective, c, required, members, forbidden, present);
  }

  /** These arcs must hold. */
  public RingProblem requiring(Collection<Pair> arcs) {
    return new RingProblem(
        scores, shortest, longest, objective, ceiling, ordered(arcs), members, forbidden, present);
  }

  /** These people must be on a ring. */
  public RingProblem requiringPeople(Collection<Integer> people) {
    return new RingProblem(
        scores,
        shortest,
        longest,
        objective,
        ceiling,
        required,
        ordered(people),
        forbidden,
        present);
  }

  /** These arcs must not hold. */
  public RingProblem forbidding(Collection<Pair> arcs) {
    return new RingProblem(
        scores, shortest, longest, objective, ceiling, required, members, ordered(arcs), present);
  }

  /** Forbids all arcs of these rings too: nobody gives to the same person again. */
  public RingProblem notRepeating(Collection<Ring> former) {
    Set<Pair> arcs = new TreeSet<>(forbidden);
    former.forEach(ring -> arcs.addAll(ring.arcs()));
    return forbidding(arcs);
  }

  /** As many of these arcs as possible are kept; see {@link Objective}. */
  public RingProblem keeping(Collection<Pair> arcs) {
    return new RingProblem(
        scores, shortest, longest, objective, ceiling, required, members, forbidden, ordered(arcs));
  }

  /** The index of the arc among the scores, negative if it has none. */
  public int candidate(Pair arc) {
    return scores.find(arc.first(), arc.second());
  }

  /** Why the required arcs cannot hold, seen without looking for rings; null if nothing is seen. */
  @Nullable Reason obstacle() {
    int[] receives = new int[people()];
    int[] gives = new int[people()];
    for (Pair arc : required) {
      if (forbidden.contains(arc)) {
        return new Reason.RequiredAndForbidden(arc);
      }
      if (candidate(arc) < 0) {
        return new Reason.RequiredWithoutScore(arc);
      }
      receives[arc.first()]++;
      gives[arc.second()]++;
    }
    for (Pair arc : required) {
      if (receives[arc.first()] > 1) {
        return new Reason.TooManyRequiredOfReceiver(arc.first(), receives[arc.first()], 1);
      }
      if (gives[arc.second()] > 1) {
        return new Reason.TooManyRequiredOfGiver(arc.second(), gives[arc.second()], 1);
      }
    }
    return null;
  }
}
