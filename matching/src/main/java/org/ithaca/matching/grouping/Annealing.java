package org.ithaca.matching.grouping;

import org.ithaca.matching.internal.Meter;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi, doi 10.1126/science.220.4598.671) over swaps
 * and inserts, with a temperature that falls geometrically. Broken rules and lost ties cost a
 * multiple of the temperature at the start, so that they can be crossed early and not late.
 *
 * <p>How much may be lost by a move is drawn before its gain is known; where scores alone decide,
 * most moves are refused after four reads.
 */
final class Annealing {
  private static final int DRAWS = 4096;
  private static final double[] DRAW = new double[DRAWS];
  private static final int BLOCK = 256;
  private static final int SAMPLES = 2000;

  /** A step with rules takes about so many times as long as one without. */
  private static final int RULED = 16;

  static {
    for (int k = 0; k < DRAWS; k++) {
      DRAW[k] = -StrictMath.log((k + 0.5) / DRAWS);
    }
  }

  private final Arrangement arrangement;
  private final Energy energy;
  private final Dice dice;
  private final Meter meter;
  private final int groups;
  private final boolean inserts;

  Annealing(Arrangement arrangement, Energy energy, Dice dice, Meter meter) {
    this.arrangement = arrangement;
    this.energy = energy;
    this.dice = dice;
    this.meter = meter;
    this.groups = arrangement.size.length;
    this.inserts =
        !arrangement.units.areSingle()
            || arrangement.problem.sizes().stream().anyMatch(range -> range.least() < range.most());
  }

  /** The root of the mean square of the gains of some random moves. */
  double spread() {
    double sum = 0;
    int seen = 0;
    for (int k = 0; k < SAMPLES; k++) {
      int u = dice.below(arrangement.units.count());
      int v = dice.below(arrangement.units.count());
      if (arrangement.place[u] != arrangement.place[v]) {
        double gain = energy.gain(arrangement, u, arrangement.place[v], v);
        sum += gain * gain;
        seen++;
      }
    }
    return sum == 0 ? 1 : Math.sqrt(sum / seen);
  }

  void run(long steps, double hot, double cold) {
    boolean plain = arrangement.isPlain();
    int perBlock = plain ? BLOCK : RULED * BLOCK;
    long blocks = Math.max(1, steps / perBlock);
    double factor = StrictMath.pow(cold / hot, 1.0 / blocks);
    double temperature = hot;
    for (long block = 0; block < blocks && !meter.stopAfter(perBlock); block++) {
      if (plain) {
        plainBlock(temperature);
      } else {
        ruledBlock(temperature);
      }
      temperature *= factor;
    }
  }

  private void plainBlock(double temperature) {
    int[] place = arrangement.place;
    long[][] pull = arrangement.pull;
    long[][] score = arrangement.units.score;
    int units = place.length;
    for (int k = 0; k < BLOCK; k++) {
      long random = dice.next();
      int u = part(random, 0, units);
      long allowed = -(long) (temperature * DRAW[(int) (random >>> 48) & (DRAWS - 1)]);
      int g = place[u];
      if (inserts && random >>> 61 == 0) {
        insert(u, g, part(random, 24, groups), allowed);
        continue;
      }
      int v = part(random, 24, units);
      int h = place[v];
      if (g == h) {
        continue;
      }
      long gain = pull[h][u] - pull[g][u] + pull[g][v] - pull[h][v];
      if (gain < allowed) {
        continue;
      }
      if (gain - 2 * score[u][v] >= allowed) {
        arrangement.move(u, h, v);
      }
    }
  }

  private void insert(int u, int g, int h, long allowed) {
    if (g != h && arrangement.pull[h][u] - arrangement.pull[g][u] >= allowed && hasRoom(g, h)) {
      arrangement.move(u, h, -1);
    }
  }

  /** A number below the bound from 24 of the random bits. */
  private static int part(long random, int shift, int bound) {
    return (int) ((((random >>> shift) & 0xFFFFFF) * bound) >>> 24);
  }

  private boolean hasRoom(int from, int to) {
    return arrangement.size[from] > arrangement.problem.sizes().get(from).least()
        && arrangement.size[to] < arrangement.problem.sizes().get(to).most();
  }

  private void ruledBlock(double temperature) {
    int units = arrangement.units.count();
    for (int k = 0; k < BLOCK; k++) {
      long random = dice.next();
      int u = part(random, 0, units);
      int v = part(random, 24, units);
      int h = arrangement.place[v];
      if (inserts && random >>> 61 == 0) {
        h = part(random, 24, groups);
        v = -1;
      }
      double allowed = -temperature * DRAW[(int) (random >>> 48) & DRAWS - 1];
      if (arrangement.place[u] != h
          && (v >= 0 || arrangement.count[arrangement.place[u]] > 1)
          && energy.gain(arrangement, u, h, v) >= allowed) {
        arrangement.move(u, h, v);
      }
    }
  }
}
