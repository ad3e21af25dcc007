package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Edges;
import org.ithaca.matching.internal.LongColumn;
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
  private final int[] receiverSeats;
  private final int[] giverSeats;

  /** Candidates by receiver with their scores, those of the problem itself if all are open. */
  private final Edges open;

  /** Which of them are to be kept. */
  private final BitSet kept;

  private FreePairs(
      AssignmentProblem problem,
      Scale scale,
      int[] receiverSeats,
      int[] giverSeats,
      Edges open,
      BitSet kept) {
    this.problem = problem;
    this.scale = scale;
    this.receiverSeats = receiverSeats;
    this.giverSeats = giverSeats;
    this.open = open;
    this.kept = kept;
  }

  static FreePairs of(AssignmentProblem problem) {
    return of(problem, scaleOf(problem));
  }

  static FreePairs of(AssignmentProblem problem, Scale scale) {
    FreePairs everything =
        new FreePairs(
            problem,
            scale,
            receiverSeats(problem),
            giverSeats(problem),
            problem.scores().edges(),
            marked(problem, problem.present()));
    BitSet closed = marked(problem, problem.required());
    closed.or(marked(problem, problem.forbidden()));
    return closed.isEmpty() ? everything : everything.filtered(c -> !closed.get(c));
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

  private static BitSet marked(AssignmentProblem problem, Iterable<Pair> pairs) {
    BitSet marks = new BitSet();
    for (Pair pair : pairs) {
      int candidate = problem.candidate(pair);
      if (candidate >= 0) {
        marks.set(candidate);
      }
    }
    return marks;
  }

  static Scale scaleOf(AssignmentProblem problem) {
    return Scale.of(
        problem.objective(), mostPairs(problem), problem.ceiling(), problem.present().size());
  }

  static long mostPairs(AssignmentProblem problem) {
    long receivers = 0;
    for (int r = 0; r < problem.scores().receivers(); r++) {
      receivers += Math.min(problem.receiverCapacity(r), problem.scores().givers());
    }
    long givers = 0;
    for (int g = 0; g < problem.scores().givers(); g++) {
      givers += Math.min(problem.giverCapacity(g), problem.scores().receivers());
    }
    return Math.min(receivers, givers);
  }

  /** Only the candidates with at least this score. */
  FreePairs from(long floor) {
    return filtered(k -> open.weight().get(k) >= floor);
  }

  private FreePairs filtered(IntPredicate stays) {
    int[] start = new int[open.nodes() + 1];
    int[] givers = new int[open.size()];
    LongColumn scores = new LongColumn(open.size());
    BitSet stillKept = new BitSet();
    for (int r = 0; r < open.nodes(); r++) {
      for (int k = open.first()[r]; k < open.first()[r + 1]; k++) {
        if (stays.test(k)) {
          stillKept.set(scores.size(), kept.get(k));
          givers[scores.size()] = open.other()[k];
          scores.add(open.weight().get(k));
        }
      }
      start[r + 1] = scores.size();
    }
    Edges fewer = new Edges(start, Arrays.copyOf(givers, scores.size()), scores);
    return new FreePairs(problem, scale, receiverSeats, giverSeats, fewer, stillKept);
  }

  /** The scores that occur, ascending, each once. */
  long[] levels() {
    return IntStream.range(0, open.size())
        .mapToLong(open.weight()::get)
        .sorted()
        .distinct()
        .toArray();
  }

  AssignmentProblem problem() {
    return problem;
  }

  /** The candidates that are open, by receiver, with their scores. */
  Edges open() {
    return open;
  }

  Network network(Weights weights) {
    Edges edges = new Edges(open.first(), open.other(), weighed(weights));
    return new Network(edges, receiverSeats, giverSeats);
  }

  private LongColumn weighed(Weights weights) {
    LongColumn plain =
        weights == Weights.FULL
            ? open.weight().raised(scale.weight(0, false))
            : LongColumn.zeros(open.size()).raised(scale.head(false));
    if (kept.isEmpty()) {
      return plain;
    }
    LongColumn weighed = plain.copy(open.size());
    long more =
        weights == Weights.FULL
            ? scale.weight(0, true) - scale.weight(0, false)
            : scale.head(true) - scale.head(false);
    kept.stream().forEach(k -> weighed.set(k, plain.get(k) + more));
    return weighed;
  }
}
