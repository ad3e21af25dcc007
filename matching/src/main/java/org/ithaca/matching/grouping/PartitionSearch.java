package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.PartitionMaster.Column;
import org.ithaca.matching.internal.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Proves that no grouping weighs more than a target, or finds one. Column generation (Gilmore and
 * Gomory, doi 10.1287/opre.9.6.849) over all allowed groups with branch and bound on pairs (Ryan
 * and Foster 1981): together or apart.
 */
final class PartitionSearch {
  private static final int MOST_NODES = 300;
  private static final int TAKEN_AT_ONCE = 60;
  private static final int MOST_PIVOTS = 20_000;

  private final Columns columns;
  private final long[] weight;
  private final IntPredicate letIn;
  private final long target;
  private final Meter meter;
  private final double penalty;
  private int nodes;
  private long @Nullable [] better;

  /**
   * @param letIn which columns may be used
   * @param target what is to be proven
   */
  PartitionSearch(Columns columns, long[] weight, IntPredicate letIn, long target, Meter meter) {
    this.columns = columns;
    this.weight = weight;
    this.letIn = letIn;
    this.target = target;
    this.meter = meter;
    long most = Arrays.stream(weight).map(Math::abs).max().orElse(0);
    this.penalty = 4.0 * (most + 1) * columns.problem.sizes().size() + 4.0 * Math.abs(target);
  }

  /** Empty if a better grouping was found or it took too long. */
  Optional<PartitionProof> prove() {
    int[] all = IntStream.range(0, columns.count).filter(letIn).toArray();
    return Optional.ofNullable(node(all));
  }

  /** The sets of units of a grouping above the target, if one was found. */
  long @Nullable [] better() {
    return better;
  }

  private @Nullable PartitionProof node(int[] here) {
    if (++nodes > MOST_NODES || meter.isStopped()) {
      return null;
    }
    PartitionMaster master = new PartitionMaster(columns.units.count(), columns.groups, penalty);
    if (!solve(master, here)) {
      return null;
    }
    PartitionProof.Leaf leaf = leaf(master, here);
    if (value(leaf) <= target) {
      return leaf;
    }
    double[] shares = new double[64 * 64];
    Map<Long, Double> used = new TreeMap<>();
    master.forEachUsed((column, amount) -> {
      used.merge(column.units(), amount, Double::sum);
      addShares(shares, column.units(), amount);
    });
    int pair = mostUndecided(shares);
    if (pair >= 0) {
      return split(pair, here);
    }
    used.values().removeIf(amount -> amount < 0.5);
    better =
        isPartition(used.keySet())
            ? used.keySet().stream().mapToLong(Long::longValue).toArray()
            : null;
    return null;
  }

  private boolean isPartition(Set<Long> sets) {
    long all = 0;
    int units = 0;
    for (long set : sets) {
      all |= set;
      units += Long.bitCount(set);
    }
    return sets.size() == columns.problem.sizes().size()
        && units == columns.units.count()
        && Long.bitCount(all) == units;
  }

  /** The pair most in between together and apart, negative if all are decided. */
  private static int mostUndecided(double[] shares) {
    int best = -1;
    for (int pair = 0; pair < shares.length; pair++) {
      if (shares[pair] > 1e-3
          && shares[pair] < 1 - 1e-3
          && (best < 0 || Math.abs(shares[pair] - 0.6) < Math.abs(shares[best] - 0.6))) {
        best = pair;
      }
    }
    return best;
  }

  private @Nullable PartitionProof split(int pair, int[] here) {
    long both = (1L << (pair / 64)) | (1L << (pair % 64));
    PartitionProof together =
        node(filter(here, mask -> (mask & both) == both || (mask & both) == 0));
    if (together == null) {
      return null;
    }
    PartitionProof apart = node(filter(here, mask -> (mask & both) != both));
    int a = columns.units.people[pair / 64][0];
    int b = columns.units.people[pair % 64][0];
    return apart == null ? null : new PartitionProof.Split(Pair.unordered(a, b), together, apart);
  }

  private int[] filter(int[] here, LongPredicate masks) {
    return Arrays.stream(here).filter(c -> masks.test(columns.mask[c])).toArray();
  }

  private static void addShares(double[] shares, long units, double amount) {
    for (long first = units; first != 0; first &= first - 1) {
      for (long second = first & (first - 1); second != 0; second &= second - 1) {
        shares[Long.numberOfTrailingZeros(first) * 64 + Long.numberOfTrailingZeros(second)] +=
            amount;
      }
    }
  }

  /** Columns of the best prices join a pool; the pool is solved; until none is missing. */
  private boolean solve(PartitionMaster master, int[] here) {
    List<Column> pool = new ArrayList<>();
    double least = 1e-4 + 1e-13 * penalty;
    int pivots = 0;
    while (pivots < MOST_PIVOTS) {
      if (meter.stopAfter(here.length + 1)) {
        return false;
      }
      List<Column> more = attractive(master, here, least);
      if (more.isEmpty()) {
        return true;
      }
      pool.addAll(more);
      boolean moved = false;
      Column best = best(master, pool, least);
      while (best != null && pivots < MOST_PIVOTS) {
        if (!master.enter(best)) {
          return false;
        }
        pivots++;
        moved = true;
        best = best(master, pool, least);
      }
      if (!moved) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Column best(PartitionMaster master, List<Column> pool, double least) {
    Column best = null;
    double most = least;
    for (Column column : pool) {
      double reduced = master.reduced(column);
      if (reduced > most) {
        most = reduced;
        best = column;
      }
    }
    return best;
  }

  /** Some of the columns that pay most above their prices. */
  private List<Column> attractive(PartitionMaster master, int[] here, double least) {
    double[] top = new double[TAKEN_AT_ONCE];
    Arrays.fill(top, least);
    int[] which = new int[TAKEN_AT_ONCE];
    Arrays.fill(which, -1);
    int weakest = 0;
    for (int c : here) {
      double reduced = weight[c] - cheapest(master.prices, columns.admitting[c]);
      for (long left = columns.mask[c]; left != 0; left &= left - 1) {
        reduced -= master.prices[Long.numberOfTrailingZeros(left)];
      }
      if (reduced > top[weakest]) {
        top[weakest] = reduced;
        which[weakest] = c;
        for (int k = 0; k < TAKEN_AT_ONCE; k++) {
          weakest = top[k] < top[weakest] ? k : weakest;
        }
      }
    }
    List<Column> taken = new ArrayList<>();
    for (int c : which) {
      for (int r = 0; c >= 0 && r < columns.groups.length; r++) {
        if (((columns.admitting[c] >>> r) & 1) != 0) {
          taken.add(new Column(columns.mask[c], r, weight[c]));
        }
      }
    }
    return taken;
  }

  private double cheapest(double[] prices, long admitting) {
    double cheapest = Double.POSITIVE_INFINITY;
    for (long left = admitting; left != 0; left &= left - 1) {
      int range = Long.numberOfTrailingZeros(left);
      cheapest = Math.min(cheapest, prices[columns.units.count() + range]);
    }
    return cheapest;
  }

  /** Prices in whole parts, raised until every column here is covered exactly. */
  private PartitionProof.Leaf leaf(PartitionMaster master, int[] here) {
    int units = columns.units.count();
    long[] whole = new long[master.prices.length];
    Arrays.setAll(whole, k -> Math.round(master.prices[k] * PartitionProof.SCALE));
    long missing = Long.MIN_VALUE;
    for (int c : here) {
      long cheapest = Long.MAX_VALUE;
      for (long left = columns.admitting[c]; left != 0; left &= left - 1) {
        cheapest = Math.min(cheapest, whole[units + Long.numberOfTrailingZeros(left)]);
      }
      long sum = weight[c] * PartitionProof.SCALE - cheapest;
      for (long left = columns.mask[c]; left != 0; left &= left - 1) {
        sum -= whole[Long.numberOfTrailingZeros(left)];
      }
      missing = Math.max(missing, sum);
    }
    Long[] people = new Long[columns.problem.people()];
    Arrays.fill(people, 0L);
    for (int u = 0; u < units; u++) {
      people[columns.units.people[u][0]] = whole[u];
    }
    Long[] ranges = new Long[columns.groups.length];
    for (int r = 0; r < ranges.length; r++) {
      ranges[r] = whole[units + r] + Math.max(0, missing);
    }
    return new PartitionProof.Leaf(List.of(people), List.of(ranges));
  }

  private long value(PartitionProof.Leaf leaf) {
    long sum = leaf.people().stream().mapToLong(Long::longValue).sum();
    for (int r = 0; r < columns.groups.length; r++) {
      sum += columns.groups[r] * leaf.ranges().get(r);
    }
    return Math.floorDiv(sum, PartitionProof.SCALE);
  }
}
