package org.ithaca.matching.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who can be served together if those who came first go first: each in turn is let in if everybody
 * let in before can still be served. Sets that can be served together form a matroid (Edmonds and
 * Fulkerson 1965), so whoever is not let in has nothing but givers used up by those before.
 *
 * <p><b>Method.</b> One augmenting path each, by breadth first search. <b>Time</b> O(requests ×
 * offers). <b>Space</b> O(requests + givers).
 */
final class OldestFirst {
  private final int[][] offers;
  private final int[] places;
  private final List<List<Integer>> served = new ArrayList<>();

  private OldestFirst(int[][] offers, int[] places) {
    this.offers = offers;
    this.places = places;
    for (int giver = 0; giver < places.length; giver++) {
      served.add(new ArrayList<>());
    }
  }

  /** Which requests are let in; {@code offers[r]} are the givers of the r-th to come. */
  static boolean[] of(int[][] offers, int[] places) {
    OldestFirst search = new OldestFirst(offers, places);
    boolean[] in = new boolean[offers.length];
    for (int r = 0; r < in.length; r++) {
      in[r] = search.letIn(r);
    }
    return in;
  }

  private boolean letIn(int request) {
    int[] reachedBy = new int[places.length];
    Arrays.fill(reachedBy, -1);
    int[] from = new int[offers.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(request));
    while (!queue.isEmpty()) {
      int next = queue.remove();
      for (int giver : offers[next]) {
        if (reachedBy[giver] >= 0) {
          continue;
        }
        reachedBy[giver] = next;
        if (served.get(giver).size() < places[giver]) {
          shift(request, giver, reachedBy, from);
          return true;
        }
        for (int holder : served.get(giver)) {
          from[holder] = giver;
          queue.add(holder);
        }
      }
    }
    return false;
  }

  private void shift(int request, int free, int[] reachedBy, int[] from) {
    int giver = free;
    while (reachedBy[giver] != request) {
      int mover = reachedBy[giver];
      served.get(giver).add(mover);
      served.get(from[mover]).remove(Integer.valueOf(mover));
      giver = from[mover];
    }
    served.get(giver).add(request);
  }
}
