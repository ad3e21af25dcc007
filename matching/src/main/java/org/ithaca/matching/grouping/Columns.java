package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.ithaca.matching.internal.Meter;
import org.jspecify.annotations.Nullable;

/** Every allowed group there is, as a set of units; only where there are not too many. */
final class Columns {
  private static final int MOST = 600_000;
  private static final int MOST_LOOKS = 1_500_000;
  private static final int MOST_UNITS = 62;
  private static final int STEPS_A_LOOK = 64;

  final GroupingProblem problem;
  final Units units;

  /** Distinct size ranges and how many groups have each. */
  final List<SizeRange> ranges;

  final int[] groups;
  int count;
  long[] mask = new long[256];
  long[] worth = new long[256];
  long[] level = new long[256];
  int[] ties = new int[256];

  /** The ranges that admit the group, as a set. */
  long[] admitting = new long[256];

  private final GroupWorth groupWorth;
  private final int largest;
  private final Meter meter;
  private int looks;

  private Columns(GroupingProblem problem, Units units, Meter meter) {
    this.meter = meter;
    this.problem = problem;
    this.units = units;
    this.ranges = List.copyOf(new LinkedHashSet<>(problem.sizes()));
    this.groups = new int[ranges.size()];
    problem.sizes().forEach(range -> groups[ranges.indexOf(range)]++);
    this.groupWorth = new GroupWorth(problem);
    this.largest = ranges.stream().mapToInt(SizeRange::most).max().orElse(0);
  }

  /** Null if there are too many. */
  static @Nullable Columns of(GroupingProblem problem, Units units, Meter meter) {
    Columns columns = new Columns(problem, units, meter);
    boolean small = units.count() <= MOST_UNITS && columns.ranges.size() <= MOST_UNITS;
    return small && columns.extend(0, 0, new ArrayList<>()) ? columns : null;
  }

  private boolean extend(long members, int next, List<Integer> people) {
    for (int u = next; u < units.count(); u++) {
      if (people.size() + units.size(u) > largest) {
        continue;
      }
      int before = people.size();
      for (int person : units.people[u]) {
        people.add(person);
      }
      if (++looks > MOST_LOOKS || meter.stopAfter(STEPS_A_LOOK)) {
        return false;
      }
      long with = members | (1L << u);
      boolean goesOn =
          !groupWorth.canGrow(people, before)
              || ((!isAllowed(people) || add(with, people)) && extend(with, u + 1, people));
      people.subList(before, people.size()).clear();
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  private boolean isAllowed(List<Integer> people) {
    return admitting(people.size()) != 0 && groupWorth.isComplete(people);
  }

  private long admitting(int size) {
    long set = 0;
    for (int r = 0; r < ranges.size(); r++) {
      set |= ranges.get(r).admits(size) ? 1L << r : 0;
    }
    return set;
  }

  private boolean add(long members, List<Integer> people) {
    if (count == MOST) {
      return false;
    }
    if (count == mask.length) {
      mask = Arrays.copyOf(mask, 2 * count);
      worth = Arrays.copyOf(worth, 2 * count);
      level = Arrays.copyOf(level, 2 * count);
      ties = Arrays.copyOf(ties, 2 * count);
      admitting = Arrays.copyOf(admitting, 2 * count);
    }
    mask[count] = members;
    long inside = groupWorth.scores(people);
    long covered = groupWorth.covered(people);
    worth[count] = inside + covered;
    level[count] = Arrangement.level(inside, covered, people.size());
    ties[count] = groupWorth.ties(people);
    admitting[count++] = admitting(people.size());
    return true;
  }
}
