package org.ithaca.matching.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.BestChoice;
import org.ithaca.matching.internal.LiveChoice;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Scale;
import org.ithaca.matching.internal.Side;

/**
 * An assignment that stays the best one while people come and go and scores and capacities change.
 * After every change it is as good as a new solve would be, and can be proven like it, but only a
 * few people are looked at.
 *
 * <p><b>Method.</b> The prices of the solve before are kept, and every change is mended by one or
 * few augmenting paths (see {@code LiveChoice}; Toroslu and Üçoluk 2007 for receivers and givers
 * with one place). <b>Guarantee.</b> Exact. <b>Time</b> usually well below a millisecond a change,
 * O(E + V log V) at worst; one new solve when four times as many pairs may have become possible as
 * there were at the last. <b>Space</b> 16 bytes a pair and about 150 a person. <b>Ties</b> depend
 * on the changes before; loads are not made even.
 *
 * <p>Whoever leaves keeps the number, with no places. For {@code TOTAL} and {@code
 * MOST_PEOPLE_FIRST}, pairs to keep included; required pairs are not supported.
 *
 * <pre>{@code
 * var live = LiveAssignment.of(problem);
 * int receiver = live.addReceiver(1, new int[] {3, 7}, new long[] {8000, 6500});
 * live.setGiverCapacity(3, 0);                        // leaves
 * var proven = live.optimum();                        // of live.problem(), for the Verifier
 * }</pre>
 */
public final class LiveAssignment {
  /** The weights are made for so many times the places there are. */
  private static final int ROOM = 4;

  private final Objective objective;
  private final long ceiling;
  private final Set<Pair> present;
  private Scale scale;
  private LiveChoice live;

  /** No assignment has more pairs, and the scale is made for up to {@link #room}. */
  private long mostPairs;

  private long room;

  private LiveAssignment(AssignmentProblem problem) {
    this.objective = problem.objective();
    this.ceiling = problem.ceiling();
    this.present = problem.present();
    this.mostPairs = FreePairs.mostPairs(problem);
    this.room = ROOM * mostPairs + ROOM;
    this.scale = Scale.of(objective, room, ceiling, present.size());
    this.live = solved(problem);
  }

  private LiveChoice solved(AssignmentProblem problem) {
    return new LiveChoice(
        FreePairs.of(problem, scale).network(FreePairs.Weights.FULL),
        new Meter(Effort.unlimited()));
  }

  /** Solves the problem; forbidden pairs count as pairs without a score. */
  public static LiveAssignment of(AssignmentProblem problem) {
    if (!problem.limits().isEmpty()) {
      throw new IllegalArgumentException(
          "%d limits cannot be kept while people come and go. Maybe solve anew."
              .formatted(problem.limits().size()));
    }
    if (problem.objective() == Objective.WORST_OFF_FIRST) {
      throw new IllegalArgumentException(
          "WORST_OFF_FIRST cannot be kept up to date. Maybe use MOST_PEOPLE_FIRST and leave out"
              + " pairs below a smallest score.");
    }
    if (!problem.required().isEmpty()) {
      throw new IllegalArgumentException(
          "%d pairs are required, which cannot be kept up to date. Maybe keep them instead."
              .formatted(problem.required().size()));
    }
    return new LiveAssignment(problem);
  }

  /** A new receiver with the givers allowed and their scores; says its number. */
  public int addReceiver(int capacity, int[] givers, long[] scores) {
    int receiver = live.choice().rows().size();
    long[] weights = new long[scores.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] =
          weight(receiver, checked("giver", givers[k], live.choice().columns()), scores[k]);
    }
    checkJoining(capacity, givers, scores);
    live.addRow(capacity, givers, weights);
    makeRoom(Math.min(capacity, givers.length));
    return receiver;
  }

  /** A new giver with the receivers allowed and their scores; says its number. */
  public int addGiver(int capacity, int[] receivers, long[] scores) {
    int giver = live.choice().columns().size();
    long[] weights = new long[scores.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] =
          weight(checked("receiver", receivers[k], live.choice().rows()), giver, scores[k]);
    }
    checkJoining(capacity, receivers, scores);
    live.addColumn(capacity, receivers, weights);
    makeRoom(Math.min(capacity, receivers.length));
    return giver;
  }

  /** Other places of a receiver; 0 for somebody who leaves. */
  public void setReceiverCapacity(int receiver, int capacity) {
    Side rows = live.choice().rows();
    int before = rows.seats(checked("receiver", receiver, rows));
    checkCapacity(capacity);
    live.setRowSeats(receiver, capacity);
    makeRoom(capacity - before);
  }

  /** Other places of a giver; 0 for somebody who leaves. */
  public void setGiverCapacity(int giver, int capacity) {
    Side columns = live.choice().columns();
    int before = columns.seats(checked("giver", giver, columns));
    checkCapacity(capacity);
    live.setColumnSeats(giver, capacity);
    makeRoom(capacity - before);
  }

  /** Another score of a pair, or a pair that was not allowed before. */
  public void setScore(int receiver, int giver, long score) {
    checked("receiver", receiver, live.choice().rows());
    checked("giver", giver, live.choice().columns());
    live.setWeight(receiver, giver, weight(receiver, giver, score));
    makeRoom(1);
  }

  /** The pair is not allowed any more; nothing happens if it was not. */
  public void removePair(int receiver, int giver) {
    checked("receiver", receiver, live.choice().rows());
    checked("giver", giver, live.choice().columns());
    live.remove(receiver, giver);
  }

  /** The givers of a receiver, ascending. */
  public int[] giversOf(int receiver) {
    return live.choice().rows().partners(checked("receiver", receiver, live.choice().rows()));
  }

  /** The receivers of a giver, ascending. */
  public int[] receiversOf(int giver) {
    return live.choice().columns().partners(checked("giver", giver, live.choice().columns()));
  }

  /** The problem as it is now. <b>Time</b> O(pairs). */
  public AssignmentProblem problem() {
    Side rows = live.choice().rows();
    Side columns = live.choice().columns();
    Scores.Builder scores = Scores.builder(rows.size(), columns.size());
    live.forEachEdge((r, g, weight) -> scores.add(r, g, weight - weight(r, g, 0)));
    return AssignmentProblem.of(scores.build())
        .withReceiverCapacities(rows.allSeats())
        .withGiverCapacities(columns.allSeats())
        .withObjective(objective)
        .withCeiling(ceiling)
        .keeping(present);
  }

  /** The assignment as it is now, with its proof for {@link #problem()}. <b>Time</b> O(pairs). */
  public Outcome.Optimal<Assignment, AssignmentCertificate> optimum() {
    AssignmentProblem problem = problem();
    Scale own = FreePairs.scaleOf(problem);
    if (!live.isProvenWith(sum -> scale.convert(sum, own))) {
      scale = own;
      room = mostPairs = FreePairs.mostPairs(problem);
      live = solved(problem);
    }
    BestChoice choice = live.choice();
    PairList.Builder pairs = new PairList.Builder(choice.pairs());
    choice.forEach(pairs::add);
    Prices prices = Prices.of(converted(choice.rows(), own), converted(choice.columns(), own));
    return new Outcome.Optimal<>(
        Assignment.of(problem, pairs.build()), new AssignmentCertificate(prices, Optional.empty()));
  }

  private long[] converted(Side side, Scale own) {
    return Arrays.stream(side.prices()).map(price -> scale.convert(price, own)).toArray();
  }

  /** So many pairs more are possible; where the scale does not hold them, solves with another. */
  private void makeRoom(int more) {
    mostPairs += Math.max(0, more);
    if (mostPairs > room) {
      AssignmentProblem problem = problem();
      mostPairs = FreePairs.mostPairs(problem);
      room = ROOM * mostPairs + ROOM;
      scale = Scale.of(objective, room, ceiling, present.size());
      live = solved(problem);
    }
  }

  private long weight(int receiver, int giver, long score) {
    if (score < 0 || score > ceiling) {
      throw new IllegalArgumentException(
          "Score %d of pair %d-%d is not from 0 to %d. Maybe start with a larger ceiling."
              .formatted(score, receiver, giver, ceiling));
    }
    return scale.weight(score, !present.isEmpty() && present.contains(new Pair(receiver, giver)));
  }

  private static int checked(String side, int number, Side nodes) {
    if (number < 0 || number >= nodes.size()) {
      throw new IllegalArgumentException(
          "There is no %s %d; they are numbered from 0 to %d."
              .formatted(side, number, nodes.size() - 1));
    }
    return number;
  }

  private static void checkJoining(int capacity, int[] others, long[] scores) {
    checkCapacity(capacity);
    if (others.length != scores.length) {
      throw new IllegalArgumentException(
          "%d people but %d scores.".formatted(others.length, scores.length));
    }
    int[] sorted = others.clone();
    Arrays.sort(sorted);
    for (int k = 1; k < sorted.length; k++) {
      if (sorted[k] == sorted[k - 1]) {
        throw new IllegalArgumentException("Number %d is given twice.".formatted(sorted[k]));
      }
    }
  }

  private static void checkCapacity(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Capacity " + capacity + " is negative.");
    }
  }
}
