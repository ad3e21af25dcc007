package org.ithaca.matching.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Limit.Pairs;

/**
 * What one aim costs another: all best compromises between two scores, and what more changes of the
 * present solution would bring.
 *
 * <p><b>Method.</b> The two ends count one score first and then the other. Between two neighbours
 * the sum of scores is maximised at which both are worth the same; a better assignment is a new
 * point between them, otherwise nothing lies above their line (Aneja and Nair 1979, doi
 * 10.1287/mnsc.25.1.73).
 *
 * <p><b>Guarantee.</b> Each point is a solve of its own whose problem and proof come with it. If
 * the curve is complete, its points are all those that are best for some weighing of the two
 * scores. <b>Time</b> two solves for each point.
 *
 * <pre>{@code
 * var curve = TradeOffs.between(problem, pair -> present.contains(pair) ? 1 : 0, 20, effort);
 * }</pre>
 */
public final class TradeOffs {
  private final AssignmentProblem problem;
  private final ToLongFunction<Pair> second;
  private final Effort effort;
  private boolean allOptimal = true;

  private TradeOffs(AssignmentProblem problem, ToLongFunction<Pair> second, Effort effort) {
    this.problem = problem;
    this.second = second;
    this.effort = effort;
  }

  /**
   * A compromise.
   *
   * @param first the sum of the problem's own scores
   * @param second the sum of the other scores
   * @param weighed the problem with both scores weighed, for which the proof holds
   * @param weighedSolution the same pairs with their weighed total
   */
  public record Point(
      Assignment solution,
      long first,
      long second,
      AssignmentProblem weighed,
      Assignment weighedSolution,
      AssignmentCertificate proof) {}

  /**
   * Points from the largest first sum to the largest second sum; empty if the problem cannot be
   * solved.
   *
   * @param complete whether there are no others; otherwise the number of points or the effort ran
   *     out, or a solve left a gap
   */
  public record Curve(List<Point> points, boolean complete) {}

  /**
   * All best compromises, at most so many. Required pairs, limits and (if asked) most people hold
   * at every point.
   *
   * @param second the other score of a pair, from 0
   * @param mostPoints at least 2, for both ends
   */
  public static Curve between(
      AssignmentProblem problem, ToLongFunction<Pair> second, int mostPoints, Effort effort) {
    if (problem.objective() == Objective.WORST_OFF_FIRST || !problem.present().isEmpty()) {
      throw new IllegalArgumentException(
          "A curve has two sums. Maybe count the total or most people first, and keep nothing.");
    }
    if (mostPoints < 2) {
      throw new IllegalArgumentException(
          mostPoints + " points are fewer than the two ends. Maybe ask for 2 or more.");
    }
    return new TradeOffs(problem, second, effort).curve(mostPoints);
  }

  /** The best with at most so many pairs that are not among the present ones, for each number. */
  public static List<Outcome<Assignment, AssignmentCertificate>> overChanges(
      AssignmentProblem problem, Collection<Pair> present, List<Integer> changes, Effort effort) {
    return changes.stream()
        .map(most -> new AssignmentSolver().solve(withChanges(problem, present, most), effort))
        .toList();
  }

  /** The problem that {@link #overChanges} solves, for checking its proofs. */
  public static AssignmentProblem withChanges(
      AssignmentProblem problem, Collection<Pair> present, int most) {
    List<Limit> limits = new ArrayList<>(problem.limits());
    limits.add(Limit.atMost(most, new Pairs.AllBut(present)));
    return problem.limiting(limits);
  }

  private Curve curve(int mostPoints) {
    List<Point> ends = new ArrayList<>();
    try {
      long most = most();
      long largestFirst = problem.scores().largest();
      add(ends, Math.addExact(Math.multiplyExact(most, largestSecond()), 1), 1);
      add(ends, 1, Math.addExact(Math.multiplyExact(most, largestFirst), 1));
      List<Point> points = ends.size() < 2 ? ends : inner(ends, mostPoints);
      points.sort(Comparator.comparingLong(Point::second));
      return new Curve(List.copyOf(points), allOptimal && points.size() <= mostPoints);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Scores up to %d and %d cannot be weighed. Maybe use smaller ones."
              .formatted(problem.scores().largest(), largestSecond()),
          e);
    }
  }

  private List<Point> inner(List<Point> ends, int mostPoints) {
    List<Point> points = new ArrayList<>(List.of(ends.get(0)));
    if (isSame(ends.get(0), ends.get(1))) {
      return points;
    }
    points.add(ends.get(1));
    Deque<Point[]> gaps = new ArrayDeque<>();
    gaps.add(new Point[] {ends.get(0), ends.get(1)});
    while (!gaps.isEmpty() && points.size() < mostPoints && allOptimal) {
      Point[] gap = gaps.poll();
      List<Point> found = new ArrayList<>();
      long divisor = divisor(gap[1].second - gap[0].second, gap[0].first - gap[1].first);
      long gain = (gap[1].second - gap[0].second) / divisor;
      long loss = (gap[0].first - gap[1].first) / divisor;
      add(found, gain, loss);
      if (allOptimal && weighed(found.get(0), gain, loss) > weighed(gap[0], gain, loss)) {
        points.add(found.get(0));
        gaps.add(new Point[] {gap[0], found.get(0)});
        gaps.add(new Point[] {found.get(0), gap[1]});
      }
    }
    allOptimal &= gaps.isEmpty();
    return points;
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  private static boolean isSame(Point one, Point other) {
    return one.first == other.first && one.second == other.second;
  }

  private static long weighed(Point point, long ofFirst, long ofSecond) {
    return Math.addExact(
        Math.multiplyExact(ofFirst, point.first), Math.multiplyExact(ofSecond, point.second));
  }

  /** Solves for the weighed sum; adds nothing if that is not proven. */
  private void add(List<Point> points, long ofFirst, long ofSecond) {
    Scores scores = problem.scores();
    Scores.Builder sums = Scores.builder(scores.receivers(), scores.givers());
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        long other = second.applyAsLong(new Pair(r, scores.giver(c)));
        long first = Math.multiplyExact(ofFirst, scores.score(c));
        sums.add(r, scores.giver(c), Math.addExact(first, Math.multiplyExact(ofSecond, other)));
      }
    }
    AssignmentProblem weighed = problem.withCeiling(0).withScores(sums.build());
    if (new AssignmentSolver().solve(weighed, effort)
        instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof)) {
      Assignment solution = Assignment.of(problem, best.pairs());
      long other = best.pairs().stream().mapToLong(second).sum();
      points.add(new Point(solution, solution.total(), other, weighed, best, proof));
    } else {
      allOptimal = false;
    }
  }

  private long largestSecond() {
    long largest = 0;
    Scores scores = problem.scores();
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        long score = second.applyAsLong(new Pair(r, scores.giver(c)));
        if (score < 0) {
          throw new IllegalArgumentException(
              "The other score %d of pair %d-%d is negative. Maybe shift all of them."
                  .formatted(score, r, scores.giver(c)));
        }
        largest = Math.max(largest, score);
      }
    }
    return largest;
  }

  /** No assignment has more pairs. */
  private long most() {
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
}
