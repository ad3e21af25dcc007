package org.ithaca.matching.scoring;

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
 * once. Pricing needs no score of most pairs: where even the bound of a block of givers (see {@link
 * BestOthers}) does not exceed what the receiver and the cheapest of the block pay, nobody in it is
 * looked at.
 *
 * <p><b>Guarantee.</b> Exact over all allowed pairs; it ends because the list only grows. Cancelled
 * while pricing, the result is the best so far with its proof over the list. <b>Time</b> a few
 * rounds, each one solve and one search by bounds. <b>Space</b> that of the list.
 */
public final class PricedProof {
  private static final int ADDED_PER_PERSON = 8;
  private static final long LARGE = 1L << 30;

  private static final int LEFT_LISTED = 32;

  /** Pairs that fall short by no more join the list too, which saves rounds. */
  private static final long MARGIN = CompiledCriteria.FULL / 50;

  /**
   * What came out.
   *
   * @param problem the problem over the final list, to check the certificate against
   * @param outcome if optimal, then over all allowed pairs
   * @param rounds how often it was solved
   * @param scored how many pairs were scored; prices and bounds together left out the others
   */
  public record Result<P, S, C>(P problem, Outcome<S, C> outcome, int rounds, long scored) {}

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
    BestOthers everybody = new BestOthers(criteria, true, receivers, givers);
    Blocks blocks = everybody.blocks;
    for (int round = 1; ; round++) {
      var outcome = new AssignmentSolver().solve(problem, effort);
      if (!(outcome instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof))) {
        return new Result<>(problem, outcome, round, everybody.scored());
      }
      AssignmentPricing pricing = AssignmentPricing.of(problem, proof);
      var ofBlocks = pricing.ofGroups(blocks.blockOf(), blocks.size());
      Promise promise = new Promise(pricing::excess, pricing::promise, ofBlocks::of);
      Scores promising =
          scored(everybody.find(promise, ADDED_PER_PERSON, effort), givers.length, score);
      if (effort.cancelled().getAsBoolean()) {
        outcome = new Outcome.Stopped<>(best, proof);
      } else if (helps(promising, pricing::excess)) {
        problem = problem.withScores(problem.scores().plus(promising));
        continue;
      }
      return new Result<>(problem, outcome, round, everybody.scored());
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
    BestOthers everybody = new BestOthers(criteria, true, people, people);
    Blocks blocks = everybody.blocks;
    for (int round = 1; ; round++) {
      var outcome = new PairingSolver().solve(problem, effort);
      if (!(outcome instanceof Outcome.Optimal(Pairing best, PairingCertificate proof))) {
        return new Result<>(problem, outcome, round, everybody.scored());
      }
      PairingPricing pricing = PairingPricing.of(problem, proof);
      var ofBlocks = pricing.ofGroups(blocks.blockOf(), blocks.size());
      Excess once = (a, b, pairScore) -> a < b ? pricing.excess(a, b, pairScore) : 0;
      Promise promise = new Promise(once, pricing::excess, ofBlocks::of);
      Scores promising = scored(everybody.find(promise, ADDED_PER_PERSON, effort), size, score);
      if (effort.cancelled().getAsBoolean()) {
        outcome = new Outcome.Stopped<>(best, proof);
      } else {
        Scores more =
            helps(promising, pricing::excess) ? promising : ofThoseLeft(problem, best, score);
        if (more.size() > 0) {
          problem = problem.withScores(MutualScores.of(problem.scores().upper().plus(more)));
          continue;
        }
      }
      return new Result<>(problem, outcome, round, everybody.scored());
    }
  }

  /**
   * Prices say nothing about who joins a pair: for that all pairs of people left over are listed.
   * Where more are left than an odd number explains, rules keep them apart and the lists will do.
   */
  private static Scores ofThoseLeft(PairingProblem problem, Pairing best, PairScore score) {
    int people = problem.scores().people();
    Scores.Builder more = Scores.builder(people, people);
    if (problem.trios() && best.left().size() <= LEFT_LISTED) {
      for (int one : best.left()) {
        for (int other = 0; other < people; other++) {
          // Of two who are left the smaller lists the pair.
          boolean isListed = other == one || (other < one && best.left().contains(other));
          long value = isListed ? -1 : score.of(Math.min(one, other), Math.max(one, other));
          if (value >= 0 && problem.scores().find(one, other) < 0) {
            more.add(Math.min(one, other), Math.max(one, other), value);
          }
        }
      }
    }
    return more.build();
  }

  @FunctionalInterface
  private interface PairScore {
    long of(int row, int column);
  }

  @FunctionalInterface
  private interface Excess {
    long of(int row, int column, long score);
  }

  /** What a pair that is not listed adds, or nearly; the largest numbers are cut off. */
  private record Promise(Excess exact, Excess pair, Excess block) implements BestOthers.Goal {
    @Override
    public long of(int owner, int other, long score) {
      return Math.min(exact.of(owner, other, score + MARGIN), LARGE);
    }

    @Override
    public long ofPair(int owner, int other, long score) {
      return Math.min(pair.of(owner, other, score + MARGIN), LARGE);
    }

    @Override
    public long ofBlock(int owner, int group, long score) {
      return Math.min(block.of(owner, group, score + MARGIN), LARGE);
    }
  }

  /** Whether any of the pairs really promises something. */
  private static boolean helps(Scores promising, Excess excess) {
    for (int r = 0; r < promising.receivers(); r++) {
      for (int c = promising.from(r); c < promising.from(r + 1); c++) {
        if (excess.of(r, promising.giver(c), promising.score(c)) > 0) {
          return true;
        }
      }
    }
    return false;
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

  private static Scores scored(TopLists promising, int columns, PairScore score) {
    Scores.Builder scored = Scores.builder(promising.owners(), columns);
    for (int r = 0; r < promising.owners(); r++) {
      for (long entry : promising.of(r)) {
        scored.add(r, TopLists.index(entry), score.of(r, TopLists.index(entry)));
      }
    }
    return scored.build();
  }
}
