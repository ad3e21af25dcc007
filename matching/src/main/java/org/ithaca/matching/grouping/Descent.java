package org.ithaca.matching.grouping;

import java.util.Arrays;
import org.ithaca.matching.internal.Meter;

/**
 * Makes moves that improve until none does: fewer broken rules, then fewer lost ties, then, if it
 * counts, a higher lowest level, then more worth. Afterwards no single swap or insert improves.
 */
final class Descent {
  private final Arrangement arrangement;
  private final Meter meter;
  private final long[] level;
  private long lowest;

  Descent(Arrangement arrangement, Meter meter) {
    this.arrangement = arrangement;
    this.meter = meter;
    this.level = new long[arrangement.size.length];
    relevel();
  }

  /** Whether the end was reached. */
  boolean run() {
    int units = arrangement.units.count();
    int groups = arrangement.size.length;
    int calm = 0;
    for (int u = 0; calm < units; u = u + 1 == units ? 0 : u + 1) {
      if (meter.stopAfter(units + groups)) {
        return false;
      }
      boolean moved = false;
      for (int v = 0; v < units; v++) {
        moved |= tried(u, arrangement.place[v], v);
      }
      for (int h = 0; h < groups; h++) {
        moved |= tried(u, h, -1);
      }
      calm = moved ? 0 : calm + 1;
    }
    return true;
  }

  private boolean tried(int u, int h, int v) {
    int g = arrangement.place[u];
    boolean empties = v < 0 && arrangement.count[g] == 1;
    if (g == h || empties || !improves(u, g, h, v)) {
      return false;
    }
    arrangement.move(u, h, v);
    relevel();
    return true;
  }

  private boolean improves(int u, int g, int h, int v) {
    long breaches = arrangement.breachChange(u, g, h, v);
    if (breaches != 0) {
      return breaches < 0;
    }
    long ties = arrangement.tieChange(u, g, h, v);
    if (ties != 0) {
      return ties < 0;
    }
    if (arrangement.lowestFirst) {
      long change = lowestAfter(u, g, h, v) - lowest;
      if (change != 0) {
        return change > 0;
      }
    }
    return arrangement.worthGain(u, g, h, v) > 0;
  }

  private long lowestAfter(int u, int g, int h, int v) {
    long after = Math.min(arrangement.level(g, u, v), arrangement.level(h, v, u));
    for (int other = 0; other < level.length; other++) {
      if (other != g && other != h) {
        after = Math.min(after, level[other]);
      }
    }
    return after;
  }

  private void relevel() {
    if (arrangement.lowestFirst) {
      Arrays.setAll(level, g -> arrangement.level(g, -1, -1));
      lowest = Arrays.stream(level).min().orElse(0);
    }
  }
}
