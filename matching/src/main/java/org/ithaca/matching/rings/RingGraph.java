package org.ithaca.matching.rings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;

/**
 * The arcs that can be part of a ring, from giver to receiver, with whole-number weights. People
 * who are on no ring are left out unless they must be on one; the others are numbered anew, fewest
 * arcs first, so that rings are looked for from those who have few.
 *
 * <p>Space: 16 bytes an arc, and n²/4 bytes while it is built.
 */
final class RingGraph {
  private static final long LARGEST_SUM = 1L << 50;
  private static final long FINEST_UNIT = 1L << 24;

  private final int people;
  private final int shortest;
  private final int longest;
  private final long unit;
  private final int[] person;
  private final int[] vertex;
  private final boolean[] required;
  private final int[] first;
  private final int[] from;
  private final int[] to;
  private final long[] weight;
  private final int[] firstIn;
  private final int[] arcIn;

  /** An arc let in. */
  private record Arc(int giver, int receiver, long weight) {}

  private RingGraph(RingProblem problem, List<Arc> useful, boolean[] requiredPeople) {
    this.people = problem.people();
    this.shortest = problem.shortest();
    this.longest = problem.longest();
    this.person = byDegree(people, useful, requiredPeople);
    this.required = new boolean[person.length];
    this.vertex = new int[people];
    for (int v = 0; v < person.length; v++) {
      vertex[person[v]] = v;
      required[v] = requiredPeople[person[v]];
    }
    Arc[] arcs =
        useful.stream()
            .map(a -> new Arc(vertex[a.giver], vertex[a.receiver], a.weight))
            .sorted(Comparator.comparingInt(Arc::giver).thenComparingInt(Arc::receiver))
            .toArray(Arc[]::new);
    this.from = Arrays.stream(arcs).mapToInt(Arc::giver).toArray();
    this.to = Arrays.stream(arcs).mapToInt(Arc::receiver).toArray();
    this.weight = Arrays.stream(arcs).mapToLong(Arc::weight).toArray();
    this.unit = unit((Math.max(1, largestWeight()) + 1) * (people + 1));
    this.first = firsts(from);
    this.firstIn = firsts(to);
    this.arcIn = new int[arcs.length];
    int[] next = firstIn.clone();
    for (int a = 0; a < arcs.length; a++) {
      arcIn[next[to[a]]++] = a;
    }
  }

  /** Arcs that are allowed beside the required ones, and score at least so much or are required. */
  static RingGraph of(RingProblem problem, RingWeights weights, long floor) {
    boolean[] required = new boolean[problem.people()];
    boolean[] receives = new boolean[problem.people()];
    boolean[] gives = new boolean[problem.people()];
    problem.members().forEach(person -> required[person] = true);
    for (Pair arc : problem.required()) {
      receives[arc.first()] = true;
      gives[arc.second()] = true;
      required[arc.first()] = true;
      required[arc.second()] = true;
    }
    List<Arc> arcs = new ArrayList<>();
    for (int r = 0; r < problem.people(); r++) {
      for (int c = problem.scores().from(r); c < problem.scores().from(r + 1); c++) {
        Pair arc = new Pair(r, problem.scores().giver(c));
        boolean free =
            !receives[r]
                && !gives[arc.second()]
                && problem.scores().score(c) >= floor
                && !problem.forbidden().contains(arc);
        if (problem.required().contains(arc)) {
          arcs.add(new Arc(arc.second(), r, 0));
        } else if (free) {
          arcs.add(new Arc(arc.second(), r, weights.of(arc, problem.scores().score(c))));
        }
      }
    }
    return new RingGraph(problem, onClosedWalks(problem, arcs), required);
  }

  /** Only arcs from which one comes back within the longest ring. */
  private static List<Arc> onClosedWalks(RingProblem problem, List<Arc> arcs) {
    long[][] reached = itself(problem.people());
    for (int k = 1; k < problem.longest(); k++) {
      long[][] further = itself(problem.people());
      for (Arc arc : arcs) {
        long[] target = further[arc.giver];
        long[] source = reached[arc.receiver];
        for (int word = 0; word < target.length; word++) {
          target[word] |= source[word];
        }
      }
      reached = further;
    }
    long[][] last = reached;
    return arcs.stream().filter(a -> (last[a.receiver][a.giver >> 6] >> a.giver & 1) != 0).toList();
  }

  private static long[][] itself(int people) {
    long[][] sets = new long[people][(people + 63) >> 6];
    for (int v = 0; v < people; v++) {
      sets[v][v >> 6] = 1L << v;
    }
    return sets;
  }

  private static int[] byDegree(int people, List<Arc> arcs, boolean[] required) {
    long[] in = new long[people];
    long[] out = new long[people];
    for (Arc arc : arcs) {
      out[arc.giver]++;
      in[arc.receiver]++;
    }
    return IntStream.range(0, people)
        .filter(v -> in[v] > 0 || required[v])
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(v -> in[v] * out[v]).thenComparingInt(v -> v))
        .mapToInt(v -> v)
        .toArray();
  }

  /** As fine as sums allow, so that rounding prices up costs less than a whole weight. */
  private static long unit(long largestSum) {
    if (largestSum > LARGEST_SUM) {
      throw new IllegalArgumentException(
          "Weights of rings may add up to %d, more than %d. Maybe use smaller scores."
              .formatted(largestSum, LARGEST_SUM));
    }
    return Math.min(FINEST_UNIT, Long.highestOneBit(LARGEST_SUM / largestSum));
  }

  private int[] firsts(int[] vertexOfArc) {
    int[] firsts = new int[person.length + 1];
    for (int v : vertexOfArc) {
      firsts[v + 1]++;
    }
    for (int v = 0; v < person.length; v++) {
      firsts[v + 1] += firsts[v];
    }
    return firsts;
  }

  int shortest() {
    return shortest;
  }

  int longest() {
    return longest;
  }

  /** Prices are in parts of 1/unit of a weight. */
  long unit() {
    return unit;
  }

  int vertices() {
    return person.length;
  }

  int arcs() {
    return to.length;
  }

  boolean isRequired(int v) {
    return required[v];
  }

  /** Somebody who must be on a ring and is on none; negative if there is nobody. */
  int personOnNoRing() {
    for (int v = 0; v < person.length; v++) {
      if (first[v] == first[v + 1]) {
        return person[v];
      }
    }
    return -1;
  }

  /** The first arc from the vertex; those of {@code v + 1} follow. */
  int firstOut(int v) {
    return first[v];
  }

  int from(int arc) {
    return from[arc];
  }

  int to(int arc) {
    return to[arc];
  }

  /** In whole weights. */
  long weight(int arc) {
    return weight[arc];
  }

  /** The first place of arcs to the vertex, for {@link #arcIn}. */
  int firstIn(int v) {
    return firstIn[v];
  }

  int arcIn(int place) {
    return arcIn[place];
  }

  long largestWeight() {
    return Arrays.stream(weight).max().orElse(0);
  }

  /** The arcs of a ring of vertices. */
  int[] arcsOf(int[] ring) {
    int[] arcs = new int[ring.length];
    for (int k = 0; k < ring.length; k++) {
      int giver = ring[k];
      int receiver = ring[(k + 1) % ring.length];
      arcs[k] = Arrays.binarySearch(to, first[giver], first[giver + 1], receiver);
    }
    return arcs;
  }

  long weightOf(int[] ring) {
    return Arrays.stream(arcsOf(ring)).mapToLong(this::weight).sum();
  }

  /** Prices that bound without any search: the best that everybody can receive. */
  long[] simplePrices() {
    long[] prices = new long[vertices()];
    for (int arc = 0; arc < arcs(); arc++) {
      prices[to[arc]] = Math.max(prices[to[arc]], weight[arc] * unit);
    }
    return prices;
  }

  /** The sum of prices in whole weights, rounded down. */
  long boundOf(long[] prices) {
    BigInteger sum = BigInteger.ZERO;
    for (long price : prices) {
      sum = sum.add(BigInteger.valueOf(price));
    }
    return Math.floorDiv(sum.max(BigInteger.valueOf(-unit)).longValueExact(), unit);
  }

  Pair pair(int arc) {
    return new Pair(person[to[arc]], person[from[arc]]);
  }

  Ring ring(int[] vertices) {
    return new Ring(Arrays.stream(vertices).mapToObj(v -> person[v]).toList());
  }

  int[] vertices(Ring ring) {
    return ring.people().stream().mapToInt(p -> vertex[p]).toArray();
  }

  /** Prices of all people. */
  List<Long> ofPeople(long[] prices) {
    List<Long> all = new ArrayList<>(Collections.nCopies(people, 0L));
    for (int v = 0; v < prices.length; v++) {
      all.set(person[v], prices[v]);
    }
    return all;
  }
}
