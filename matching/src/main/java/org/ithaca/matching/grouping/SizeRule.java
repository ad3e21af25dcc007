package org.ithaca.matching.grouping;

import java.util.List;

/** Counts people missing in groups that are too small and people too many in groups too large. */
final class SizeRule implements GroupRule {
  private final List<SizeRange> ranges;
  private final Arrangement arrangement;

  SizeRule(List<SizeRange> ranges, Arrangement arrangement) {
    this.ranges = ranges;
    this.arrangement = arrangement;
  }

  @Override
  public long change(int u, int g, int h, int v) {
    Units units = arrangement.units;
    int more = units.size(u) - (v < 0 ? 0 : units.size(v));
    if (more == 0) {
      return 0;
    }
    int from = arrangement.size[g];
    int to = arrangement.size[h];
    long after = (long) beyond(g, from - more) + beyond(h, to + more);
    return after - beyond(g, from) - beyond(h, to);
  }

  @Override
  public void moved(int u, int g, int h, int v) {}

  @Override
  public long now() {
    long sum = 0;
    for (int g = 0; g < arrangement.size.length; g++) {
      sum += beyond(g, arrangement.size[g]);
    }
    return sum;
  }

  private int beyond(int group, int size) {
    SizeRange range = ranges.get(group);
    return Math.max(0, range.least() - size) + Math.max(0, size - range.most());
  }
}
