package org.ithaca.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final int[] RECEIVERS = IntStream.range(0, 60).toArray();
  private static final int[] GIVERS = IntStream.range(40, 80).toArray();
  private static final int[] GROUP = IntStream.range(0, 61).toArray();

  @Test
  void aBreakdownAddsUpToTheScoreExactly() {
    for (Direction direction : Direction.values()) {
      CompiledCriteria criteria = RandomPeople.criteria(80, 1, direction);
      for (int r : RECEIVERS) {
        for (int g : GIVERS) {
          Breakdown breakdown = criteria.breakdown(r, g);
          assertThat(breakdown.score()).isEqualTo(criteria.worth(r, g));
          assertAddsUp(breakdown.receiverView());
          breakdown.giverView().ifPresent(CandidatesTest::assertAddsUp);
          assertThat(criteria.score(r, g) < 0).isEqualTo(!criteria.broken(r, g).isEmpty());
        }
      }
    }
  }

  @Test
  void theShortListIsTheBestOfBothSidesAndNothingElse() {
    for (long seed = 0; seed < 20; seed++) {
      CompiledCriteria criteria = RandomPeople.criteria(80, seed, Direction.ONE_WAY);
      TreeSet<Pair> expected = new TreeSet<>();
      for (int r = 0; r < RECEIVERS.length; r++) {
        expected.addAll(best(criteria, IntStream.range(r, r + 1), IntStream.range(0, 40)));
      }
      for (int g = 0; g < GIVERS.length; g++) {
        expected.addAll(best(criteria, IntStream.range(0, 60), IntStream.range(g, g + 1)));
      }
      Scores scores = Candidates.topK(criteria, RECEIVERS, GIVERS, 5);
      TreeSet<Pair> listed = new TreeSet<>();
      for (int r = 0; r < scores.receivers(); r++) {
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          listed.add(new Pair(r, scores.giver(c)));
        }
      }
      assertThat(listed).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theProofFromAShortListHoldsOverAllAllowedPairs() {
    for (long seed = 0; seed < 30; seed++) {
      CompiledCriteria criteria = RandomPeople.criteria(80, seed, Direction.ONE_WAY);
      for (Objective objective : Objective.values()) {
        AssignmentProblem some =
            AssignmentProblem.of(Candidates.topK(criteria, RECEIVERS, GIVERS, 2))
                .withObjective(objective);
        var proven = PricedProof.assignment(criteria, RECEIVERS, GIVERS, some, Effort.unlimited());
        AssignmentProblem all = some.withScores(Candidates.topK(criteria, RECEIVERS, GIVERS, 100));
        if (!(proven.outcome() instanceof Outcome.Optimal(var best, var proof))
            || !(new AssignmentSolver().solve(all) instanceof Outcome.Optimal(var truth, _))) {
          throw new AssertionError("seed " + seed);
        }
        assertThat(best.total()).as("seed %d, %s", seed, objective).isEqualTo(truth.total());
        assertThat(best.pairs()).hasSameSizeAs(truth.pairs());
        assertThat(Verifier.check(proven.problem(), best, proof)).isEqualTo(new Verdict.Proven());
      }
    }
  }

  @Test
  void theProofOfPairsHoldsOverAllAllowedPairsToo() {
    for (long seed = 0; seed < 30; seed++) {
      CompiledCriteria criteria = RandomPeople.criteria(80, seed, Direction.MUTUAL);
      for (Objective objective : Objective.values()) {
        PairingProblem some =
            PairingProblem.of(Candidates.topK(criteria, GROUP, 2)).withObjective(objective);
        var proven = PricedProof.pairing(criteria, GROUP, some, Effort.unlimited());
        MutualScores everything = Candidates.topK(criteria, GROUP, 100);
        if (!(proven.outcome() instanceof Outcome.Optimal(var best, var proof))
            || !(new PairingSolver().solve(some.withScores(everything))
                instanceof Outcome.Optimal(var truth, _))) {
          throw new AssertionError("seed " + seed);
        }
        assertThat(best.total()).as("seed %d, %s", seed, objective).isEqualTo(truth.total());
        assertThat(Verifier.check(proven.problem(), best, proof)).isEqualTo(new Verdict.Proven());
      }
    }
  }

  @Test
  void whoeverIsLeftOverJoinsAPairEvenIfNoListNamesIt() {
    int[] odd = IntStream.range(0, 301).toArray();
    for (long seed = 0; seed < 30; seed++) {
      CompiledCriteria criteria = RandomPeople.criteriaWithoutRules(301, seed, Direction.MUTUAL);
      PairingProblem some =
          PairingProblem.of(Candidates.topK(criteria, odd, 2))
              .withObjective(Objective.MOST_PEOPLE_FIRST)
              .withTrios();
      var proven = PricedProof.pairing(criteria, odd, some, Effort.unlimited());
      if (!(proven.outcome() instanceof Outcome.Optimal(var best, var proof))) {
        throw new AssertionError("seed " + seed);
      }
      assertThat(best.left()).as("seed %d", seed).isEmpty();
      assertThat(best.trios()).hasSize(1);
      assertThat(Verifier.check(proven.problem(), best, proof)).isEqualTo(new Verdict.Proven());
    }
  }

  private static void assertAddsUp(Breakdown.View view) {
    if (view.lines().stream().allMatch(Breakdown.Line::missing)) {
      assertThat(view.score()).isEqualTo(CompiledCriteria.UNKNOWN);
      return;
    }
    assertThat(view.lines().stream().mapToLong(Breakdown.Line::points).sum())
        .isEqualTo(view.score());
    assertThat(view.lines().stream().mapToLong(Breakdown.Line::maxPoints).sum())
        .isEqualTo(CompiledCriteria.FULL);
  }

  private static List<Pair> best(CompiledCriteria criteria, IntStream rows, IntStream columns) {
    int[] columnList = columns.toArray();
    List<Pair> pairs = new ArrayList<>();
    rows.forEach(r -> {
      for (int g : columnList) {
        if (criteria.score(RECEIVERS[r], GIVERS[g]) >= 0) {
          pairs.add(new Pair(r, g));
        }
      }
    });
    pairs.sort(
        Comparator.comparingLong(
                (Pair p) -> -criteria.score(RECEIVERS[p.first()], GIVERS[p.second()]))
            .thenComparing(p -> p));
    return pairs.subList(0, Math.min(5, pairs.size()));
  }
}
