package org.ithaca.matching.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.AllRotations;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class RotationPropertyTest {
  private static final int INSTANCES = 300;

  @Test
  void anotherNumberingOfPeopleIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RotationProblem problem = event(seed, 12, 9, 3);
      MutualScores scores = problem.scores();
      int people = scores.people();
      MutualScores.Builder renumbered = MutualScores.builder(people);
      for (int c = 0; c < scores.size(); c++) {
        renumbered.add(
            people - 1 - scores.first(c), people - 1 - scores.second(c), scores.score(c));
      }
      RotationProblem other =
          RotationProblem.ofGroup(renumbered.build(), 3)
              .withTables(problem.tables())
              .withObjective(problem.objective());
      assertThat(best(other).total()).as("seed %d", seed).isEqualTo(best(problem).total());
    }
  }

  @Test
  void aPersonNobodyMayMeetChangesNothingButTheBreaks() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RotationProblem problem = event(seed, 9, 7, 3);
      MutualScores.Builder larger = MutualScores.builder(17);
      MutualScores scores = problem.scores();
      for (int c = 0; c < scores.size(); c++) {
        larger.add(scores.first(c), scores.second(c), scores.score(c));
      }
      assertThat(best(problem.withScores(larger.build())).total())
          .as("seed %d", seed)
          .isEqualTo(best(problem).total());
    }
  }

  @Test
  void keepingTheRotationItselfChangesNoRound() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RotationProblem problem = event(seed, 9, 7, 3);
      Rotation before = best(problem);
      assertThat(best(problem.keeping(before.rounds())).rounds())
          .as("seed %d", seed)
          .isEqualTo(before.rounds());
    }
  }

  @Test
  void moreRoundsAreNeverWorse() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      Scores scores = new RandomProblems(seed).scores(9, 7, 5, 50);
      long few = best(RotationProblem.ofSides(scores, 2)).total();
      assertThat(best(RotationProblem.ofSides(scores, 3)).total()).isGreaterThanOrEqualTo(few);
    }
  }

  @Test
  void solvingTwiceGivesTheSameRounds() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      RotationProblem problem = AllRotations.tiny(seed, false);
      assertThat(new RotationSolver().solve(problem))
          .as("seed %d", seed)
          .isEqualTo(new RotationSolver().solve(problem));
    }
  }

  @Test
  void aLargeEventWhereEverybodyMayMeetIsProven() {
    Scores scores = new RandomProblems(5).scores(240, 160, 160, 10_000);
    for (Objective objective : List.of(Objective.TOTAL, Objective.MOST_PEOPLE_FIRST)) {
      RotationProblem problem = RotationProblem.ofSides(scores, 8).withObjective(objective);
      Rotation all = best(problem);
      assertThat(all.rounds()).allMatch(round -> round.size() == 160);
      Rotation limited = best(problem.withTables(90));
      assertThat(limited.rounds()).allMatch(round -> round.size() == 90);
    }
  }

  @Test
  void whoeverLeavesFewMeetingsChange() {
    RotationProblem event =
        RotationProblem.ofSides(new RandomProblems(9).scores(40, 40, 40, 10_000), 8)
            .withObjective(Objective.MOST_PEOPLE_FIRST);
    Rotation planned = best(event);
    Rotation now = best(event.after(3, planned, java.util.Set.of(4, 50)));
    int kept = 0;
    for (int round = 0; round < 5; round++) {
      List<Pair> same = new ArrayList<>(now.rounds().get(round));
      same.retainAll(planned.rounds().get(round + 3));
      kept += same.size();
    }
    assertThat(kept).isGreaterThan(150);
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    RotationProblem problem =
        RotationProblem.ofSides(new RandomProblems(3).scores(200, 150, 60, 1_000), 6)
            .withObjective(Objective.MOST_PEOPLE_FIRST)
            .withTables(100);
    Effort little = Effort.unlimited().withMaxSteps(20_000);
    var outcome = new RotationSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new RotationSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void noChangedRotationOrPriceIsEverTakenForProof() {
    int tried = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      RotationProblem problem = AllRotations.tiny(seed, true);
      if (new RotationSolver().solve(problem)
              instanceof Outcome.Optimal(Rotation best, RotationCertificate proof)
          && best.rounds().stream().mapToInt(List::size).sum() > 0) {
        SplittableRandom random = new SplittableRandom(seed);
        assertThat(Verifier.check(problem, changed(best, random), proof))
            .as("seed %d", seed)
            .isInstanceOf(Verdict.Wrong.class);
        List<Long> prices = new ArrayList<>(proof.people());
        int person = random.nextInt(prices.size());
        prices.set(person, prices.get(person) + 1_000_000_000_000L);
        boolean counts = problem.limits().get(person) > required(problem, person);
        boolean busy = meetings(best, person) == problem.limits().get(person);
        RotationCertificate dearer = new RotationCertificate(prices, proof.meeting());
        if (counts && !busy) {
          tried++;
          assertThat(Verifier.check(problem, best, dearer))
              .as("seed %d", seed)
              .isInstanceOf(Verdict.Bounded.class);
        }
      }
    }
    assertThat(tried).isGreaterThan(200);
  }

  private static Rotation changed(Rotation best, SplittableRandom random) {
    List<List<Pair>> rounds = new ArrayList<>();
    best.rounds().forEach(round -> rounds.add(new ArrayList<>(round)));
    List<Pair> round = rounds.get(random.nextInt(rounds.size()));
    List<Pair> full =
        round.isEmpty()
            ? rounds.stream().filter(r -> !r.isEmpty()).findFirst().orElseThrow()
            : round;
    switch (random.nextInt(3)) {
      case 0 -> full.removeLast();
      case 1 -> full.add(full.getFirst());
      default -> full.set(0, new Pair(full.getFirst().first(), full.getFirst().first()));
    }
    return new Rotation(rounds, best.breaks(), best.total());
  }

  private static long required(RotationProblem problem, int person) {
    return problem.required().stream()
        .filter(pair -> pair.first() == person || pair.second() == person)
        .count();
  }

  private static long meetings(Rotation rotation, int person) {
    return rotation.rounds().stream()
        .flatMap(List::stream)
        .filter(pair -> pair.first() == person || pair.second() == person)
        .count();
  }

  private static RotationProblem event(long seed, int mentees, int mentors, int rounds) {
    return RotationProblem.ofSides(new RandomProblems(seed).scores(mentees, mentors, 5, 50), rounds)
        .withObjective(seed % 2 == 0 ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST)
        .withTables(seed % 3 == 0 ? 4 : 100);
  }

  private static Rotation best(RotationProblem problem) {
    if (!(new RotationSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal.");
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }
}
