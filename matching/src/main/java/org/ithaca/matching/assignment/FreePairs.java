package org.ithaca.matching.assignment;

import java.util.Arrays;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.Network;
import org.ithaca.matching.internal.Scale;

/** The candidates still open to choice, and the places left, once required pairs are set aside. */
final class FreePairs {
  enum Weights {
    FULL,
    HEAD
  }

  private final AssignmentProblem problem;
  private final Scale scale;
  private final boolean[] present;
  private final int[] receiverSeats;
  private final int[] giverSeats;

  /** Candidates by receiver, in the order of the scores. */
  private final int[] first;

  private final int[] candidate;

  private FreePairs(
      AssignmentProblem problem,
      Scale scale,
      boolean[] present,
      int[] receiverSeats,
      int[] giverSeats,
      int[] first,
      int[] candidate) {
    this.problem = problem;
    this.scale = scale;
    this.present = present;
    this.receiverSeats = receiverSeats;
    this.giverSeats = giverSeats;
    this.first = first;
    this.candidate = candidate;
  }

  static FreePairs of(AssignmentProblem problem) {
    Scores scores = problem.scores();
    boolean[] closed = new boolean[scores.size()];
    mark(problem, problem.required(), closed);
    mark(problem, problem.forbidden(), closed);
    boolean[] present = new boolean[scores.size()];
    mark(problem, problem.present(), present);
    FreePairs everything =
        new FreePairs(
            problem,
            scaleOf(problem),
            present,
            receiverSeats(problem),
            giverSeats(problem),
            new int[0],
            new int[0]);
    return everything.filtered(closed, 0);
  }

  /** The places of receivers that required pairs leave. */
  static int[] receiverSeats(AssignmentProblem problem) {
    int[] seats = new int[problem.scores().receivers()];
    Arrays.setAll(seats, problem::receiverCapacity);
    problem.required().forEach(pair -> seats[pair.first()]--);
    return seats;
  }

  /** The places of givers that required pairs leave. */
  static int[] giverSeats(AssignmentProblem problem) {
    int[] seats = new int[problem.scores().givers()];
    Arrays.setAll(seats, problem::giverCapacity);
    problem.required().forEach(pair -> seats[pair.second()]--);
    return seats;
  }

  /** How many required pairs each giver has. */
  int[] giverLoads() {
    int[] loads = new int[giverSeats.length];
    problem.required().forEach(pair -> loads[pair.second()]++);
    return loads;
  }

  private static void mark(AssignmentProblem problem, Iterable<Pair> pairs, boolean[] marks) {
    for (Pair pair : pairs) {
      int candidate = problem.candidate(pair);
      if (candidate >= 0) {
        marks[candidate] = true;
      }
    }
  }

  static Scale scaleOf(AssignmentProblem problem) {
    long receivers = 0;
    for (int r = 0; r < problem.scores().receivers(); r++) {
      receivers += Math.min(problem.receiverCapacity(r), problem.scores().givers());
    }
    long givers = 0;
    for (int g = 0; g < problem.scores().givers(); g++) {
      givers += Math.min(problem.giverCapacity(g), problem.scores().receivers());
    }
    return Scale.of(
        problem.objective(),
        Math.min(receivers, givers),
        problem.ceiling(),
        problem.present().size());
  }

  /** Only the candidates with at least this score. */
  FreePairs from(long floor) {
    boolean[] closed = new boolean[problem.scores().size()];
    Arrays.fill(closed, true);
    for (int c : candidate) {
      closed[c] = false;
    }
    return filtered(closed, floor);
  }

  private FreePairs filtered(boolean[] closed, long floor) {
    Scores scores = problem.scores();
    int[] start = new int[scores.receivers() + 1];
    int[] open = new int[scores.size()];
    int size = 0;
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        if (!closed[c] && scores.score(c) >= floor) {
          open[size++] = c;
        }
      }
      start[r + 1] = size;
    }
    return new FreePairs(
        problem, scale, present, receiverSeats, giverSeats, start, Arrays.copyOf(open, size));
  }

  /** The scores that occur, ascending, each once. */
  long[] levels() {
    return Arrays.stream(candidate)
        .mapToLong(problem.scores()::score)
        .sorted()
        .distinct()
        .toArray();
  }

  long weight(int k, Weights weights) {
    int c = candidate[k];
    return weights == Weights.HEAD
        ? scale.head(present[c])
        : scale.weight(problem.scores().score(c), present[c]);
  }

  Pair pair(int k) {
    int receiver = Arrays.binarySearch(first, k);
    if (receiver < 0) {
      receiver = -receiver - 2;
    }
    while (first[receiver + 1] <= k) {
      receiver++;
    }
    return new Pair(receiver, problem.scores().giver(candidate[k]));
  }

  Network network(Weights weights) {
    int[] giver = new int[candidate.length];
    long[] weight = new long[candidate.length];
    for (int k = 0; k < candidate.length; k++) {
      giver[k] = problem.scores().giver(candidate[k]);
      weight[k] = weight(k, weights);
    }
    return new Network(first, giver, weight, receiverSeats, giverSeats);
  }
}
