package org.ithaca.matching.cascade;

import java.util.Arrays;
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
 * People in layers, 0 at the top, the allowed links between neighbouring layers with their scores,
 * and what is wanted. A link is a {@link Pair} of the receiver below and the giver above; both are
 * indices of people. Immutable; every {@code with…} gives a changed copy.
 *
 * <pre>{@code
 * var problem = CascadeProblem.of(Scores.builder(3, 3).add(1, 0, 70).add(2, 1, 80).build(), 0, 1, 2)
 *     .withCapacities(3, 3, 0)
 *     .unbroken();
 * }</pre>
 */
public final class CascadeProblem {
  /** No budget of ties. */
  public static final int ANY = Integer.MAX_VALUE;

  private final Scores scores;
  private final int[] layers;
  private final Limits limits;
  private final Objective objective;
  private final boolean unbroken;
  private final Pins pins;

  @SuppressWarnings("ArrayRecordComponent") // private, never changed
  private record Limits(int[] places, int[] capacities, int[] minimums, int[] ties) {}

  private record Pins(Set<Pair> required, Set<Pair> forbidden, Set<Pair> present) {}

  private CascadeProblem(
      Scores scores,
      int[] layers,
      Limits limits,
      Objective objective,
      boolean unbroken,
      Pins pins) {
    this.scores = scores;
    this.layers = layers;
    this.limits = limits;
    this.objective = objective;
    this.unbroken = unbroken;
    this.pins = pins;
  }

  /** One place and one mentee for everybody, the largest total wanted. */
  public static CascadeProblem of(Scores scores, int... layers) {
    int people = layers.length;
    checkLayers(scores, layers);
    return new CascadeProblem(
        scores,
        layers.clone(),
        new Limits(all(people, 1), all(people, 1), all(people, 0), all(people, ANY)),
        Objective.TOTAL,
        false,
        new Pins(Set.of(), Set.of(), Set.of()));
  }

  private static void checkLayers(Scores scores, int[] layers) {
    if (scores.receivers() != layers.length || scores.givers() != layers.length) {
      throw new IllegalArgumentException(
          "%d layers for scores of %d receivers and %d givers. Everybody is both: use the number of people."
              .formatted(layers.length, scores.receivers(), scores.givers()));
    }
    for (int p = 0; p < layers.length; p++) {
      if (layers[p] < 0) {
        throw new IllegalArgumentException(
            "Layer %d of person %d is negative. The top is 0.".formatted(layers[p], p));
      }
      for (int c = scores.from(p); c < scores.from(p + 1); c++) {
        int giver = scores.giver(c);
        if (layers[p] != layers[giver] + 1) {
          throw new IllegalArgumentException(
              "Person %d in layer %d cannot mentor person %d in layer %d: only the next layer down."
                  .formatted(giver, layers[giver], p, layers[p]));
        }
      }
    }
  }

  private static int[] all(int size, int value) {
    int[] values = new int[size];
    Arrays.fill(values, value);
    return values;
  }

  /** Refuses limits that contradict one another; solver and verifier ask for it first. */
  public void check() {
    for (int p = 0; p < people(); p++) {
      if (minimum(p) > capacity(p)) {
        throw new IllegalArgumentException(
            "Person %d has a minimum of %d mentees and room for %d. Maybe raise the capacity."
                .formatted(p, minimum(p), capacity(p)));
      }
      boolean both = layers[p] > 0 && capacity(p) > 0;
      if (unbroken && both && place(p) > 1) {
        throw new IllegalArgumentException(
            "Person %d mentors and has %d places. In an unbroken cascade who mentors has one mentor."
                .formatted(p, place(p)));
      }
      if (!unbroken && minimum(p) > 0 && ties(p) < (long) place(p) + capacity(p)) {
        throw new IllegalArgumentException(
            "Person %d has a minimum of %d mentees and a budget of %d ties for %d places. Maybe lower the places or the capacity instead of the budget."
                .formatted(p, minimum(p), ties(p), place(p) + (long) capacity(p)));
      }
    }
  }

  private int[] checked(String what, int[] values) {
    if (values.length != people()) {
      throw new IllegalArgumentException(
          "%d %s for %d people.".formatted(values.length, what, people()));
    }
    for (int p = 0; p < values.length; p++) {
      if (values[p] < 0) {
        throw new IllegalArgumentException(
            "%d %s of person %d are negative.".formatted(values[p], what, p));
      }
    }
    return values.clone();
  }

  private CascadeProblem with(Limits l) {
    return new CascadeProblem(scores, layers, l, objective, unbroken, pins);
  }

  private CascadeProblem with(Pins p) {
    return new CascadeProblem(scores, layers, limits, objective, unbroken, p);
  }

  /** How many mentors everybody may have. */
  public CascadeProblem withPlaces(int... places) {
    return with(
        new Limits(checked("places", places), limits.capacities, limits.minimums, limits.ties));
  }

  /** How many mentees everybody may have. */
  public CascadeProblem withCapacities(int... capacities) {
    return with(
        new Limits(limits.places, checked("mentees", capacities), limits.minimums, limits.ties));
  }

  /**
   * How many mentees everybody should have at least. Mentees that are missing count before
   * everything but required links: as few as possible.
   */
  public CascadeProblem withMinimums(int... minimums) {
    return with(
        new Limits(
            limits.places, limits.capacities, checked("minimum mentees", minimums), limits.ties));
  }

  /** How many ties everybody may have as mentee and mentor together; {@link #ANY} for no limit. */
  public CascadeProblem withTies(int... ties) {
    return with(
        new Limits(limits.places, limits.capacities, limits.minimums, checked("ties", ties)));
  }

  public CascadeProblem withObjective(Objective o) {
    return new CascadeProblem(scores, layers, limits, o, unbroken, pins);
  }

  /** Below the top only who is mentored may mentor: every chain reaches the top. */
  public CascadeProblem unbroken() {
    return new CascadeProblem(scores, layers, limits, objective, true, pins);
  }

  /** These links must hold. */
  public CascadeProblem requiring(Collection<Pair> links) {
    return with(new Pins(ordered(links), pins.forbidden, pins.present));
  }

  /** These links must not hold. */
  public CascadeProblem forbidding(Collection<Pair> links) {
    return with(new Pins(pins.required, ordered(links), pins.present));
  }

  /** As many of these links as possible are kept; see {@link Objective}. */
  public CascadeProblem keeping(Collection<Pair> links) {
    return with(new Pins(pins.required, pins.forbidden, ordered(links)));
  }

  private static Set<Pair> ordered(Collection<Pair> links) {
    return Collections.unmodifiableSet(new TreeSet<>(links));
  }

  public Scores scores() {
    return scores;
  }

  public int people() {
    return layers.length;
  }

  public int layer(int person) {
    return layers[person];
  }

  /** How many mentors the person may have. */
  public int place(int person) {
    return limits.places[person];
  }

  /** How many mentees the person may have. */
  public int capacity(int person) {
    return limits.capacities[person];
  }

  public int minimum(int person) {
    return limits.minimums[person];
  }

  public int ties(int person) {
    return limits.ties[person];
  }

  public Objective objective() {
    return objective;
  }

  public boolean isUnbroken() {
    return unbroken;
  }

  public Set<Pair> required() {
    return pins.required;
  }

  public Set<Pair> forbidden() {
    return pins.forbidden;
  }

  public Set<Pair> present() {
    return pins.present;
  }

  /** The index of the link among the scores, negative if it has none. */
  public int candidate(Pair link) {
    return scores.find(link.first(), link.second());
  }

  /** Why the required links cannot hold, null if each by itself can. */
  @Nullable Reason obstacle() {
    int[] received = new int[people()];
    int[] given = new int[people()];
    for (Pair link : required()) {
      if (forbidden().contains(link)) {
        return new Reason.RequiredAndForbidden(link);
      }
      if (candidate(link) < 0) {
        return new Reason.RequiredWithoutScore(link);
      }
      received[link.first()]++;
      given[link.second()]++;
    }
    for (int p = 0; p < people(); p++) {
      if (received[p] > place(p)) {
        return new Reason.TooManyRequiredOfReceiver(p, received[p], place(p));
      }
      if (given[p] > capacity(p)) {
        return new Reason.TooManyRequiredOfGiver(p, given[p], capacity(p));
      }
      int needed = received[p] + given[p];
      if (unbroken && layer(p) > 0 && given[p] > 0 && received[p] == 0) {
        needed++;
      }
      if (needed > ties(p)) {
        return new Reason.TooManyRequiredTies(p, needed, ties(p));
      }
    }
    return null;
  }
}
