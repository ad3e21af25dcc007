package org.ithaca.matching.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ithaca.matching.Pair;

/**
 * People of whom each gives to the next, and the last to the first; it begins with the smallest.
 */
public record Ring(List<Integer> people) implements Comparable<Ring> {
  public Ring {
    if (people.isEmpty()) {
      throw new IllegalArgumentException("A ring of nobody. Leave it out.");
    }
    int start = people.indexOf(people.stream().min(Comparator.naturalOrder()).orElseThrow());
    List<Integer> turned = new ArrayList<>(people.subList(start, people.size()));
    turned.addAll(people.subList(0, start));
    people = List.copyOf(turned);
  }

  public static Ring of(int... people) {
    return new Ring(java.util.Arrays.stream(people).boxed().toList());
  }

  public int size() {
    return people.size();
  }

  /** Receiver and giver of each arc, the arc of the first giver first. */
  public List<Pair> arcs() {
    List<Pair> arcs = new ArrayList<>();
    for (int k = 0; k < people.size(); k++) {
      arcs.add(new Pair(people.get((k + 1) % people.size()), people.get(k)));
    }
    return arcs;
  }

  /** By the smallest person. */
  @Override
  public int compareTo(Ring other) {
    return Integer.compare(people.getFirst(), other.people.getFirst());
  }
}
