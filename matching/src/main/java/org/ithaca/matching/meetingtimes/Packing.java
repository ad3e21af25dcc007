package org.ithaca.matching.meetingtimes;

import java.util.Arrays;
import java.util.Set;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.Scale;

/**
 * What is left to choose once required times are set aside, in plain arrays: each group takes at
 * most one of its options, each option takes cells, and no cell is taken more often than it can be.
 * A cell is a slot of a person (once), or of the rooms. Cells that only one group could take are
 * left out.
 */
final class Packing {
  final MeetingTimesProblem problem;
  final int groups;

  /** The options of group g are {@code firstOption[g] .. firstOption[g + 1]}. */
  final int[] firstOption;

  final int[] groupOf;
  final int[] slot;

  /** The score, and the unit of kept times where the time is one of them. */
  final long[] worth;

  /** The cells of option o are {@code cell[firstCell[o]] .. cell[firstCell[o + 1] - 1]}. */
  final int[] firstCell;

  final int[] cell;

  /** For each cell how often it can be taken, and whose it is: the person, or -1 for rooms. */
  final int[] capacity;

  final int[] person;
  final int[] slotOfCell;
  final long largest;

  /** What a group with a time is worth before all scores. */
  final long outweighing;

  private Packing(MeetingTimesProblem problem) {
    this.problem = problem;
    Scores options = problem.options();
    this.groups = options.receivers();
    Scale scale = Scale.of(Objective.TOTAL, groups, options.largest(), problem.present().size());
    Grid grid = new Grid(problem);
    this.firstOption = new int[groups + 1];
    int[] open = new int[options.size()];
    int size = 0;
    Set<Pair> required = problem.required();
    boolean[] pinned = new boolean[groups];
    required.forEach(time -> pinned[time.first()] = true);
    for (int group = 0; group < groups; group++) {
      for (int c = options.from(group); c < options.from(group + 1); c++) {
        Pair time = new Pair(group, options.giver(c));
        if (!pinned[group] && !problem.forbidden().contains(time) && grid.isOpen(time)) {
          open[size++] = c;
        }
      }
      firstOption[group + 1] = size;
    }
    this.groupOf = new int[size];
    this.slot = new int[size];
    this.worth = new long[size];
    for (int group = 0; group < groups; group++) {
      for (int o = firstOption[group]; o < firstOption[group + 1]; o++) {
        groupOf[o] = group;
        slot[o] = options.giver(open[o]);
        boolean kept = problem.present().contains(new Pair(group, slot[o]));
        worth[o] = options.score(open[o]) + (kept ? scale.kept() : 0);
      }
    }
    this.largest = Arrays.stream(worth).max().orElse(0);
    this.outweighing = outweighing();
    this.firstCell = new int[size + 1];
    this.cell = grid.cells(groupOf, slot, firstCell);
    this.capacity = grid.capacities();
    this.person = grid.people();
    this.slotOfCell = grid.slots();
  }

  static Packing of(MeetingTimesProblem problem) {
    return new Packing(problem);
  }

  int options() {
    return slot.length;
  }

  /** What a choice is worth: groups with a time before all else. */
  long value(int[] chosen) {
    long value = 0;
    for (int option : chosen) {
      value += option < 0 ? 0 : outweighing + worth[option];
    }
    return value;
  }

  /** More than all scores together. */
  private long outweighing() {
    try {
      long outweighing = Math.addExact(Math.multiplyExact(largest, groups), 1);
      Math.multiplyExact(outweighing, 8L * groups);
      return outweighing;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Scores up to %d for %d groups do not fit. Maybe use smaller scores."
              .formatted(problem.options().largest(), groups),
          e);
    }
  }
}
