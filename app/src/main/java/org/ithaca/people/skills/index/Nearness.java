package org.ithaca.people.skills.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How near skills are to each other, in per mille. Being in one family says less the larger the
 * family is: full weight up to {@link #SMALL_FAMILY} members, then falling, nothing above {@link
 * #LARGEST_FAMILY}. The weights are explained in docs/skills.md.
 */
final class Nearness {

  static final int SAME = 1000;
  static final int NARROWER = 700;
  static final int BROADER = 600;
  static final int ESSENTIAL = 600;
  static final int RELATED = 500;
  static final int OPTIONAL = 400;
  static final int SIBLING = 400;
  static final int SMALL_FAMILY = 12;
  static final int LARGEST_FAMILY = 40;

  private final int[][] neighbours;
  private final int[][] weights;

  /**
   * @param families the tree of each source by itself, before skills that mean the same are joined:
   *     joining makes families no larger
   * @param meanings what each skill of these trees means
   */
  Nearness(Tree families, int[] meanings, List<Link> links) {
    int size = meanings.length;
    var near = new ArrayList<Map<Integer, Integer>>(size);
    for (int i = 0; i < size; i++) {
      near.add(new HashMap<>(4));
    }
    for (int parent = 0; parent < size; parent++) {
      addFamily(families, parent, meanings, near);
    }
    addLinks(links, near);
    neighbours = new int[size][];
    weights = new int[size][];
    for (int i = 0; i < size; i++) {
      var sorted = near.get(i).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
      neighbours[i] = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
      weights[i] = sorted.stream().mapToInt(Map.Entry::getValue).toArray();
    }
  }

  /** A link outside the tree; it holds in both directions. */
  record Link(int from, int to, int weight) {}

  /** Near skills without the skill itself, ascending; parallel to {@link #weightsOf}. */
  int[] neighboursOf(int skill) {
    return neighbours[skill];
  }

  int[] weightsOf(int skill) {
    return weights[skill];
  }

  private static void addFamily(
      Tree tree, int parent, int[] meanings, List<Map<Integer, Integer>> near) {
    int members = tree.countDescendants(parent, LARGEST_FAMILY + 1);
    if (members > LARGEST_FAMILY) {
      return;
    }
    int above = meanings[parent];
    var children = IntStream.of(tree.narrower(parent)).map(child -> meanings[child]).toArray();
    for (int child : children) {
      add(near, above, child, damped(NARROWER, members));
      add(near, child, above, damped(BROADER, members));
      for (int sibling : children) {
        add(near, child, sibling, damped(SIBLING, members));
      }
    }
  }

  private static void addLinks(List<Link> links, List<Map<Integer, Integer>> near) {
    var degree = new HashMap<Integer, Integer>();
    for (var link : links) {
      degree.merge(link.from(), 1, Integer::sum);
      degree.merge(link.to(), 1, Integer::sum);
    }
    for (var link : links) {
      int crowd = Math.max(degree.getOrDefault(link.from(), 1), degree.getOrDefault(link.to(), 1));
      int weight = damped(link.weight(), Math.min(crowd, LARGEST_FAMILY));
      add(near, link.from(), link.to(), weight);
      add(near, link.to(), link.from(), weight);
    }
  }

  private static int damped(int weight, int members) {
    return members <= SMALL_FAMILY ? weight : weight * SMALL_FAMILY / members;
  }

  private static void add(List<Map<Integer, Integer>> near, int from, int to, int weight) {
    if (from != to) {
      near.get(from).merge(to, weight, Math::max);
    }
  }
}
