package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Scale;

/**
 * A pairing that stays the best one while people come and go and scores change. After every change
 * it is as good as a new solve would be, and can be proven like it.
 *
 * <p><b>Method.</b> Prices, partners and odd groups of the solve before are kept. A change frees
 * the two it touches from their groups, which are taken apart from the outside, what they pay extra
 * going to their people (Ball and Derigs 1983, doi:10.1002/net.3230130404); whoever loses the
 * partner by that, or has a price that is now too low, searches anew. <b>Guarantee.</b> Exact.
 * <b>Time</b> O(n + m) for the first look after changes and usually little for the searches; new
 * pairs cost another O(n + m), however many they are. <b>Space</b> that of a solve. <b>Ties</b>
 * depend on the changes before.
 *
 * <p>The number of people is fixed: whoever is to join later is there from the start without pairs.
 * For {@code TOTAL} and {@code MOST_PEOPLE_FIRST}, pairs to keep and trios included; required pairs
 * are not supported.
 *
 * <pre>{@code
 * var live = LivePairing.of(problem);
 * live.setScore(3, 7, 8000);      // changes, or allows, a pair
 * live.leave(5);                  // all pairs of the person are taken away
 * live.partnerOf(3);
 * var proven = live.optimum(Effort.unlimited());   // of live.problem(), for the Verifier
 * }</pre>
 */
public final class LivePairing {
  /** No edge of this weight is ever worth its prices. */
  private static final long NEVER = Long.MIN_VALUE / 16;

  private static final int NOBODY = -1;

  private final PairingProblem start;
  private final Scale scale;
  private int edges;
  private int[] one;
  private int[] other;
  private long[] weight;
  private long[] score;

  /** Edges of new pairs lie after these. */
  private int placed;

  private Graph graph;
  private Blossoms blossoms;
  private boolean settled;

  private LivePairing(PairingProblem problem) {
    if (problem.objective() == Objective.WORST_OFF_FIRST || !problem.required().isEmpty()) {
      throw new IllegalArgumentException(
          "%s with %d required pairs cannot be kept up to date. Maybe solve it anew each time."
              .formatted(problem.objective(), problem.required().size()));
    }
    this.start = problem;
    this.scale = FreePairs.scaleOf(problem);
    MutualScores scores = problem.scores();
    this.edges = scores.size();
    this.one = new int[edges];
    this.other = new int[edges];
    this.score = new long[edges];
    this.weight = new long[edges];
    for (int e = 0; e < edges; e++) {
      one[e] = scores.first(e);
      other[e] = scores.second(e);
      score[e] = scores.score(e);
      weight[e] = weight(e);
    }
    this.placed = edges;
    this.graph = new Graph(scores.people(), one, other, weight);
    this.blossoms = new Blossoms(graph);
    GreedyStart.run(graph, blossoms);
  }

  /** Starts from here; the first question solves it. */
  public static LivePairing of(PairingProblem problem) {
    return new LivePairing(problem);
  }

  private long weight(int e) {
    Pair pair = new Pair(one[e], other[e]);
    return start.forbidden().contains(pair)
        ? NEVER
        : scale.weight(score[e], start.present().contains(pair));
  }

  /** Changes a pair's score, or allows a pair that was not. */
  public void setScore(int a, int b, long value) {
    Pair pair = checked(a, b);
    if (value < 0 || value > start.ceiling()) {
      throw new IllegalArgumentException(
          "Score %d of pair %d-%d is not from 0 to %d. Maybe start with a higher ceiling."
              .formatted(value, a, b, start.ceiling()));
    }
    int e = find(pair);
    if (e < 0) {
      e = append(pair);
    }
    score[e] = value;
    if (e < placed) {
      mend(e, weight(e));
    }
  }

  /** Takes a pair away; nothing happens if it is not there. */
  public void removePair(int a, int b) {
    int e = find(checked(a, b));
    if (e >= 0) {
      remove(e);
    }
  }

  /** Takes all pairs of the person away. */
  public void leave(int person) {
    checked(person, person == 0 ? 1 : 0);
    for (int e = placed; e < edges; e++) {
      if (one[e] == person || other[e] == person) {
        remove(e);
      }
    }
    for (int k = graph.from[person]; k < graph.from[person + 1]; k++) {
      remove(graph.direction[k] >> 1);
    }
  }

  private void remove(int e) {
    score[e] = NOBODY;
    if (e < placed) {
      mend(e, NEVER);
    }
  }

  private Pair checked(int a, int b) {
    int people = graph.vertices();
    if (a == b || Math.min(a, b) < 0 || Math.max(a, b) >= people) {
      throw new IllegalArgumentException(
          "There is no pair %d-%d among %d people.".formatted(a, b, people));
    }
    return Pair.unordered(a, b);
  }

  private int find(Pair pair) {
    for (int k = graph.from[pair.first()]; k < graph.from[pair.first() + 1]; k++) {
      if (graph.neighbour[k] == pair.second()) {
        return graph.direction[k] >> 1;
      }
    }
    for (int e = placed; e < edges; e++) {
      if (one[e] == pair.first() && other[e] == pair.second()) {
        return e;
      }
    }
    return NOBODY;
  }

  private int append(Pair pair) {
    if (edges == weight.length) {
      int grown = edges + (edges >> 3) + 16;
      one = Arrays.copyOf(one, grown);
      other = Arrays.copyOf(other, grown);
      score = Arrays.copyOf(score, grown);
      weight = Arrays.copyOf(weight, grown);
    }
    settled = false; // and the graph is made anew before anybody looks at it
    one[edges] = pair.first();
    other[edges] = pair.second();
    weight[edges] = NEVER;
    return edges++;
  }

  /** Gives an edge its new weight and makes prices, groups and partners right for it. */
  private void mend(int e, long newWeight) {
    settled = false;
    if (newWeight == weight[e]) {
      return;
    }
    blossoms.part(one[e], other[e]);
    if (blossoms.mate[one[e]] >> 1 == e) {
      blossoms.unmatch(one[e]);
    }
    weight[e] = newWeight;
    graph.reweigh(e);
    if (missing(e) > 0) {
      blossoms.free(one[e]);
    }
    if (missing(e) > 0) {
      blossoms.unmatch(one[e]);
      blossoms.setPrice(one[e], blossoms.price(one[e], 0) + missing(e));
    }
  }

  /** Only for edges between outermost nodes. */
  private long missing(int e) {
    return 2 * weight[e] - blossoms.price(one[e], 0) - blossoms.price(other[e], 0);
  }

  private boolean settle(Meter meter) {
    if (placed < edges) {
      weight = Arrays.copyOf(weight, edges);
      graph = new Graph(graph.vertices(), one, other, weight);
      blossoms.use(graph);
      int from = placed;
      placed = edges;
      for (int e = from; e < edges; e++) {
        if (score[e] >= 0) {
          mend(e, weight(e));
        }
      }
    }
    if (!settled) {
      blossoms.evenOut();
      new BlossomSearch(graph, blossoms).run(meter);
      blossoms.unfoldAll();
      settled = !meter.isStopped();
    }
    return settled;
  }

  /** The person's partner in the best pairing, -1 if there is none. */
  public int partnerOf(int person) {
    checked(person, person == 0 ? 1 : 0);
    settle(new Meter(Effort.unlimited()));
    int mate = blossoms.mate[person];
    return mate < 0 ? NOBODY : graph.head[mate];
  }

  /** The problem as it is now. */
  public PairingProblem problem() {
    MutualScores.Builder scores = MutualScores.builder(graph.vertices());
    for (int e = 0; e < edges; e++) {
      if (score[e] >= 0) {
        scores.add(one[e], other[e], score[e]);
      }
    }
    return start.withScores(scores.build());
  }

  /** The best pairing now, with its proof for {@link #problem()}. */
  public Outcome<Pairing, PairingCertificate> optimum(Effort effort) {
    Meter meter = new Meter(effort);
    boolean complete = settle(meter);
    List<Pair> chosen = new ArrayList<>();
    for (int v = 0; v < graph.vertices(); v++) {
      int mate = blossoms.mate[v];
      if (mate >= 0 && v < graph.head[mate]) {
        chosen.add(new Pair(v, graph.head[mate]));
      }
    }
    Pairing solution = PairingSolver.pairing(problem(), chosen, effort);
    PairingCertificate proof = new PairingCertificate(FreePairs.prices(blossoms), Optional.empty());
    return complete
        ? new Outcome.Optimal<>(solution, proof)
        : new Outcome.Stopped<>(solution, proof);
  }
}
