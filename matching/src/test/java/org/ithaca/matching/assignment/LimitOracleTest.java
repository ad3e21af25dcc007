package org.ithaca.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.oracle.BruteForce;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class LimitOracleTest {
  private static final int INSTANCES = 6_000;

  @Test
  void findsWhatTryingEverythingFindsAndProvesIt() {
    int split = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyLimitedAssignment();
      long[] best = BruteForce.best(problem);
      switch (new AssignmentSolver().solve(problem)) {
        case Outcome.Optimal(Assignment solution, AssignmentCertificate certificate) -> {
          assertThat(BruteForce.worth(problem, solution.pairs()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, solution, certificate))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
          assertThat(AssignmentCertificate.parse(certificate.toText())).isEqualTo(certificate);
          String text = new AssignmentProof(problem, solution, certificate).toText();
          assertThat(AssignmentProof.parse(text).toText()).isEqualTo(text);
          assertThat(AssignmentProof.parse(text).problem().limits()).isEqualTo(problem.limits());
          split += certificate.bound() instanceof Prices ? 0 : 1;
        }
        case Outcome.Infeasible(Reason reason) -> {
          assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
          assertThat(reason).as("seed %d", seed).isNotInstanceOf(Reason.LimitsNotReached.class);
        }
        case Outcome<Assignment, AssignmentCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
    assertThat(split).as("instances whose bound had to be split").isPositive();
  }

  @Test
  void aConflictOfLimitsIsRealSmallestAndMeasured() {
    int several = 0;
    for (long seed = 0; seed < INSTANCES / 2; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyLimitedAssignment();
      if (new AssignmentSolver().solve(problem)
          instanceof
          Outcome.Infeasible(
              Reason.LimitOutOfReach(
                  int limit,
                  int wanted,
                  int reachable,
                  var others,
                  var required))) {
        List<Limit> conflict = new ArrayList<>(others.stream().map(problem.limits()::get).toList());
        conflict.add(problem.limits().get(limit));
        AssignmentProblem part =
            problem.requiring(required).limiting(conflict).withObjective(Objective.TOTAL);
        assertThat(BruteForce.best(part)).as("seed %d", seed).isEmpty();
        for (int k = 0; k < conflict.size(); k++) {
          List<Limit> fewer = new ArrayList<>(conflict);
          fewer.remove(k);
          assertThat(BruteForce.best(part.limiting(fewer))).as("seed %d", seed).isNotEmpty();
        }
        for (Pair pin : required) {
          List<Pair> fewer = required.stream().filter(pair -> !pair.equals(pin)).toList();
          assertThat(BruteForce.best(part.requiring(fewer))).as("seed %d", seed).isNotEmpty();
        }
        assertReachable(part, wanted, reachable);
        several += conflict.size() > 1 || !required.isEmpty() ? 1 : 0;
      }
    }
    assertThat(several).as("conflicts of several").isPositive();
  }

  /** The reachable number can be reached, and the next nearer one cannot. */
  private static void assertReachable(AssignmentProblem part, int wanted, int reachable) {
    List<Limit> others = part.limits().subList(0, part.limits().size() - 1);
    Limit.Pairs pairs = part.limits().getLast().pairs();
    int nearer = reachable + Integer.signum(wanted - reachable);
    for (int count : new int[] {reachable, nearer}) {
      List<Limit> limits = new ArrayList<>(others);
      limits.add(Limit.between(count, count, pairs));
      assertThat(BruteForce.best(part.limiting(limits)).length > 0)
          .as("%s can have %d", pairs, count)
          .isEqualTo(count == reachable);
    }
  }

  @Test
  void noChangedPriceOrBranchIsEverTakenForProofOfMore() {
    int refused = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyLimitedAssignment();
      if (new AssignmentSolver().solve(problem)
          instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof)) {
        SplittableRandom random = new SplittableRandom(seed);
        var changed = new AssignmentCertificate(changed(proof.bound(), random), proof.floor());
        Verdict verdict = Verifier.check(problem, best, changed);
        refused += verdict instanceof Verdict.Proven ? 0 : 1;
        if (!best.pairs().isEmpty()) {
          Assignment less = Assignment.of(problem, best.pairs().subList(1, best.pairs().size()));
          if (!BruteForce.isAsGood(problem, less.pairs(), best.pairs())) {
            assertThat(Verifier.check(problem, less, changed))
                .as("seed %d: whatever the prices", seed)
                .isNotEqualTo(new Verdict.Proven());
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  private static Bound changed(Bound bound, SplittableRandom random) {
    return switch (bound) {
      case Prices prices -> {
        long[] receivers = new long[prices.receivers()];
        long[] givers = new long[prices.givers()];
        long[] limits = new long[prices.limits()];
        java.util.Arrays.setAll(receivers, prices::receiver);
        java.util.Arrays.setAll(givers, prices::giver);
        java.util.Arrays.setAll(limits, prices::limit);
        long[] side = random.nextBoolean() ? limits : random.nextBoolean() ? givers : receivers;
        side[random.nextInt(side.length)] += random.nextInt(-50, 51);
        yield Prices.of(receivers, givers, limits, prices.unit());
      }
      case Bound.OfPair(Pair pair, Bound with, Bound without) ->
          new Bound.OfPair(pair, without, changed(with, random));
      case Bound.OfLimit(int limit, Bound held, Bound none) ->
          new Bound.OfLimit(limit, none, changed(held, random));
    };
  }

  @Test
  void aSolutionThatMissesALimitIsRefused() {
    for (long seed = 0; seed < 2_000; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyLimitedAssignment();
      var without = new AssignmentSolver().solve(problem.limiting(List.of()));
      if (without instanceof Outcome.Optimal(Assignment free, AssignmentCertificate _)
          && new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var _, var proof)
          && BruteForce.worth(problem, free.pairs()).length > 0
          && !BruteForce.isWithinLimits(problem, free.pairs())) {
        assertThat(Verifier.check(problem, free, proof))
            .as("seed %d", seed)
            .isInstanceOfSatisfying(
                Verdict.Wrong.class,
                wrong ->
                    assertThat(wrong.faults())
                        .hasAtLeastOneElementOfType(Verdict.Fault.LimitMissed.class));
      }
    }
  }
}
