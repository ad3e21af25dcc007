package org.ithaca.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds which required pairs, forbidden pairs, capacities and limits cannot hold together.
 *
 * <p><b>Method.</b> Required pairs can fail in two ways only, because each takes its places
 * whatever the rest does: the pair is not allowed, or somebody (or a group with a limit) has more
 * of them than places. A smallest clash is therefore one required pair with one thing that forbids
 * it, or a capacity or limit with one required pair more than it.
 *
 * <p><b>Guarantee.</b> Exact: leaving out any one element of a clash resolves it. Where a person
 * has more required pairs than one too many, the first ones stand for all choices among them. Where
 * no capacity is given, there is none in an assignment and one place in a pairing. <b>Time</b> O(n
 * log n), <b>space</b> O(n). <b>Ties</b> keep the caller's order.
 *
 * @param <L> the caller's names for its pins, rules and capacities
 */
public final class Clashes<L> {
  private final List<Labelled<L>> required = new ArrayList<>();
  private final Map<Pair, List<L>> forbidden = new TreeMap<>();
  private final Map<Integer, Limit<L>> firstLimits = new TreeMap<>();
  private final Map<Integer, Limit<L>> secondLimits = new TreeMap<>();
  private final List<Group<L>> groups = new ArrayList<>();
  private final boolean oneGroup;

  private record Group<L>(int most, Predicate<Pair> members, L label) {}

  private record Labelled<L>(Pair pair, L label) {}

  private record Limit<L>(int capacity, L label) {}

  /**
   * What cannot hold together.
   *
   * @param labels the names of the elements: required pairs first, then what they clash with
   * @param tooMany how many of the required pairs must go, at least
   */
  public record Clash<L>(List<L> labels, int tooMany) {}

  private Clashes(boolean oneGroup) {
    this.oneGroup = oneGroup;
  }

  /** For assignments: the first of a pair receives, the second gives. */
  public static <L> Clashes<L> ofAssignment() {
    return new Clashes<>(false);
  }

  /** For pairings: pairs have no order and everybody has one place. */
  public static <L> Clashes<L> ofPairing() {
    return new Clashes<>(true);
  }

  private Pair ordered(Pair pair) {
    return oneGroup ? Pair.unordered(pair.first(), pair.second()) : pair;
  }

  /** The pair must hold. Naming the same pair twice is one pin with two names. */
  public Clashes<L> require(Pair pair, L label) {
    required.add(new Labelled<>(ordered(pair), label));
    return this;
  }

  /** The pair must not hold, because of this pin or rule. */
  public Clashes<L> forbid(Pair pair, L label) {
    forbidden.computeIfAbsent(ordered(pair), _ -> new ArrayList<>()).add(label);
    return this;
  }

  /** The receiver, or the person of a pairing, has this many places. */
  public Clashes<L> receiverCapacity(int receiver, int capacity, L label) {
    firstLimits.put(receiver, new Limit<>(capacity, label));
    return this;
  }

  /** The giver has this many places. */
  public Clashes<L> giverCapacity(int giver, int capacity, L label) {
    (oneGroup ? firstLimits : secondLimits).put(giver, new Limit<>(capacity, label));
    return this;
  }

  /** At most so many of these pairs; those that have too few are for the solver to say. */
  public Clashes<L> atMost(int most, Predicate<Pair> pairs, L label) {
    groups.add(new Group<>(most, pairs, label));
    return this;
  }

  /** A smallest set that cannot hold together; of equal size the first found. */
  public Optional<Clash<L>> smallest() {
    Optional<Clash<L>> smallest = Optional.empty();
    for (Clash<L> clash : all()) {
      if (smallest.isEmpty() || clash.labels().size() < smallest.get().labels().size()) {
        smallest = Optional.of(clash);
      }
    }
    return smallest;
  }

  /**
   * All clashes: first forbidden pairs, then capacities and limits, in order. Empty if all can
   * hold.
   */
  public List<Clash<L>> all() {
    List<Clash<L>> clashes = new ArrayList<>();
    for (Labelled<L> pin : required) {
      for (L against : forbidden.getOrDefault(pin.pair, List.of())) {
        clashes.add(new Clash<>(List.of(pin.label, against), 1));
      }
    }
    Map<Integer, Map<Pair, L>> ofFirst = new TreeMap<>();
    Map<Integer, Map<Pair, L>> ofSecond = oneGroup ? ofFirst : new TreeMap<>();
    for (Labelled<L> pin : required) {
      ofFirst
          .computeIfAbsent(pin.pair.first(), _ -> new TreeMap<>())
          .putIfAbsent(pin.pair, pin.label);
      ofSecond
          .computeIfAbsent(pin.pair.second(), _ -> new TreeMap<>())
          .putIfAbsent(pin.pair, pin.label);
    }
    addOverfull(clashes, ofFirst, firstLimits);
    if (!oneGroup) {
      addOverfull(clashes, ofSecond, secondLimits);
    }
    for (Group<L> group : groups) {
      Map<Pair, L> pins = new TreeMap<>();
      required.stream()
          .filter(pin -> group.members.test(pin.pair))
          .forEach(pin -> pins.putIfAbsent(pin.pair, pin.label));
      add(clashes, pins, group.most, group.label);
    }
    return clashes;
  }

  private void addOverfull(
      List<Clash<L>> clashes, Map<Integer, Map<Pair, L>> pins, Map<Integer, Limit<L>> limits) {
    pins.forEach((person, pinsOfPerson) -> {
      Limit<L> limit = limits.get(person);
      int capacity = limit != null ? limit.capacity : oneGroup ? 1 : pinsOfPerson.size();
      add(clashes, pinsOfPerson, capacity, limit == null ? null : limit.label);
    });
  }

  private static <L> void add(
      List<Clash<L>> clashes, Map<Pair, L> pins, int most, @Nullable L label) {
    int tooMany = pins.size() - most;
    if (tooMany > 0) {
      List<L> labels = new ArrayList<>(pins.values().stream().limit(most + 1L).toList());
      if (label != null) {
        labels.add(label);
      }
      clashes.add(new Clash<>(List.copyOf(labels), tooMany));
    }
  }
}
