package org.ithaca.matching.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Circular mentoring, from simple to hard. An arc is written giver>receiver:score. */
class A06_RingsScenarioTest {

  @Test
  void nobodyIsInNoRing() {
    assertThat(solved(RingProblem.of(Scores.builder(0, 0).build())).rings()).isEmpty();
    Rings alone = solved(group(3, "0>1:5 1>2:5"));
    assertThat(alone.rings()).isEmpty();
    assertThat(alone.left()).containsExactly(0, 1, 2);
  }

  @Test
  void threePeopleMentorEachOtherInTurn() {
    Rings best = solved(group(3, "0>1:5 1>2:6 2>0:7"));
    assertThat(best.rings()).containsExactly(Ring.of(0, 1, 2));
    assertThat(best.total()).isEqualTo(18);
  }

  @Test
  void twoSmallRingsMayBeWorthMoreThanOne() {
    RingProblem four = group(4, "0>1:9 1>0:9 2>3:9 3>2:9 1>2:8 3>0:8").withLengths(2, 4);
    assertThat(solved(four).rings()).containsExactly(Ring.of(0, 1), Ring.of(2, 3));
    assertThat(solved(four.withLengths(3, 4)).rings()).containsExactly(Ring.of(0, 1, 2, 3));
  }

  @Test
  void everybodyIsCoveredIfPossibleBeforeScoresCount() {
    RingProblem five = group(5, "0>1:99 1>0:99 1>2:1 2>0:1 3>4:1 4>3:1 0>3:1");
    assertThat(solved(five).total()).isEqualTo(200);
    Rings all = solved(five.withObjective(Objective.MOST_PEOPLE_FIRST));
    assertThat(all.left()).isEmpty();
    assertThat(all.total()).isEqualTo(103);
  }

  @Test
  void theWorstArcCountsFirstIfSaid() {
    RingProblem four = group(4, "0>1:90 1>0:90 2>3:90 3>2:2 1>2:5 2>1:6 3>0:5 0>3:5");
    assertThat(solved(four.withObjective(Objective.MOST_PEOPLE_FIRST)).total()).isEqualTo(272);
    Rings fair = solved(four.withObjective(Objective.WORST_OFF_FIRST));
    assertThat(fair.rings()).containsExactly(Ring.of(0, 3), Ring.of(1, 2));
  }

  @Test
  void whatIsRequiredHoldsAndWhatIsForbiddenDoesNot() {
    RingProblem four = group(4, "0>1:9 1>0:9 2>3:9 3>2:9 1>2:1 2>0:1");
    Rings pinned = solved(four.requiring(List.of(new Pair(2, 1))));
    assertThat(pinned.rings()).containsExactly(Ring.of(0, 1, 2));
    assertThat(solved(four.requiringPeople(List.of(3))).left()).isEmpty();
    assertThat(solved(four.forbidding(List.of(new Pair(1, 0)))).rings())
        .containsExactly(Ring.of(2, 3));
  }

  @Test
  void formerRingsAreNotRepeatedButMayTurnTheOtherWay() {
    RingProblem three = group(3, "0>1:9 1>2:9 2>0:9 1>0:1 2>1:1 0>2:1");
    Ring former = Ring.of(0, 1, 2);
    assertThat(solved(three.withLengths(3, 3)).rings()).containsExactly(former);
    assertThat(solved(three.withLengths(3, 3).notRepeating(List.of(former))).rings())
        .containsExactly(Ring.of(0, 2, 1));
  }

  @Test
  void presentArcsStayBeforeScores() {
    RingProblem four = group(4, "0>1:9 1>0:9 2>3:9 3>2:9 1>2:1 2>1:1 3>0:1 0>3:1");
    assertThat(solved(four.keeping(List.of(new Pair(2, 1)))).rings()).contains(Ring.of(1, 2));
  }

  @Test
  void saysWhyWhatIsRequiredCannotHold() {
    RingProblem five = group(5, "0>1:1 1>0:1 1>2:1 2>1:1 3>0:1");
    Pair arc = new Pair(1, 0);
    assertThat(reason(five.requiring(List.of(arc)).forbidding(List.of(arc))))
        .isEqualTo(new Reason.RequiredAndForbidden(arc));
    assertThat(reason(five.requiring(List.of(new Pair(4, 0)))))
        .isEqualTo(new Reason.RequiredWithoutScore(new Pair(4, 0)));
    assertThat(reason(five.requiring(List.of(arc, new Pair(1, 2)))))
        .isEqualTo(new Reason.TooManyRequiredOfReceiver(1, 2, 1));
    assertThat(reason(five.requiringPeople(List.of(3)))).isEqualTo(new Reason.OnNoRing(3));
    assertThat(reason(five.requiringPeople(List.of(0, 2)))).isEqualTo(new Reason.NotAllOnRings());
  }

  @Test
  void aRelaxationOfHalvesIsNoSolution() {
    RingProblem triangleOfPairs = group(3, "0>1:5 1>0:5 1>2:5 2>1:5 2>0:5 0>2:5").withLengths(2, 2);
    assertThat(solved(triangleOfPairs).total()).isEqualTo(10);
  }

  @Test
  void refusesWhatIsNoProblemOfRings() {
    assertThatThrownBy(() -> RingProblem.of(Scores.builder(3, 2).build()))
        .hasMessageContaining("3 receivers and 2 givers");
    assertThatThrownBy(() -> group(2, "1>1:4")).hasMessageContaining("Person 1 cannot give");
    assertThatThrownBy(() -> group(2, "0>1:1").withLengths(1, 3)).hasMessageContaining("From 2");
    assertThatThrownBy(() -> group(2, "0>1:1").withLengths(4, 3)).hasMessageContaining("From 2");
    assertThatThrownBy(() -> group(2, "0>1:1").requiringPeople(List.of(2)))
        .hasMessageContaining("people are 0 to 1");
    RingProblem huge = group(2, "0>1:4611686018427387904 1>0:1");
    assertThatThrownBy(() -> new RingSolver().solve(huge)).hasMessageContaining("smaller scores");
  }

  private static RingProblem group(int people, String arcs) {
    Scores.Builder scores = Scores.builder(people, people);
    for (String arc : arcs.split(" ", -1)) {
      String[] part = arc.split("[>:]", -1);
      scores.add(Integer.parseInt(part[1]), Integer.parseInt(part[0]), Long.parseLong(part[2]));
    }
    return RingProblem.of(scores.build());
  }

  private static Rings solved(RingProblem problem) {
    if (!(new RingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }

  private static Reason reason(RingProblem problem) {
    if (!(new RingSolver().solve(problem) instanceof Outcome.Infeasible(Reason reason))) {
      throw new AssertionError("Feasible.");
    }
    return reason;
  }
}
