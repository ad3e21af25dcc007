package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Who is in which group.
 *
 * @param groups one per size range, in its order; members ascending
 * @param total the sum of the worth of all groups
 * @param lowest the lowest level of a group
 * @param ties present pairs kept less past pairs repeated
 */
public record Grouping(List<List<Integer>> groups, long total, long lowest, long ties) {
  public Grouping {
    groups = groups.stream().map(group -> group.stream().sorted().toList()).toList();
  }

  /** All pairs that share a group, ordered; what to keep or not to repeat next time. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (List<Integer> group : groups) {
      for (int a = 0; a < group.size(); a++) {
        for (int b = a + 1; b < group.size(); b++) {
          pairs.add(new Pair(group.get(a), group.get(b)));
        }
      }
    }
    pairs.sort(null);
    return List.copyOf(pairs);
  }
}
