package org.ithaca.matching.meetingtimes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;

/** Numbers the slots of people and rooms that several groups might want. */
final class Grid {
  private static final int NOBODY = -1;

  private final MeetingTimesProblem problem;
  private final int slots;

  /** By person and slot, the rooms as the last person: how many required groups are there. */
  private final int[] taken;

  private int[] places = new int[0];

  Grid(MeetingTimesProblem problem) {
    this.problem = problem;
    this.slots = problem.options().givers();
    this.taken = new int[Math.multiplyExact(problem.people() + 1, slots)];
    for (Pair time : problem.required()) {
      for (int place : places(time)) {
        taken[place]++;
      }
    }
  }

  /** The places that the group would take from this slot on. */
  private int[] places(Pair time) {
    var members = problem.members().get(time.first());
    int length = problem.lengths().get(time.first());
    int[] all = new int[(members.size() + 1) * length];
    int size = 0;
    for (int slot = time.second(); slot < time.second() + length; slot++) {
      for (int member : members) {
        all[size++] = member * slots + slot;
      }
      all[size++] = problem.people() * slots + slot;
    }
    return all;
  }

  private int capacity(int place) {
    return (place >= problem.people() * slots ? problem.rooms() : 1) - taken[place];
  }

  boolean isOpen(Pair time) {
    return Arrays.stream(places(time)).allMatch(place -> capacity(place) > 0);
  }

  /** The cells of all options, ordered by group; where those of each begin goes to the last. */
  int[] cells(int[] groupOf, int[] start, int[] firstCell) {
    int[] wanted = new int[taken.length];
    int[] last = new int[taken.length];
    Arrays.fill(last, NOBODY);
    for (int o = 0; o < start.length; o++) {
      for (int place : places(new Pair(groupOf[o], start[o]))) {
        wanted[place] += last[place] == groupOf[o] ? 0 : 1;
        last[place] = groupOf[o];
      }
    }
    places = IntStream.range(0, taken.length).filter(p -> wanted[p] > capacity(p)).toArray();
    int[] number = new int[taken.length];
    Arrays.fill(number, NOBODY);
    for (int k = 0; k < places.length; k++) {
      number[places[k]] = k;
    }
    int[] cells = new int[64];
    int size = 0;
    for (int o = 0; o < start.length; o++) {
      for (int place : places(new Pair(groupOf[o], start[o]))) {
        if (number[place] >= 0) {
          cells = size == cells.length ? Arrays.copyOf(cells, 2 * size) : cells;
          cells[size++] = number[place];
        }
      }
      firstCell[o + 1] = size;
    }
    return Arrays.copyOf(cells, size);
  }

  int[] capacities() {
    return Arrays.stream(places).map(this::capacity).toArray();
  }

  int[] people() {
    return Arrays.stream(places)
        .map(place -> place >= problem.people() * slots ? NOBODY : place / slots)
        .toArray();
  }

  int[] slots() {
    return Arrays.stream(places).map(place -> place % slots).toArray();
  }
}
