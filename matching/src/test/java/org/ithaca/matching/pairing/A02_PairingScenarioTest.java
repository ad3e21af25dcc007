package org.ithaca.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Pairs as "a-b:score". */
class A02_PairingScenarioTest {

  @Test
  void twoPeopleMakeAPair() {
    assertThat(solved(group(2, "0-1:5")).pairs()).containsExactly(new Pair(0, 1));
  }

  @Test
  void theBestPairOfATriangleLeavesTheThirdAlone() {
    Pairing best = solved(group(3, "0-1:5 1-2:6 0-2:4"));
    assertThat(best.pairs()).containsExactly(new Pair(1, 2));
    assertThat(best.left()).containsExactly(0);
  }

  @Test
  void mostPeopleFirstBreaksTheBestPair() {
    PairingProblem path = group(4, "0-1:1 1-2:9 2-3:1");
    assertThat(solved(path).pairs()).containsExactly(new Pair(1, 2));
    assertThat(solved(path.withObjective(Objective.MOST_PEOPLE_FIRST)).pairs())
        .containsExactly(new Pair(0, 1), new Pair(2, 3));
  }

  @Test
  void twoTrianglesAreJoinedByTheirBridge() {
    PairingProblem problem =
        group(6, "0-1:5 1-2:5 0-2:5 3-4:5 4-5:5 3-5:5 2-3:1")
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    assertThat(solved(problem).pairs())
        .containsExactly(new Pair(0, 1), new Pair(2, 3), new Pair(4, 5));
  }

  @Test
  void aRingInARingIsStillExact() {
    PairingProblem problem =
        group(7, "0-1:9 1-2:9 0-2:9 2-3:8 3-4:8 4-0:8 4-5:3 5-6:1 1-6:2")
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    assertThat(solved(problem).left()).hasSize(1);
  }

  @Test
  void worstOffFirstRaisesTheSmallestScore() {
    PairingProblem problem = group(4, "0-1:9 2-3:1 0-2:4 1-3:4");
    assertThat(solved(problem).total()).isEqualTo(10);
    assertThat(solved(problem.withObjective(Objective.WORST_OFF_FIRST)).total()).isEqualTo(8);
  }

  @Test
  void theOddPersonJoinsThePairTheyFitBest() {
    Pairing best = solved(group(5, "0-1:9 2-3:9 0-4:1 1-4:2 2-4:3 3-4:4").withTrios());
    assertThat(best.trios()).containsExactly(new Trio(new Pair(2, 3), 4, 7, 4));
    assertThat(best.left()).isEmpty();
  }

  @Test
  void theOddPersonNeedsBothOfAPair() {
    Pairing best = solved(group(3, "0-1:9 1-2:3").withTrios());
    assertThat(best.trios()).isEmpty();
    assertThat(best.left()).containsExactly(2);
  }

  @Test
  void nobodyJoinsSomebodyTheyMustNotMeet() {
    PairingProblem triangle = group(3, "0-1:9 1-2:3 0-2:3").withTrios();
    assertThat(solved(triangle).trios()).hasSize(1);
    assertThat(solved(triangle.forbidding(List.of(new Pair(2, 0)))).trios()).isEmpty();
  }

  @Test
  void requiredPairsHoldAndForbiddenPairsDoNot() {
    PairingProblem square = group(4, "0-1:9 2-3:9 0-2:1 1-3:1 0-3:2 1-2:2");
    assertThat(solved(square.requiring(List.of(new Pair(2, 0)))).pairs())
        .containsExactly(new Pair(0, 2), new Pair(1, 3));
    assertThat(solved(square.forbidding(List.of(new Pair(1, 0)))).pairs())
        .containsExactly(new Pair(2, 3));
  }

  @Test
  void presentPairsStayBeforeScores() {
    PairingProblem square = group(4, "0-1:9 2-3:9 0-2:1 1-3:1");
    assertThat(solved(square.keeping(List.of(new Pair(0, 2)))).pairs())
        .containsExactly(new Pair(0, 2), new Pair(1, 3));
  }

  private static PairingProblem group(int people, String pairs) {
    MutualScores.Builder scores = MutualScores.builder(people);
    for (String pair : pairs.split(" ", -1)) {
      String[] part = pair.split("[-:]", -1);
      scores.add(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Long.parseLong(part[2]));
    }
    return PairingProblem.of(scores.build());
  }

  private static Pairing solved(PairingProblem problem) {
    if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
