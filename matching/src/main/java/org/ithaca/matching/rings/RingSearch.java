package org.ithaca.matching.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ithaca.matching.internal.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Chooses rings of one graph by branch and bound over their {@link Relaxation}.
 *
 * <p><b>Method.</b> A dive comes first: the ring that the relaxation uses most is taken, the rest
 * solved anew, and so on, trying the next rings where too much would be lost. What is then still
 * open is divided by an arc that is half used: the part that uses it goes first, later the most
 * promising part, until no part can be better than the rings found, or there are too many parts.
 */
final class RingSearch {
  /** The proof has at most about so many prices. */
  private static final int MOST_PRICES = 200_000;

  private static final int FEWEST_PARTS = 50;
  private static final int TRIED_FOR_EACH_RING = 4;

  private final RingGraph graph;
  private final Relaxation relaxation;
  private final Meter meter;
  private final Part whole;

  private List<int[]> best = List.of();
  private long bestValue = -1;

  RingSearch(RingGraph graph, Meter meter) {
    this.graph = graph;
    this.meter = meter;
    this.relaxation = new Relaxation(graph, meter);
    this.whole = new Part(null, -1, false, graph.simplePrices(), Long.MAX_VALUE);
  }

  /**
   * The best rings found.
   *
   * @param value the sum of their weights; what was to be beaten if nothing was found
   * @param bound what no choice of rings exceeds; negative if what is required cannot be
   */
  record Answer(List<Ring> rings, long value, long bound, RingBound proof) {
    boolean isProven() {
      return bound <= value;
    }
  }

  /** All choices that agree with the decisions of its parent and with one more. */
  private static final class Part {
    private final @Nullable Part parent;
    private final int arc;
    private final boolean used;
    private long[] prices;
    private long bound;
    private int dividingArc = -1;
    private @Nullable Part with;
    private @Nullable Part without;

    private Part(@Nullable Part parent, int arc, boolean used, long[] prices, long bound) {
      this.parent = parent;
      this.arc = arc;
      this.used = used;
      this.prices = prices;
      this.bound = bound;
    }

    private void divide(int byArc) {
      dividingArc = byArc;
      with = new Part(this, byArc, true, prices, bound);
      without = new Part(this, byArc, false, prices, bound);
    }
  }

  /** Searches for rings worth more than {@code beating}, starting from known ones, if any. */
  Answer answer(List<Ring> known, long beating) {
    bestValue = beating;
    offer(known.stream().map(graph::vertices).toList());
    whole.bound = graph.boundOf(whole.prices);
    examine(whole);
    if (isOpen(whole)) {
      dive();
    }
    if (isOpen(whole)) {
      divide();
    }
    Tree tree = tree(whole);
    return new Answer(
        best.stream().map(graph::ring).toList(),
        bestValue,
        tree.bound,
        new RingBound(graph.unit(), tree.part));
  }

  private boolean isOpen(Part part) {
    return part.bound > bestValue && !meter.isStopped();
  }

  private void examine(Part part) {
    relaxation.allowAll();
    for (Part p = part; p.parent != null; p = p.parent) {
      if (p.used) {
        relaxation.use(p.arc);
      } else {
        relaxation.close(p.arc);
      }
    }
    Relaxation.Bound bound =
        relaxation.bound(new Relaxation.Bound(part.prices, part.bound), bestValue);
    part.prices = bound.prices;
    part.bound = bound.weight;
    offer(relaxation.rounded());
    meter.report(Math.max(0, bestValue), Math.max(0, whole.bound));
  }

  /** Takes the rings if they hold all that is required and are the best so far. */
  private void offer(List<int[]> rings) {
    long value = rings.stream().mapToLong(graph::weightOf).sum();
    if (value <= bestValue) {
      return;
    }
    boolean[] covered = new boolean[graph.vertices()];
    for (int[] ring : rings) {
      for (int v : ring) {
        covered[v] = true;
      }
    }
    for (int v = 0; v < covered.length; v++) {
      if (graph.isRequired(v) && !covered[v]) {
        return;
      }
    }
    bestValue = value;
    best = List.copyOf(rings);
  }

  private void dive() {
    long target = whole.bound;
    List<int[]> taken = new ArrayList<>();
    relaxation.towards(target);
    while (!meter.isStopped()) {
      offer(relaxation.rounded());
      if (bestValue >= target) {
        return;
      }
      List<int[]> candidates = relaxation.undecided();
      int[] next = null;
      long reached = bestValue;
      for (int k = 0; k < Math.min(candidates.size(), TRIED_FOR_EACH_RING); k++) {
        long value = valueWith(taken, candidates.get(k), target);
        if (value > reached) {
          reached = value;
          next = candidates.get(k);
        }
        if (reached >= target) {
          break;
        }
      }
      if (next == null) {
        return;
      }
      if (reached < target) {
        target = reached;
        valueWith(taken, next, target);
      }
      taken.add(next);
    }
  }

  private long valueWith(List<int[]> taken, int[] ring, long target) {
    relaxation.allowAll();
    taken.forEach(this::use);
    use(ring);
    return relaxation.towards(target);
  }

  private void use(int[] ring) {
    for (int arc : graph.arcsOf(ring)) {
      relaxation.use(arc);
    }
  }

  private void divide() {
    PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingLong((Part p) -> -p.bound));
    int parts = 0;
    Part part = whole;
    int most = Math.max(FEWEST_PARTS, MOST_PRICES / Math.max(1, graph.vertices()));
    while (part != null && isOpen(part) && parts < most) {
      examine(part);
      parts++;
      int arc = isOpen(part) ? relaxation.mostUndecidedArc() : -1;
      if (arc >= 0) {
        part.divide(arc);
        open.add(part.without);
        part = part.with;
      } else {
        part = open.poll();
      }
    }
  }

  private record Tree(RingBound.Part part, long bound) {}

  /** The proof of a part; divisions that turned out to be needless are left out. */
  private Tree tree(Part part) {
    if (part.bound <= bestValue || part.with == null || part.without == null) {
      return new Tree(new RingBound.Priced(graph.ofPeople(part.prices)), part.bound);
    }
    Tree used = tree(part.with);
    Tree unused = tree(part.without);
    return new Tree(
        new RingBound.Divided(graph.pair(part.dividingArc), used.part, unused.part),
        Math.max(used.bound, unused.bound));
  }
}
