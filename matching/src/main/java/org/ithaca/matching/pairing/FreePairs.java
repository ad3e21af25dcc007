package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Scale;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;

/** The candidates still open to choice once required pairs are set aside. */
final class FreePairs {
  enum Weights {
    FULL,
    HEAD
  }

  private final PairingProblem problem;
  private final Scale scale;
  private final boolean[] present;
  private final int[] candidate;

  private FreePairs(PairingProblem problem, Scale scale, boolean[] present, int[] candidate) {
    this.problem = problem;
    this.scale = scale;
    this.present = present;
    this.candidate = candidate;
  }

  static FreePairs of(PairingProblem problem) {
    MutualScores scores = problem.scores();
    boolean[] taken = new boolean[scores.people()];
    for (Pair pair : problem.required()) {
      taken[pair.first()] = true;
      taken[pair.second()] = true;
    }
    boolean[] closed = new boolean[scores.size()];
    mark(problem, problem.forbidden(), closed);
    boolean[] present = new boolean[scores.size()];
    mark(problem, problem.present(), present);
    int[] open = new int[scores.size()];
    int size = 0;
    for (int c = 0; c < scores.size(); c++) {
      if (!closed[c] && !taken[scores.first(c)] && !taken[scores.second(c)]) {
        open[size++] = c;
      }
    }
    return new FreePairs(problem, scaleOf(problem), present, Arrays.copyOf(open, size));
  }

  private static void mark(PairingProblem problem, Iterable<Pair> pairs, boolean[] marks) {
    for (Pair pair : pairs) {
      int candidate = problem.candidate(pair);
      if (candidate >= 0) {
        marks[candidate] = true;
      }
    }
  }

  static Scale scaleOf(PairingProblem problem) {
    return Scale.of(
        problem.objective(),
        problem.scores().people() / 2,
        problem.ceiling(),
        problem.present().size());
  }

  FreePairs from(long floor) {
    int[] open = Arrays.stream(candidate).filter(c -> problem.scores().score(c) >= floor).toArray();
    return new FreePairs(problem, scale, present, open);
  }

  /** The scores that occur, ascending, each once. */
  long[] levels() {
    return Arrays.stream(candidate)
        .mapToLong(problem.scores()::score)
        .sorted()
        .distinct()
        .toArray();
  }

  private long weight(int k, Weights weights) {
    int c = candidate[k];
    return weights == Weights.HEAD
        ? scale.head(present[c])
        : scale.weight(problem.scores().score(c), present[c]);
  }

  /**
   * The best pairing of these candidates, its weight (only safe to use for head weights), proof.
   */
  record Answer(List<Pair> chosen, long value, PairingPrices prices) {}

  Answer solve(Weights weights, Meter meter) {
    MutualScores scores = problem.scores();
    int[] one = new int[candidate.length];
    int[] other = new int[candidate.length];
    long[] weight = new long[candidate.length];
    for (int k = 0; k < candidate.length; k++) {
      one[k] = scores.first(candidate[k]);
      other[k] = scores.second(candidate[k]);
      weight[k] = weight(k, weights);
    }
    Graph graph = new Graph(scores.people(), one, other, weight);
    Blossoms blossoms = new Blossoms(graph);
    GreedyStart.run(graph, blossoms);
    new BlossomSearch(graph, blossoms).run(meter);
    blossoms.unfoldAll();
    if (meter.isStopped()) {
      pairLonely(graph, blossoms);
    }
    List<Pair> chosen = new ArrayList<>();
    long value = 0;
    for (int k = 0; k < candidate.length; k++) {
      int mate = blossoms.mate[one[k]];
      if (mate >= 0 && graph.head[mate] == other[k]) {
        chosen.add(new Pair(one[k], other[k]));
        value += weight[k];
      }
    }
    return new Answer(chosen, value, prices(blossoms));
  }

  /** Anything is better than nobody where the search ended early. */
  private static void pairLonely(Graph graph, Blossoms blossoms) {
    for (int direction = 0; direction < graph.head.length; direction += 2) {
      if (blossoms.mate[graph.head[direction]] < 0 && blossoms.mate[graph.tail(direction)] < 0) {
        blossoms.match(direction);
      }
    }
  }

  static PairingPrices prices(Blossoms blossoms) {
    int people = blossoms.label.length;
    List<Long> prices = new ArrayList<>();
    for (int v = 0; v < people; v++) {
      prices.add(blossoms.price(v, 0));
    }
    List<OddGroup> groups = new ArrayList<>();
    for (int b = people; b < 2 * people; b++) {
      if (blossoms.isUsed(b) && blossoms.extra[b] > 0) {
        groups.add(new OddGroup(blossoms.members(b), blossoms.extra[b]));
      }
    }
    return new PairingPrices(prices, groups);
  }
}
