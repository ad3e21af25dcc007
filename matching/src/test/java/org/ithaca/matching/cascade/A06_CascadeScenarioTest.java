package org.ithaca.matching.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Links are written receiver, giver, score; persons are numbered from the top. */
class A06_CascadeScenarioTest {
  private static final int[] CHAIN = {0, 1, 2};
  private static final int[] TWO_IN_THE_MIDDLE = {0, 1, 1, 2, 2};

  @Test
  void everybodyInTheMiddleIsMenteeAndMentor() {
    assertThat(solved(cascade(CHAIN, "1 0 7", "2 1 8"))).isEqualTo("1-0 2-1");
  }

  @Test
  void layersThatShareNothingAreSolvedAsTwoAssignments() {
    assertThat(
            solved(
                cascade(TWO_IN_THE_MIDDLE, "1 0 5", "2 0 6", "3 1 9", "3 2 8", "4 1 9", "4 2 1")))
        .isEqualTo("2-0 3-2 4-1");
  }

  @Test
  void whoIsNotMentoredMentorsNobodyWhereChainsReachTheTop() {
    CascadeProblem problem =
        cascade(TWO_IN_THE_MIDDLE, "1 0 5", "2 0 6", "3 1 9", "3 2 8", "4 1 9", "4 2 1");
    assertThat(solved(problem.unbroken())).isEqualTo("2-0 3-2");
  }

  @Test
  void theWorseMenteeIsTakenWhereMoreFlowsDownThroughIt() {
    CascadeProblem problem =
        cascade(TWO_IN_THE_MIDDLE, "1 0 5", "2 0 6", "3 1 9", "4 1 9", "3 2 8")
            .withCapacities(1, 2, 2, 0, 0)
            .unbroken();
    assertThat(solved(problem)).isEqualTo("1-0 3-1 4-1");
  }

  @Test
  void aBudgetOfTiesIsSharedBetweenMentorsAndMentees() {
    CascadeProblem problem = cascade(CHAIN, "1 0 7", "2 1 8");
    assertThat(solved(problem.withTies(1, 1, 1))).isEqualTo("2-1");
    assertThat(solved(problem.withTies(1, 1, 1).unbroken())).isEqualTo("1-0");
  }

  @Test
  void aMinimumOfMenteesGoesBeforeAllScores() {
    CascadeProblem problem =
        cascade(new int[] {0, 0, 1, 1}, "2 0 9", "3 0 9", "2 1 1", "3 1 1")
            .withCapacities(2, 2, 0, 0);
    assertThat(solved(problem)).isEqualTo("2-0 3-0");
    assertThat(solved(problem.withMinimums(1, 1, 0, 0))).isEqualTo("2-0 3-1");
  }

  @Test
  void aMinimumOutOfReachIsMissedByAsLittleAsPossible() {
    CascadeProblem problem = cascade(CHAIN, "1 0 7", "2 1 8").withCapacities(3, 3, 0);
    Cascade best = optimal(problem.withMinimums(3, 2, 0));
    assertThat(best.missing()).isEqualTo(3);
  }

  @Test
  void mostPeopleFirstReachesFurtherForLess() {
    CascadeProblem problem = cascade(new int[] {0, 0, 1, 1}, "2 0 9", "2 1 1", "3 0 1");
    assertThat(solved(problem)).isEqualTo("2-0");
    assertThat(solved(problem.withObjective(Objective.MOST_PEOPLE_FIRST))).isEqualTo("2-1 3-0");
  }

  @Test
  void worstOffFirstAvoidsThePoorestLink() {
    CascadeProblem problem = cascade(new int[] {0, 0, 1, 1}, "2 0 9", "2 1 5", "3 0 5", "3 1 2");
    assertThat(solved(problem.withObjective(Objective.MOST_PEOPLE_FIRST))).isEqualTo("2-0 3-1");
    assertThat(solved(problem.withObjective(Objective.WORST_OFF_FIRST))).isEqualTo("2-1 3-0");
  }

  @Test
  void aRequiredLinkPullsItsChainToTheTop() {
    CascadeProblem problem =
        cascade(TWO_IN_THE_MIDDLE, "1 0 5", "2 0 60", "3 1 9", "3 2 80", "4 2 80")
            .unbroken()
            .requiring(List.of(new Pair(3, 1)));
    assertThat(solved(problem)).isEqualTo("1-0 3-1");
  }

  @Test
  void requiredLinksWhoseChainsCannotReachTheTopAreRefused() {
    CascadeProblem problem =
        cascade(TWO_IN_THE_MIDDLE, "1 0 5", "2 0 60", "3 1 9", "4 2 80")
            .unbroken()
            .requiring(List.of(new Pair(3, 1), new Pair(4, 2)));
    assertThat(new CascadeSolver().solve(problem))
        .isEqualTo(new Outcome.Infeasible<>(new Outcome.Reason.ChainsCannotReachTop()));
  }

  @Test
  void requiredLinksBeyondTheBudgetAreRefused() {
    CascadeProblem problem =
        cascade(CHAIN, "1 0 7", "2 1 8")
            .withTies(1, 1, 1)
            .requiring(List.of(new Pair(1, 0), new Pair(2, 1)));
    assertThat(new CascadeSolver().solve(problem))
        .isEqualTo(new Outcome.Infeasible<>(new Outcome.Reason.TooManyRequiredTies(1, 2, 1)));
  }

  @Test
  void aForbiddenLinkNeverHoldsAndAPresentOneStays() {
    CascadeProblem problem = cascade(new int[] {0, 0, 1}, "2 0 9", "2 1 5");
    assertThat(solved(problem.forbidding(List.of(new Pair(2, 0))))).isEqualTo("2-1");
    assertThat(solved(problem.keeping(List.of(new Pair(2, 1))))).isEqualTo("2-1");
  }

  @Test
  void nobodyIsLinkedWhereNobodyMayBe() {
    assertThat(solved(cascade(CHAIN))).isEmpty();
    assertThat(solved(CascadeProblem.of(Scores.builder(0, 0).build()).unbroken())).isEmpty();
    assertThat(solved(cascade(CHAIN, "1 0 7", "2 1 8").withCapacities(0, 3, 0).unbroken()))
        .isEmpty();
  }

  @Test
  void contradictionsAreRefusedWithTheirNumbers() {
    assertThatThrownBy(() -> cascade(CHAIN, "2 0 7"))
        .hasMessage(
            "Person 0 in layer 0 cannot mentor person 2 in layer 2: only the next layer down.");
    CascadeProblem problem = cascade(CHAIN, "1 0 7", "2 1 8");
    assertThatThrownBy(() -> problem.withPlaces(1, -1, 1)).hasMessageContaining("-1 places");
    assertThatThrownBy(() -> new CascadeSolver().solve(problem.withMinimums(2, 0, 0)))
        .hasMessageContaining("minimum of 2 mentees and room for 1");
    assertThatThrownBy(() -> new CascadeSolver().solve(problem.withPlaces(1, 2, 1).unbroken()))
        .hasMessageContaining("who mentors has one mentor");
    CascadeProblem huge =
        cascade(CHAIN, "1 0 " + Long.MAX_VALUE / 2, "2 1 8").withMinimums(1, 1, 0);
    assertThatThrownBy(() -> new CascadeSolver().solve(huge)).hasMessageContaining("do not fit");
  }

  private static CascadeProblem cascade(int[] layers, String... links) {
    Scores.Builder scores = Scores.builder(layers.length, layers.length);
    for (String link : links) {
      String[] words = link.split(" ", -1);
      scores.add(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }
    return CascadeProblem.of(scores.build(), layers);
  }

  private static String solved(CascadeProblem problem) {
    return optimal(problem).links().stream()
        .map(link -> link.first() + "-" + link.second())
        .collect(Collectors.joining(" "));
  }

  private static Cascade optimal(CascadeProblem problem) {
    if (!(new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
