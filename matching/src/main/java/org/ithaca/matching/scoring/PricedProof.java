package org.ithaca.matching.scoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentPricing;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingPricing;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;

/**
 * Solves over a short list of candidates and proves the result over all allowed pairs.
 *
 * <p><b>Method.</b> Column generation (Dantzig and Wolfe 1960): after a solve, every allowed pair
 * that is not listed is priced. If its weight exceeds what its two people already pay it might
 * help; the worst offenders of each person join the list and it is solved again. When none is left,
 * the certificate holds for all pairs. Required and present pairs that are allowed join the list at
 * once.
 *
 * <p><b>Guarantee.</b> Exact over all allowed pairs; it ends because the list only grows.
 * <b>Time</b> a few rounds, each one solve and O(all pairs) scoring on all cores. <b>Space</b> that
 * of the list.
 */
public final class PricedProof {
  private static final int ADDED_PER_PERSON = 8;
  private static final long LARGE = 1L << 30;

  /**
   * What came out.
   *
   * @param problem the problem over the final list, to check the certificate against
   * @param outcome if optimal, then over all allowed pairs
   * @param rounds how often it was solved
   */
  public record Result<P, S, C>(P problem, Outcome<S, C> outcome, int rounds) {}

  private PricedProof() {}

  /** Receiver r of the problem is person {@code receivers[r]}, giver g is {@code givers[g]}. */
  public static Result<AssignmentProblem, Assignment, AssignmentCertificate> assignment(
      CompiledCriteria criteria,
      int[] receivers,
      int[] givers,
      AssignmentProblem start,
      Effort effort) {
    PairScore score = (r, g) -> criteria.score(receivers[r], givers[g]);
    Scores named =
        listed(receivers.length, givers.length, named(start.required(), start.present()), score);
    AssignmentProblem problem =
        start.withCeiling(CompiledCriteria.FULL).withScores(start.scores().plus(named));
    for (int round = 1; ; round++) {
      var outcome = new AssignmentSolver().solve(problem, effort);
      if (!(outcome instanceof Outcome.Optimal(Assignment _, AssignmentCertificate proof))) {
        return new Result<>(problem, outcome, round);
      }
      AssignmentPricing pricing = AssignmentPricing.of(problem, proof);
      Scores missing =
          worst(receivers.length, givers.length, (_, _) -> true, score, pricing::excess);
      if (missing.size() == 0) {
        return new Result<>(problem, outcome, round);
      }
      problem = problem.withScores(problem.scores().plus(missing));
    }
  }

  /** Person a of the problem is {@code people[a]}. */
  public static Result<PairingProblem, Pairing, PairingCertificate> pairing(
      CompiledCriteria criteria, int[] people, PairingProblem start, Effort effort) {
    int size = people.length;
    PairScore score = (a, b) -> criteria.score(people[a], people[b]);
    Scores named = listed(size, size, named(start.required(), start.present()), score);
    PairingProblem problem =
        start
            .withCeiling(CompiledCriteria.FULL)
            .withScores(MutualScores.of(start.scores().upper().plus(named)));
    for (int round = 1; ; round++) {
      var outcome = new PairingSolver().solve(problem, effort);
      if (!(outcome instanceof Outcome.Optimal(Pairing _, PairingCertificate proof))) {
        return new Result<>(problem, outcome, round);
      }
      PairingPricing pricing = PairingPricing.of(problem, proof);
      Scores missing = worst(size, size, (a, b) -> a < b, score, pricing::excess);
      if (missing.size() == 0) {
        return new Result<>(problem, outcome, round);
      }
      problem = problem.withScores(MutualScores.of(problem.scores().upper().plus(missing)));
    }
  }

  @FunctionalInterface
  private interface PairScore {
    long of(int row, int column);
  }

  @FunctionalInterface
  private interface PairFilter {
    boolean test(int row, int column);
  }

  @FunctionalInterface
  private interface Excess {
    long of(int row, int column, long score);
  }

  private static Set<Pair> named(Iterable<Pair> required, Iterable<Pair> present) {
    Set<Pair> named = new TreeSet<>();
    required.forEach(named::add);
    present.forEach(named::add);
    return named;
  }

  private static Scores listed(int rows, int columns, Iterable<Pair> pairs, PairScore score) {
    Scores.Builder list = Scores.builder(rows, columns);
    for (Pair pair : pairs) {
      long value = score.of(pair.first(), pair.second());
      if (value >= 0) {
        list.add(pair.first(), pair.second(), value);
      }
    }
    return list.build();
  }

  /** The pairs that promise most, a few of each row. */
  private static Scores worst(
      int rows, int columns, PairFilter filter, PairScore score, Excess excess) {
    TopLists worst = new TopLists(rows, Math.min(ADDED_PER_PERSON, columns));
    List<TopLists> parts =
        Stripes.map(
            rows,
            (first, step) -> {
              TopLists part = new TopLists(rows, Math.min(ADDED_PER_PERSON, columns));
              for (int r = first; r < rows; r += step) {
                for (int c = 0; c < columns; c++) {
                  // Nothing exceeds the full score, so most pairs need not be scored.
                  if (filter.test(r, c) && excess.of(r, c, CompiledCriteria.FULL) > 0) {
                    long value = score.of(r, c);
                    long promise = value < 0 ? 0 : excess.of(r, c, value);
                    if (promise > 0) {
                      part.offer(r, Math.min(promise, LARGE), c);
                    }
                  }
                }
              }
              return part;
            });
    parts.forEach(worst::addAll);
    Scores.Builder missing = Scores.builder(rows, columns);
    for (int r = 0; r < rows; r++) {
      for (long entry : worst.of(r)) {
        missing.add(r, TopLists.index(entry), score.of(r, TopLists.index(entry)));
      }
    }
    return missing.build();
  }
}
