package org.ithaca.matching.grouping;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ithaca.matching.Pair;

/** Adds up the amounts of certain pairs of units where they share a group. */
final class PairRule implements GroupRule {
  private final int[][] partners;
  private final long[][] amounts;
  private final long[][] near;
  private final int[] place;

  private PairRule(int[][] partners, long[][] amounts, Arrangement arrangement) {
    this.partners = partners;
    this.amounts = amounts;
    this.near = new long[arrangement.size.length][partners.length];
    this.place = arrangement.place;
    for (int u = 0; u < partners.length; u++) {
      add(u, place[u], 1);
    }
  }

  /** One for every forbidden pair. */
  static PairRule conflicts(GroupingProblem problem, Arrangement arrangement) {
    Collector collector = new Collector(arrangement.units);
    problem.pairs().forbidden().forEach(pair -> collector.add(pair, 1));
    return collector.build(arrangement);
  }

  /** Minus one for every present pair kept, plus one for every past pair repeated. */
  static PairRule lostTies(GroupingProblem problem, Arrangement arrangement) {
    Collector collector = new Collector(arrangement.units);
    problem.pairs().present().forEach(pair -> collector.add(pair, -1));
    problem.pairs().past().forEach(pair -> collector.add(pair, 1));
    return collector.build(arrangement);
  }

  @Override
  public long change(int u, int g, int h, int v) {
    long change = near[h][u] - near[g][u];
    return v < 0 ? change : change + near[g][v] - near[h][v] - 2 * amount(u, v);
  }

  private long amount(int u, int v) {
    int at = Arrays.binarySearch(partners[u], v);
    return at < 0 ? 0 : amounts[u][at];
  }

  @Override
  public void moved(int u, int g, int h, int v) {
    add(u, g, -1);
    add(u, h, 1);
    if (v >= 0) {
      add(v, h, -1);
      add(v, g, 1);
    }
  }

  private void add(int u, int group, int sign) {
    for (int k = 0; k < partners[u].length; k++) {
      near[group][partners[u][k]] += sign * amounts[u][k];
    }
  }

  @Override
  public long now() {
    long twice = 0;
    for (int u = 0; u < place.length; u++) {
      twice += near[place[u]][u];
    }
    return twice / 2;
  }

  private static final class Collector {
    private final Units units;
    private final Map<Pair, Long> amounts = new TreeMap<>();

    private Collector(Units units) {
      this.units = units;
    }

    private void add(Pair pair, long amount) {
      int a = units.of[pair.first()];
      int b = units.of[pair.second()];
      if (a != b) {
        amounts.merge(new Pair(a, b), amount, Long::sum);
        amounts.merge(new Pair(b, a), amount, Long::sum);
      }
    }

    private PairRule build(Arrangement arrangement) {
      int[] count = new int[units.count()];
      amounts.keySet().forEach(pair -> count[pair.first()]++);
      int[][] partners = new int[count.length][];
      long[][] values = new long[count.length][];
      Arrays.setAll(partners, u -> new int[count[u]]);
      Arrays.setAll(values, u -> new long[count[u]]);
      Arrays.fill(count, 0);
      amounts.forEach((pair, amount) -> {
        int u = pair.first();
        partners[u][count[u]] = pair.second();
        values[u][count[u]++] = amount;
      });
      return new PairRule(partners, values, arrangement);
    }
  }
}
