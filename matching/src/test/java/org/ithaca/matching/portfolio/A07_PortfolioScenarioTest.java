package org.ithaca.matching.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.PortfolioOracle;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class A07_PortfolioScenarioTest {
  private static final Pair TIE = new Pair(0, 1);

  @Test
  void programsThatLeaveEachOtherHoursAreBestEachByItself() {
    Portfolio best = optimal(problem(List.of(4L, 4L, 4L), mentoring(), peers()));
    assertThat(best.ties()).containsExactly(List.of(TIE), List.of(new Pair(0, 2)));
    assertThat(best.total()).isEqualTo(17);
  }

  @Test
  void whereHoursAreShortTheProgramThatIsWorthMoreGetsThem() {
    List<Long> hours = List.of(1L, 4L, 4L);
    assertThat(optimal(problem(hours, mentoring(), peers())).ties())
        .containsExactly(List.of(TIE), List.of());
    assertThat(optimal(problem(hours, mentoring(), peers().withWeight(2))).ties())
        .containsExactly(List.of(), List.of(new Pair(0, 2)));
  }

  @Test
  void solvingTogetherGainsOverOneAfterTheOther() {
    Scores first = Scores.builder(3, 3).add(0, 1, 5).build();
    Scores second = Scores.builder(3, 3).add(0, 2, 4).add(1, 2, 4).build();
    PortfolioProblem problem =
        problem(
            List.of(1L, 1L, 2L),
            Program.oneWay(first),
            Program.oneWay(second).withCapacities(List.of(0, 0, 2)));
    assertThat(new PortfolioSolver().oneAfterTheOther(problem).total()).isEqualTo(5);
    assertThat(optimal(problem).total()).isEqualTo(8);
  }

  @Test
  void whoWantsATieOfEachKindCountsFirst() {
    Scores first = Scores.builder(3, 3).add(0, 2, 1).add(1, 2, 9).build();
    Scores second = Scores.builder(3, 3).add(0, 2, 1).build();
    PortfolioProblem problem =
        problem(
            List.of(2L, 2L, 2L), Program.oneWay(first).wanted(), Program.oneWay(second).wanted());
    Portfolio best = optimal(problem);
    assertThat(best.complete()).isEqualTo(1);
    assertThat(best.total()).isEqualTo(2);
  }

  @Test
  void mostPeopleFirstPrefersTwoPoorTiesToOneGood() {
    Program costly = Program.oneWay(Scores.builder(2, 2).add(0, 1, 9).build()).withHours(2, 2);
    Scores cheap = Scores.builder(2, 2).add(0, 1, 1).add(1, 0, 1).build();
    PortfolioProblem problem = problem(List.of(2L, 2L), costly, Program.oneWay(cheap));
    assertThat(optimal(problem).total()).isEqualTo(9);
    assertThat(optimal(problem.withObjective(Objective.MOST_PEOPLE_FIRST)).total()).isEqualTo(2);
  }

  @Test
  void requiredForbiddenAndPresentTiesAreHeeded() {
    List<Long> hours = List.of(1L, 4L, 4L);
    Pair peer = new Pair(0, 2);
    assertThat(optimal(problem(hours, mentoring(), peers().requiring(List.of(peer)))).total())
        .isEqualTo(8);
    assertThat(optimal(problem(hours, mentoring().forbidding(List.of(TIE)), peers())).total())
        .isEqualTo(8);
    assertThat(optimal(problem(hours, mentoring(), peers().keeping(List.of(peer)))).total())
        .isEqualTo(8);
  }

  @Test
  void requiredTiesBeyondTheHoursAreRefused() {
    PortfolioProblem problem =
        problem(
            List.of(1L, 4L, 4L),
            mentoring().requiring(List.of(TIE)),
            peers().requiring(List.of(new Pair(0, 2))));
    assertThat(new PortfolioSolver().solve(problem))
        .isEqualTo(new Outcome.Infeasible<>(new Outcome.Reason.TooManyRequiredHours(0, 2, 1)));
  }

  @Test
  void nothingIsTheBestOfNothing() {
    assertThat(optimal(problem(List.of())).total()).isZero();
    assertThat(optimal(problem(List.of(0L, 0L, 0L), mentoring(), peers())).ties())
        .containsExactly(List.of(), List.of());
  }

  @Test
  void contradictionsAreRefusedWithTheirNumbers() {
    assertThatThrownBy(() -> problem(List.of(1L), mentoring()))
        .hasMessage("Program 0 has 3 people, hours are told for 1.");
    assertThatThrownBy(() -> problem(List.of(1L, -2L, 1L), mentoring()))
        .hasMessageContaining("-2 hours of person 1");
    assertThatThrownBy(() -> peers().withHours(1, 2)).hasMessageContaining("Hours 1 and 2");
    assertThatThrownBy(() -> mentoring().withWeight(-1)).hasMessageContaining("weight -1");
    PortfolioProblem huge =
        problem(List.of(1L, 1L, 1L), mentoring().withWeight(Long.MAX_VALUE / 9).wanted());
    assertThatThrownBy(() -> new PortfolioSolver().solve(huge)).hasMessageContaining("do not fit");
  }

  @Test
  void aLargerPortfolioIsBoundedAndNeverWorseThanOneAfterTheOther() {
    PortfolioProblem problem = random(5, 150);
    Portfolio apart = new PortfolioSolver().oneAfterTheOther(problem);
    if (!(new PortfolioSolver().solve(problem) instanceof Outcome.Feasible(var good, var bound))) {
      throw new AssertionError("Neither optimal nor stopped.");
    }
    Verdict verdict = Verifier.check(problem, good, bound);
    assertThat(verdict).isInstanceOf(Verdict.Bounded.class);
    assertThat(verdict.gapPercent()).isLessThan(20);
    assertThat(good.total()).isGreaterThan(apart.total());
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    PortfolioProblem problem = random(5, 150);
    Effort little = Effort.unlimited().withMaxSteps(3_000);
    var outcome = new PortfolioSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new PortfolioSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
    assertThat(
            new PortfolioSolver().solve(problem, Effort.unlimited().withCancellation(() -> true)))
        .isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void somebodyWithoutTiesChangesNothing() {
    for (long seed = 0; seed < 200; seed++) {
      PortfolioProblem problem = PortfolioOracle.tiny(seed);
      if (problem.programs().stream().anyMatch(Program::isWanted)
          || !(new PortfolioSolver().solve(problem) instanceof Outcome.Optimal(var best, var _))) {
        continue;
      }
      List<Long> hours = new ArrayList<>(problem.hours());
      hours.add(5L);
      List<Program> programs =
          problem.programs().stream().map(A07_PortfolioScenarioTest::widened).toList();
      PortfolioProblem wider = PortfolioProblem.of(programs, hours);
      assertThat(optimal(wider.withObjective(problem.objective())).total())
          .as("seed %d", seed)
          .isEqualTo(best.total());
    }
  }

  @Test
  void whatIsChangedIsNeverTakenForProof() {
    int refused = 0;
    for (long seed = 0; seed < 400; seed++) {
      PortfolioProblem problem = PortfolioOracle.tiny(seed);
      if (!(new PortfolioSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
        continue;
      }
      assertThat(
              Verifier.check(
                  problem, new Portfolio(best.ties(), best.complete(), best.total() + 1), proof))
          .isInstanceOf(Verdict.Wrong.class);
      List<List<Pair>> required = new ArrayList<>();
      problem.programs().forEach(program -> required.add(List.copyOf(program.required())));
      boolean same =
          Arrays.equals(
              PortfolioOracle.worth(problem, required),
              PortfolioOracle.worth(problem, best.ties()));
      if (!same) {
        PortfolioCertificate forged = lowered(proof, new SplittableRandom(seed));
        assertThat(Verifier.check(problem, Portfolio.of(problem, required), forged))
            .as("seed %d", seed)
            .isNotEqualTo(new Verdict.Proven());
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static PortfolioCertificate lowered(PortfolioCertificate proof, SplittableRandom random) {
    return switch (proof) {
      case PortfolioCertificate.Asked(int k, Pair tie, var held, var not) ->
          new PortfolioCertificate.Asked(k, tie, lowered(held, random), lowered(not, random));
      case PortfolioCertificate.Priced(PortfolioPrices prices) -> {
        List<List<Long>> hours = new ArrayList<>();
        for (List<Long> price : prices.hours()) {
          hours.add(price.stream().map(p -> Math.max(0, p + random.nextInt(-5, 6))).toList());
        }
        yield new PortfolioCertificate.Priced(new PortfolioPrices(hours, prices.programs()));
      }
    };
  }

  private static Program widened(Program program) {
    int people = program.people() + 1;
    Scores.Builder scores = Scores.builder(people, people);
    for (int p = 0; p < program.people(); p++) {
      for (int c = program.scores().from(p); c < program.scores().from(p + 1); c++) {
        scores.add(p, program.scores().giver(c), program.scores().score(c));
      }
    }
    List<Integer> places = new ArrayList<>(program.places());
    places.add(1);
    List<Integer> capacities = new ArrayList<>(program.capacities());
    capacities.add(1);
    return new Program(
        program.isMutual(),
        scores.build(),
        places,
        capacities,
        program.receivingHours(),
        program.givingHours(),
        program.weight(),
        false,
        program.required(),
        program.forbidden(),
        program.present());
  }

  /** Person 1 may mentor person 0. */
  private static Program mentoring() {
    return Program.oneWay(Scores.builder(3, 3).add(0, 1, 9).build());
  }

  /** Persons 0 and 2 may be peers. */
  private static Program peers() {
    return Program.mutual(MutualScores.builder(3).add(0, 2, 8).build());
  }

  private static PortfolioProblem problem(List<Long> hours, Program... programs) {
    return PortfolioProblem.of(List.of(programs), hours);
  }

  private static PortfolioProblem random(long seed, int people) {
    SplittableRandom random = new SplittableRandom(seed);
    Scores.Builder one = Scores.builder(people, people);
    MutualScores.Builder two = MutualScores.builder(people);
    for (int a = 0; a < people; a++) {
      for (int b = 0; b < people; b++) {
        if (a != b && random.nextInt(people) < 12) {
          one.add(a, b, random.nextInt(1_000));
        }
        if (a < b && random.nextInt(people) < 12) {
          two.add(a, b, random.nextInt(1_000));
        }
      }
    }
    return problem(
        random.longs(people, 1, 6).boxed().toList(),
        Program.oneWay(one.build()).withHours(2, 3).withCapacities(Collections.nCopies(people, 2)),
        Program.mutual(two.build()).withHours(2, 2));
  }

  private static Portfolio optimal(PortfolioProblem problem) {
    if (!(new PortfolioSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
