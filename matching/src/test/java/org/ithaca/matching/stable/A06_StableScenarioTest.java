package org.ithaca.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Tables of what receivers think of givers and givers of receivers; one row per receiver. */
class A06_StableScenarioTest {

  @Test
  void twoWhoLikeEachOtherBestAreTogether() {
    assertThat(solved(problem(new long[][] {{9, 1}, {8, 2}}, new long[][] {{5, 5}, {7, 5}})))
        .isEqualTo("0-1 1-0");
  }

  @Test
  void whereTastesCrossReceiversGetTheirWish() {
    assertThat(solved(problem(new long[][] {{2, 1}, {1, 2}}, new long[][] {{1, 2}, {2, 1}})))
        .isEqualTo("0-0 1-1");
  }

  @Test
  void aGiverWithTwoPlacesKeepsTheTwoItLikesBest() {
    assertThat(
            solved(
                problem(new long[][] {{1}, {1}, {1}}, new long[][] {{5}, {7}, {6}})
                    .withGiverCapacities(2)))
        .isEqualTo("1-0 2-0");
  }

  @Test
  void aReceiverWithTwoPlacesGetsTwoGivers() {
    assertThat(
            solved(
                problem(
                        new long[][] {{3, 2, 1}, {3, -1, -1}},
                        new long[][] {{1, 1, 1}, {2, -1, -1}})
                    .withReceiverCapacities(2, 1)))
        .isEqualTo("0-1 0-2 1-0");
  }

  @Test
  void tiesAreUsedToMatchMorePeople() {
    assertThat(solved(problem(new long[][] {{5, 5}, {5, -1}}, new long[][] {{5, 5}, {5, -1}})))
        .as("the first receiver lets the second have the only giver it accepts")
        .isEqualTo("0-1 1-0");
  }

  @Test
  void nobodyIsMatchedBelowWhatIsAcceptable() {
    assertThat(solved(problem(new long[][] {{-1, 4}, {-1, 3}}, new long[][] {{-1, 1}, {-1, 2}})))
        .isEqualTo("1-1");
  }

  @Test
  void stabilityHasAPriceInTotalScore() {
    StableProblem problem = problem(new long[][] {{10, 9}, {9, 0}}, new long[][] {{10, 9}, {9, 0}});
    assertThat(solved(problem)).isEqualTo("0-0 1-1");
    if (!(StabilityPrice.best(problem, Effort.unlimited())
        instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Nothing is required, so there is an optimum.");
    }
    assertThat(best.total()).isEqualTo(36);
    assertThat(Verifier.check(StabilityPrice.withoutStability(problem), best, proof))
        .isEqualTo(new Verdict.Proven());
  }

  @Test
  void theCheckNamesWhoWouldLeave() {
    StableProblem problem = problem(new long[][] {{10, 9}, {9, 0}}, new long[][] {{10, 9}, {9, 0}});
    var unstable = StableAssignment.of(problem, List.of(new Pair(0, 1), new Pair(1, 0)));
    var certificate = new StableCertificate(List.of(9L, 9L), List.of(9L, 9L));
    assertThat(Verifier.check(problem, unstable, certificate))
        .isEqualTo(new Verdict.Wrong(List.of(new Verdict.Fault.BlockingPair(new Pair(0, 0)))));
  }

  @Test
  void scoresOfOneSideOnlyAreRefused() {
    assertThatThrownBy(() -> problem(new long[][] {{1, -1}}, new long[][] {{-1, 1}}))
        .hasMessageContaining("Pair 0-0 has a score of one side only");
  }

  private static StableProblem problem(long[][] ofReceivers, long[][] ofGivers) {
    return StableProblem.of(Scores.ofTable(ofReceivers), Scores.ofTable(ofGivers));
  }

  private static String solved(StableProblem problem) {
    if (!(new StableSolver().solve(problem)
        instanceof Outcome.Optimal(var solution, var certificate))) {
      throw new AssertionError("A stable assignment always exists.");
    }
    assertThat(Verifier.check(problem, solution, certificate)).isEqualTo(new Verdict.Proven());
    return solution.pairs().stream()
        .map(pair -> pair.first() + "-" + pair.second())
        .collect(Collectors.joining(" "));
  }
}
