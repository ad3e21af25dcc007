package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which group while searching. For every group and unit it keeps the sum of the unit's
 * scores with the group's members ({@code pull}), so that the gain of a move is five reads. A move
 * takes unit {@code u} to group {@code h} and, unless {@code v} is negative, unit {@code v} of that
 * group back. Making a move takes O(units), space is O(units · (units + groups)).
 */
final class Arrangement {
  final GroupingProblem problem;
  final Units units;
  final int[] place;

  /** People by group. */
  final int[] size;

  final int[][] members;

  /** Units by group. */
  final int[] count;

  final long[][] pull;

  /** Sums of scores within each group. */
  final long[] inside;

  final boolean lowestFirst;
  final List<GroupRule> rules = new ArrayList<>();
  final @Nullable GroupRule ties;
  final @Nullable CoverageWorth coverage;
  private final int[] position;

  Arrangement(GroupingProblem problem, Units units, int[] place) {
    this.problem = problem;
    this.units = units;
    this.place = place.clone();
    int groups = problem.sizes().size();
    this.size = new int[groups];
    this.count = new int[groups];
    this.members = new int[groups][4];
    this.position = new int[units.count()];
    this.pull = new long[groups][units.count()];
    this.inside = new long[groups];
    this.lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
    for (int u = 0; u < units.count(); u++) {
      int g = place[u];
      enter(u, g);
      long[] row = units.score[u];
      long[] sums = pull[g];
      for (int other = 0; other < row.length; other++) {
        sums[other] += row[other];
      }
    }
    long[] twice = new long[groups];
    for (int u = 0; u < units.count(); u++) {
      twice[place[u]] += pull[place[u]][u] + 2 * units.inner[u];
    }
    Arrays.setAll(inside, g -> twice[g] / 2);
    addRules();
    PairWishes pairs = problem.pairs();
    boolean tied = !pairs.present().isEmpty() || !pairs.past().isEmpty();
    this.ties = tied ? PairRule.lostTies(problem, this) : null;
    this.coverage =
        problem.coverage().isEmpty() ? null : new CoverageWorth(problem.coverage(), this);
  }

  private void addRules() {
    rules.add(new SizeRule(problem.sizes(), this));
    problem.quotas().forEach(quota -> rules.add(new QuotaRule(quota, this)));
    if (!problem.pairs().forbidden().isEmpty()) {
      rules.add(PairRule.conflicts(problem, this));
    }
    if (problem.times().shared() > 0) {
      rules.add(new TimeRule(problem.times(), this));
    }
  }

  /** Whether sizes and scores are all there is. */
  boolean isPlain() {
    return units.areSingle()
        && rules.size() == 1
        && ties == null
        && coverage == null
        && !lowestFirst;
  }

  long pairGain(int u, int g, int h, int v) {
    long gain = pull[h][u] - pull[g][u];
    return v < 0 ? gain : gain + pull[g][v] - pull[h][v] - 2 * units.score[u][v];
  }

  long worthGain(int u, int g, int h, int v) {
    long gain = pairGain(u, g, h, v);
    return coverage == null ? gain : gain + coverage.change(u, g, h, v);
  }

  long breachChange(int u, int g, int h, int v) {
    long change = 0;
    for (int k = 0; k < rules.size(); k++) {
      change += rules.get(k).change(u, g, h, v);
    }
    return change;
  }

  long tieChange(int u, int g, int h, int v) {
    return ties == null ? 0 : ties.change(u, g, h, v);
  }

  /** The sum of scores within the group without one unit and with another; negative is nobody. */
  long inside(int group, int without, int with) {
    long sum = inside[group];
    if (without >= 0) {
      sum -= units.inner[without] + pull[group][without];
    }
    if (with >= 0) {
      sum += units.inner[with] + pull[group][with];
    }
    return without >= 0 && with >= 0 ? sum - units.score[without][with] : sum;
  }

  long covered(int group, int without, int with) {
    return coverage == null ? 0 : coverage.covered(group) + coverage.change(group, without, with);
  }

  int size(int group, int without, int with) {
    return size[group]
        - (without < 0 ? 0 : units.size(without))
        + (with < 0 ? 0 : units.size(with));
  }

  /** The level of the group without one unit and with another. */
  long level(int group, int without, int with) {
    return level(
        inside(group, without, with), covered(group, without, with), size(group, without, with));
  }

  static long level(long inside, long covered, int size) {
    return size < 2
        ? 0
        : Math.floorDiv(2 * inside + covered * (size - 1), (long) size * (size - 1));
  }

  void move(int u, int h, int v) {
    int g = place[u];
    inside[g] = inside(g, u, v);
    inside[h] = inside(h, v, u);
    if (ties != null) {
      ties.moved(u, g, h, v);
    }
    if (coverage != null) {
      coverage.moved(u, g, h, v);
    }
    carry(u, g, h, v);
    leave(u, g);
    enter(u, h);
    if (v >= 0) {
      leave(v, h);
      enter(v, g);
    }
    rules.forEach(rule -> rule.moved(u, g, h, v));
  }

  private void carry(int u, int g, int h, int v) {
    long[] from = pull[g];
    long[] to = pull[h];
    long[] row = units.score[u];
    if (v < 0) {
      for (int k = 0; k < row.length; k++) {
        from[k] -= row[k];
        to[k] += row[k];
      }
      return;
    }
    long[] other = units.score[v];
    for (int k = 0; k < row.length; k++) {
      long difference = other[k] - row[k];
      from[k] += difference;
      to[k] -= difference;
    }
  }

  private void leave(int u, int group) {
    int last = members[group][--count[group]];
    members[group][position[u]] = last;
    position[last] = position[u];
    size[group] -= units.size(u);
  }

  private void enter(int u, int group) {
    if (count[group] == members[group].length) {
      members[group] = Arrays.copyOf(members[group], 2 * count[group]);
    }
    place[u] = group;
    position[u] = count[group];
    members[group][count[group]++] = u;
    size[group] += units.size(u);
  }

  long breaches() {
    return rules.stream().mapToLong(GroupRule::now).sum();
  }

  long lowest() {
    long lowest = Long.MAX_VALUE;
    for (int g = 0; g < size.length; g++) {
      lowest = Math.min(lowest, level(g, -1, -1));
    }
    return lowest;
  }

  long total() {
    return Arrays.stream(inside).sum() + (coverage == null ? 0 : coverage.now());
  }

  Standing standing() {
    return new Standing(
        breaches(), ties == null ? 0 : ties.now(), lowestFirst ? lowest() : 0, total());
  }
}
