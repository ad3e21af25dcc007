package org.ithaca.matching.grouping;

import java.util.Arrays;

/** Counts members missing or too many of each label in each group. */
final class QuotaRule implements GroupRule {
  private final int[][] labels;
  private final int[] least;
  private final int[] most;
  private final int[][] count;

  QuotaRule(Quota quota, Arrangement arrangement) {
    Units units = arrangement.units;
    this.labels = new int[units.count()][];
    for (int u = 0; u < labels.length; u++) {
      labels[u] =
          Arrays.stream(units.people[u])
              .map(person -> quota.labels().get(person))
              .filter(label -> label >= 0)
              .toArray();
    }
    this.least = quota.least().stream().mapToInt(Integer::intValue).toArray();
    this.most = quota.most().stream().mapToInt(Integer::intValue).toArray();
    this.count = new int[arrangement.size.length][least.length];
    for (int u = 0; u < labels.length; u++) {
      for (int label : labels[u]) {
        count[arrangement.place[u]][label]++;
      }
    }
  }

  @Override
  public long change(int u, int g, int h, int v) {
    long change = carry(u, g, h);
    if (v >= 0) {
      change += carry(v, h, g);
      carry(v, g, h);
    }
    carry(u, h, g);
    return change;
  }

  @Override
  public void moved(int u, int g, int h, int v) {
    carry(u, g, h);
    if (v >= 0) {
      carry(v, h, g);
    }
  }

  private long carry(int u, int g, int h) {
    long change = 0;
    for (int label : labels[u]) {
      int from = count[g][label]--;
      int to = count[h][label]++;
      change += from <= least[label] ? 1 : from > most[label] ? -1 : 0;
      change += to >= most[label] ? 1 : to < least[label] ? -1 : 0;
    }
    return change;
  }

  @Override
  public long now() {
    long sum = 0;
    for (int[] group : count) {
      for (int label = 0; label < least.length; label++) {
        sum += Math.max(0, least[label] - group[label]) + Math.max(0, group[label] - most[label]);
      }
    }
    return sum;
  }
}
