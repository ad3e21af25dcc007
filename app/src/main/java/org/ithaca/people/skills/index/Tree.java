package org.ithaca.people.skills.index;

import java.util.ArrayDeque;
import java.util.HashSet;

/**
 * Broader and narrower skills; a skill may have several broader ones, and bad data may go round.
 */
final class Tree {

  private final int[][] narrower;
  private final int[][] broader;

  Tree(int[][] narrower, int[][] broader) {
    this.narrower = narrower;
    this.broader = broader;
  }

  int size() {
    return narrower.length;
  }

  int[] narrower(int skill) {
    return narrower[skill];
  }

  int[] broader(int skill) {
    return broader[skill];
  }

  /** How many skills are below this one at any depth, counted up to a limit. */
  int countDescendants(int skill, int limit) {
    var seen = new HashSet<Integer>();
    var open = new ArrayDeque<Integer>();
    seen.add(skill);
    open.add(skill);
    while (!open.isEmpty() && seen.size() <= limit) {
      for (int child : narrower[open.remove()]) {
        if (seen.add(child)) {
          open.add(child);
        }
      }
    }
    return Math.min(limit, seen.size() - 1);
  }
}
