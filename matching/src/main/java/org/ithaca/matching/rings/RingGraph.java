package org.ithaca.matching.rings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;

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

  private RingGraph(
      RingProblem problem, RingWeights weights, boolean[] letIn, boolean[] requiredPeople) {
    Scores scores = problem.scores();
    this.people = problem.people();
    this.shortest = problem.shortest();
    this.longest = problem.longest();
    int[] in = new int[people];
    int[] out = new int[people];
    int arcs = 0;
    for (int r = 0; r < people; r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        if (letIn[c]) {
          in[r]++;
          out[scores.giver(c)]++;
          arcs++;
        }
      }
    }
    this.person = byDegree(in, out, requiredPeople);
    this.vertex = new int[people];
    this.required = new boolean[person.length];
    this.first = new int[person.length + 1];
    this.firstIn = new int[person.length + 1];
    for (int v = 0; v < person.length; v++) {
      vertex[person[v]] = v;
      required[v] = requiredPeople[person[v]];
      first[v + 1] = first[v] + out[person[v]];
      firstIn[v + 1] = firstIn[v] + in[person[v]];
    }
    this.from = new int[arcs];
    this.to = new int[arcs];
    this.weight = new long[arcs];
    this.arcIn = new int[arcs];
    fill(problem, weights, letIn);
    this.unit = unit((Math.max(1, largestWeight()) + 1) * (people + 1));
  }

  /** Arcs by giver, then receiver; receivers come in order, so each giver's do too. */
  private void fill(RingProblem problem, RingWeights weights, boolean[] letIn) {
    Scores scores = problem.scores();
    int[] next = first.clone();
    int place = 0;
    for (int v = 0; v < person.length; v++) {
      int r = person[v];
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        if (letIn[c]) {
          Pair pair = new Pair(r, scores.giver(c));
          int giver = vertex[pair.second()];
          int arc = next[giver]++;
          from[arc] = giver;
          to[arc] = v;
          weight[arc] = problem.required().contains(pair) ? 0 : weights.of(pair, scores.score(c));
          arcIn[place++] = arc;
        }
      }
    }
  }

  /** Arcs that are allowed beside the required ones, and score at least so much or are required. */
  static RingGraph of(RingProblem problem, RingWeights weights, long floor) {
    Scores scores = problem.scores();
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
    boolean[] letIn = new boolean[scores.size()];
    for (int r = 0; r < problem.people(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        letIn[c] = !receives[r] && !gives[scores.giver(c)] && scores.score(c) >= floor;
      }
    }
    problem.forbidden().stream()
        .mapToInt(problem::candidate)
        .filter(c -> c >= 0)
        .forEach(c -> letIn[c] = false);
    problem.required().forEach(arc -> letIn[problem.candidate(arc)] = true);
    keepClosedWalks(problem, letIn);
    return new RingGraph(problem, weights, letIn, required);
  }

  /** Leaves out arcs from which one does not come back within the longest ring. */
  private static void keepClosedWalks(RingProblem problem, boolean[] letIn) {
    Scores scores = problem.scores();
    long[][] reached = itself(problem.people());
    for (int k = 1; k < problem.longest(); k++) {
      long[][] further = itself(problem.people());
      for (int r = 0; r < problem.people(); r++) {
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          if (letIn[c]) {
            unite(further[scores.giver(c)], reached[r]);
          }
        }
      }
      reached = further;
    }
    for (int r = 0; r < problem.people(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        int giver = scores.giver(c);
        letIn[c] &= (reached[r][giver >> 6] >> giver & 1) != 0;
      }
    }
  }

  private static void unite(long[] set, long[] more) {
    for (int word = 0; word < set.length; word++) {
      set[word] |= more[word];
    }
  }

  private static long[][] itself(int people) {
    long[][] sets = new long[people][(people + 63) >> 6];
    for (int v = 0; v < people; v++) {
      sets[v][v >> 6] = 1L << v;
    }
    return sets;
  }

  private static int[] byDegree(int[] in, int[] out, boolean[] required) {
    return IntStream.range(0, in.length)
        .filter(v -> in[v] > 0 || required[v])
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(v -> (long) in[v] * out[v]).thenComparingInt(v -> v))
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
