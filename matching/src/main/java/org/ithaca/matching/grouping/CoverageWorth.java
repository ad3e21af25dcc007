package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is covered. In one topic of one group everybody's need is met by the best offer, and
 * the holder of the best by the second best: {@code best · (needs − holder's) + second · holder's}.
 */
final class CoverageWorth implements GroupRule {
  /** What one unit brings into one topic, a need and an offer for each of its people. */
  private static final class Stake {
    private final int unit;
    private final int topic;
    private final long[] need;
    private final long[] offer;
    private long needs;

    private Stake(int unit, int topic, int people) {
      this.unit = unit;
      this.topic = topic;
      this.need = new long[people];
      this.offer = new long[people];
    }
  }

  private final Stake[][] stakes;
  private final long[][] needs;
  private final List<List<List<Stake>>> offers = new ArrayList<>();
  private final long[] covered;
  private final boolean[] seen;

  CoverageWorth(Coverage coverage, Arrangement arrangement) {
    Units units = arrangement.units;
    int groups = arrangement.size.length;
    this.stakes = new Stake[units.count()][];
    this.needs = new long[groups][coverage.topics()];
    this.covered = new long[groups];
    this.seen = new boolean[coverage.topics()];
    for (int g = 0; g < groups; g++) {
      List<List<Stake>> byTopic = new ArrayList<>();
      for (int topic = 0; topic < coverage.topics(); topic++) {
        byTopic.add(new ArrayList<>(2));
      }
      offers.add(byTopic);
    }
    for (int u = 0; u < stakes.length; u++) {
      stakes[u] = stakes(coverage, u, units.people[u]);
      enter(u, arrangement.place[u]);
    }
    for (int g = 0; g < groups; g++) {
      for (int topic = 0; topic < coverage.topics(); topic++) {
        covered[g] += worth(g, topic, -1, null);
      }
    }
  }

  private static Stake[] stakes(Coverage coverage, int unit, int[] people) {
    Map<Integer, Stake> byTopic = new TreeMap<>();
    for (int k = 0; k < people.length; k++) {
      for (Coverage.Entry entry : coverage.sought(people[k])) {
        Stake stake =
            byTopic.computeIfAbsent(entry.topic(), t -> new Stake(unit, t, people.length));
        stake.need[k] = entry.amount();
        stake.needs += entry.amount();
      }
      for (Coverage.Entry entry : coverage.offered(people[k])) {
        byTopic.computeIfAbsent(entry.topic(), t -> new Stake(unit, t, people.length)).offer[k] =
            entry.amount();
      }
    }
    return byTopic.values().toArray(new Stake[0]);
  }

  private void enter(int u, int group) {
    for (Stake stake : stakes[u]) {
      needs[group][stake.topic] += stake.needs;
      if (Arrays.stream(stake.offer).anyMatch(level -> level > 0)) {
        offers.get(group).get(stake.topic).add(stake);
      }
    }
  }

  private void leave(int u, int group) {
    for (Stake stake : stakes[u]) {
      needs[group][stake.topic] -= stake.needs;
      offers.get(group).get(stake.topic).remove(stake);
    }
  }

  @Override
  public long change(int u, int g, int h, int v) {
    return change(g, u, v) + change(h, v, u);
  }

  /** What the group covers without one unit and with another, less what it covers. */
  long change(int group, int without, int with) {
    long change = 0;
    Stake[] leaving = without < 0 ? new Stake[0] : stakes[without];
    Stake[] entering = with < 0 ? new Stake[0] : stakes[with];
    for (Stake stake : leaving) {
      seen[stake.topic] = true;
    }
    for (Stake stake : entering) {
      long now = worth(group, stake.topic, -1, null);
      change += worth(group, stake.topic, seen[stake.topic] ? without : -1, stake) - now;
      seen[stake.topic] = false;
    }
    for (Stake stake : leaving) {
      if (seen[stake.topic]) {
        long now = worth(group, stake.topic, -1, null);
        change += worth(group, stake.topic, without, null) - now;
        seen[stake.topic] = false;
      }
    }
    return change;
  }

  private long worth(int group, int topic, int without, @Nullable Stake with) {
    long all = needs[group][topic];
    Best best = new Best();
    List<Stake> there = offers.get(group).get(topic);
    for (int k = 0; k < there.size(); k++) {
      if (there.get(k).unit != without) {
        best.see(there.get(k));
      }
    }
    if (without >= 0) {
      for (Stake stake : stakes[without]) {
        all -= stake.topic == topic ? stake.needs : 0;
      }
    }
    if (with != null) {
      all += with.needs;
      best.see(with);
    }
    return best.level * (all - best.need) + best.second * best.need;
  }

  private static final class Best {
    private long level;
    private long need;
    private long second;

    private void see(Stake stake) {
      for (int k = 0; k < stake.offer.length; k++) {
        if (stake.offer[k] > level) {
          second = level;
          level = stake.offer[k];
          need = stake.need[k];
        } else {
          second = Math.max(second, stake.offer[k]);
        }
      }
    }
  }

  @Override
  public void moved(int u, int g, int h, int v) {
    covered[g] += change(g, u, v);
    covered[h] += change(h, v, u);
    leave(u, g);
    enter(u, h);
    if (v >= 0) {
      leave(v, h);
      enter(v, g);
    }
  }

  long covered(int group) {
    return covered[group];
  }

  @Override
  public long now() {
    return Arrays.stream(covered).sum();
  }
}
