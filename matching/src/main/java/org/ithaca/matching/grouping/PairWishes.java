package org.ithaca.matching.grouping;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Pair;

/**
 * What is said about single pairs; they may be given in either order.
 *
 * @param required must share a group
 * @param forbidden must not share a group
 * @param present share a group now; as many as possible stay together
 * @param past have met before; as few as possible meet again
 */
public record PairWishes(
    Set<Pair> required, Set<Pair> forbidden, Set<Pair> present, Set<Pair> past) {

  public PairWishes {
    required = ordered(required);
    forbidden = ordered(forbidden);
    present = ordered(present);
    past = ordered(past);
  }

  static PairWishes none() {
    return new PairWishes(Set.of(), Set.of(), Set.of(), Set.of());
  }

  static Set<Pair> ordered(Collection<Pair> pairs) {
    Set<Pair> set = new TreeSet<>();
    for (Pair pair : pairs) {
      set.add(Pair.unordered(pair.first(), pair.second()));
    }
    return Collections.unmodifiableSet(set);
  }

  void check(int people) {
    for (Set<Pair> pairs : java.util.List.of(required, forbidden, present, past)) {
      for (Pair pair : pairs) {
        if (pair.first() < 0 || pair.second() >= people || pair.first() == pair.second()) {
          throw new IllegalArgumentException(
              "Pair %d-%d is not two of %d people.".formatted(pair.first(), pair.second(), people));
        }
      }
    }
  }
}
