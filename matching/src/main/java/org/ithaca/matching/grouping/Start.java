package org.ithaca.matching.grouping;

import java.util.Arrays;
import java.util.List;

/** Places where a search begins. */
final class Start {
  private Start() {}

  /**
   * Units in random order, large ones first, each where most is missing to the least size, then
   * where most room is left.
   */
  static int[] random(List<SizeRange> sizes, Units units, Dice dice) {
    int[] place = new int[units.count()];
    Arrays.fill(place, -1);
    fill(place, sizes, units, dice);
    return place;
  }

  /** Gives a place to every unit that has none (-1). */
  static void fill(int[] place, List<SizeRange> sizes, Units units, Dice dice) {
    int[] size = new int[sizes.size()];
    int largest = 1;
    for (int u = 0; u < place.length; u++) {
      largest = Math.max(largest, units.size(u));
      if (place[u] >= 0) {
        size[place[u]] += units.size(u);
      }
    }
    int[] order = dice.shuffled(place.length);
    int[] groups = dice.shuffled(size.length);
    for (int s = largest; s > 0; s--) {
      for (int u : order) {
        if (place[u] < 0 && units.size(u) == s) {
          place[u] = roomiest(sizes, size, groups);
          size[place[u]] += s;
        }
      }
    }
  }

  private static int roomiest(List<SizeRange> sizes, int[] size, int[] groups) {
    int best = groups[0];
    for (int g : groups) {
      int missing = sizes.get(g).least() - size[g];
      int missingBest = sizes.get(best).least() - size[best];
      if (missing > 0 || missingBest > 0) {
        best = missing > missingBest ? g : best;
      } else if (sizes.get(g).most() - size[g] > sizes.get(best).most() - size[best]) {
        best = g;
      }
    }
    return best;
  }

  /**
   * Groups of two parents in turn, the best first, as far as their members are still free (in the
   * manner of Galinier and Hao for colouring, doi 10.1023/A:1009823419804); the rest at random.
   */
  static int[] crossed(Arrangement shape, int[] one, int[] other, Dice dice) {
    Units units = shape.units;
    int groups = shape.size.length;
    int[] child = new int[one.length];
    Arrays.fill(child, -1);
    boolean[] taken = new boolean[groups];
    for (int turn = 0; turn < groups; turn++) {
      int[] parent = turn % 2 == 0 ? one : other;
      int best = bestFree(units, parent, child, taken);
      taken[best] = true;
      for (int u = 0; u < child.length; u++) {
        if (child[u] < 0 && parent[u] == best) {
          child[u] = best;
        }
      }
    }
    fill(child, shape.problem.sizes(), units, dice);
    return child;
  }

  private static int bestFree(Units units, int[] parent, int[] child, boolean[] taken) {
    long[] sum = new long[taken.length];
    for (int u = 0; u < child.length; u++) {
      if (child[u] < 0 && !taken[parent[u]]) {
        sum[parent[u]] += units.inner[u];
        for (int v = 0; v < u; v++) {
          sum[parent[u]] += child[v] < 0 && parent[v] == parent[u] ? units.score[u][v] : 0;
        }
      }
    }
    int best = -1;
    for (int g = 0; g < taken.length; g++) {
      if (!taken[g] && (best < 0 || sum[g] > sum[best])) {
        best = g;
      }
    }
    return best;
  }
}
