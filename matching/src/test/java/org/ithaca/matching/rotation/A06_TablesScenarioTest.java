package org.ithaca.matching.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** People at tables of a size for so many rounds. */
class A06_TablesScenarioTest {

  @Test
  void everybodyFitsAtOneTable() {
    assertThat(best(TablesProblem.of(4, 4, 1)).rounds())
        .containsExactly(List.of(List.of(0, 1, 2, 3)));
  }

  @Test
  void aTableMoreThanOnceIsARepeatForEveryPair() {
    assertThat(best(TablesProblem.of(3, 3, 3)).repeats()).isEqualTo(6);
  }

  @Test
  void tablesOfTwoAreARoundRobin() {
    assertThat(best(TablesProblem.of(8, 2, 7)).repeats()).isZero();
    assertThat(best(TablesProblem.of(7, 2, 7)).repeats()).isZero();
    assertThat(best(TablesProblem.of(6, 2, 6)).repeats()).isEqualTo(3);
  }

  @Test
  void designTheoryLetsEverybodyMeetEverybody() {
    int[][] perfect = {{9, 3, 4}, {16, 4, 5}, {25, 5, 6}, {64, 8, 9}, {27, 3, 13}, {21, 3, 10}};
    for (int[] event : perfect) {
      assertThat(best(TablesProblem.of(event[0], event[1], event[2])).repeats())
          .as("%d people, tables of %d, %d rounds", event[0], event[1], event[2])
          .isZero();
    }
  }

  @Test
  void fifteenWalkInThreesForSevenDays() {
    assertThat(best(TablesProblem.of(15, 3, 7)).repeats()).isZero();
  }

  @Test
  void noTwoGolfersOfThirtyTwoMeetTwiceInNineRoundsOfFours() {
    assertThat(best(TablesProblem.of(32, 4, 9)).repeats()).isZero();
  }

  @Test
  void tablesDifferByOneSeatWhereTheNumberDoesNotDivide() {
    for (int people = 2; people < 60; people++) {
      for (int size = 2; size < 7; size++) {
        Tables tables = good(TablesProblem.of(people, size, 2));
        assertThat(tables.rounds().getFirst()).hasSize(Math.ceilDiv(people, size));
      }
    }
  }

  @Test
  void whereTablesAreFewerThanSeatsRepeatsAreProvenNecessary() {
    assertThat(best(TablesProblem.of(12, 4, 5)).repeats()).isEqualTo(24);
    assertThat(best(TablesProblem.of(5, 4, 3)).repeats()).isEqualTo(2);
  }

  @Test
  void forbiddenPairsAreNeverAtOneTable() {
    List<Pair> apart = List.of(new Pair(0, 1), new Pair(4, 2), new Pair(3, 5));
    Tables tables = good(TablesProblem.of(12, 3, 3).forbidding(apart));
    for (List<List<Integer>> round : tables.rounds()) {
      for (List<Integer> table : round) {
        assertThat(apart).noneMatch(p -> table.containsAll(List.of(p.first(), p.second())));
      }
    }
    assertThatThrownBy(() ->
            new TablesSolver().solve(TablesProblem.of(2, 2, 1).forbidding(List.of(new Pair(0, 1)))))
        .hasMessageContaining("Maybe forbid fewer");
  }

  @Test
  void whoIsMissingLeavesTheOthersAtTheirTables() {
    TablesProblem event = TablesProblem.of(20, 4, 4);
    Tables planned = best(event);
    TablesProblem rest = event.after(1, planned, Set.of(7), 0);
    Tables now = good(rest);
    assertThat(now.repeats()).isZero();
    int same = 0;
    for (int round = 0; round < 3; round++) {
      for (List<Integer> table : now.rounds().get(round)) {
        assertThat(table).doesNotContain(7);
        same += planned.rounds().get(round + 1).contains(table) ? 1 : 0;
      }
    }
    assertThat(same).isEqualTo(12);
  }

  @Test
  void whoComesLateIsSeatedWithoutRepeats() {
    TablesProblem event = TablesProblem.of(19, 4, 4);
    Tables now = good(event.after(1, best(event), Set.of(), 1));
    assertThat(now.repeats()).isZero();
    assertThat(now.rounds()).allMatch(round -> round.stream().anyMatch(t -> t.contains(19)));
  }

  @Test
  void tinyEventsAreNeverBetterThanTryingEverything() {
    for (int people = 2; people <= 6; people++) {
      for (int size = 2; size <= 3; size++) {
        for (int rounds = 1; rounds <= (people < 6 ? 3 : 2); rounds++) {
          TablesProblem problem = TablesProblem.of(people, size, rounds);
          assertThat(good(problem).repeats())
              .as("%d people, tables of %d, %d rounds", people, size, rounds)
              .isEqualTo(fewest(problem, splits(people, size), new ArrayList<>()));
        }
      }
    }
  }

  @Test
  void aLargeEventHasNoRepeats() {
    assertThat(best(TablesProblem.of(1_999, 5, 8)).repeats()).isZero();
  }

  @Test
  void solvingTwiceGivesTheSameTables() {
    TablesProblem problem = TablesProblem.of(24, 4, 6);
    Effort little = Effort.unlimited().withMaxSteps(200_000);
    assertThat(new TablesSolver().solve(problem, little))
        .isEqualTo(new TablesSolver().solve(problem, little))
        .isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void changedTablesAndClaimsAreRefused() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TablesProblem problem = TablesProblem.of(6 + random.nextInt(10), 3, 2);
      Tables good = good(problem);
      List<List<List<Integer>>> rounds = new ArrayList<>();
      for (List<List<Integer>> round : good.rounds()) {
        List<List<Integer>> tables = new ArrayList<>();
        round.forEach(table -> tables.add(new ArrayList<>(table)));
        rounds.add(tables);
      }
      List<Integer> table = rounds.get(random.nextInt(2)).getFirst();
      switch (random.nextInt(3)) {
        case 0 -> table.removeLast();
        case 1 -> table.set(0, table.get(1));
        default -> table.set(0, problem.people());
      }
      assertThat(
              Verifier.check(problem, new Tables(rounds, good.repeats()), new TablesCertificate(0)))
          .isInstanceOf(Verdict.Wrong.class);
      assertThat(
              Verifier.check(
                  problem, new Tables(good.rounds(), good.repeats() + 1), new TablesCertificate(0)))
          .isInstanceOf(Verdict.Wrong.class);
      assertThat(Verifier.check(problem, good, new TablesCertificate(1_000)))
          .isInstanceOf(Verdict.Wrong.class);
    }
  }

  @Test
  void nonsenseIsRefusedWithAdvice() {
    assertThatThrownBy(() -> TablesProblem.of(5, 1, 1)).hasMessageContaining("tables of 1");
    assertThatThrownBy(() -> TablesProblem.of(5, 2, 0)).hasMessageContaining("0 rounds");
    assertThatThrownBy(() -> TablesProblem.of(5, 2, 1).withMet(List.of(new Pair(1, 9))))
        .hasMessageContaining("not two of 5 people");
    assertThat(good(TablesProblem.of(0, 3, 1)).rounds()).containsExactly(List.of());
    assertThat(good(TablesProblem.of(1, 3, 1)).rounds()).containsExactly(List.of(List.of(0)));
  }

  private static long fewest(
      TablesProblem problem, List<List<List<Integer>>> splits, List<List<List<Integer>>> rounds) {
    if (rounds.size() == problem.rounds()) {
      Map<Pair, Integer> times = new HashMap<>();
      for (List<List<Integer>> round : rounds) {
        for (List<Integer> table : round) {
          TablesProblem.pairs(table).forEach(pair -> times.merge(pair, 1, Integer::sum));
        }
      }
      return times.values().stream().mapToLong(count -> count - 1).sum();
    }
    long fewest = Long.MAX_VALUE;
    for (List<List<Integer>> split : splits) {
      rounds.add(split);
      fewest = Math.min(fewest, fewest(problem, splits, rounds));
      rounds.removeLast();
    }
    return fewest;
  }

  /** All ways to seat everybody. */
  private static List<List<List<Integer>>> splits(int people, int size) {
    List<List<List<Integer>>> splits = new ArrayList<>();
    int tables = Math.ceilDiv(people, size);
    for (int code = 0; code < Math.pow(tables, people); code++) {
      List<List<Integer>> split = new ArrayList<>();
      for (int table = 0; table < tables; table++) {
        split.add(new ArrayList<>());
      }
      int rest = code;
      for (int person = 0; person < people; person++) {
        split.get(rest % tables).add(person);
        rest /= tables;
      }
      if (split.stream().allMatch(t -> t.size() <= size && t.size() >= people / tables)) {
        splits.add(split);
      }
    }
    return splits;
  }

  private static Tables best(TablesProblem problem) {
    if (!(new TablesSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new AssertionError("Not optimal: " + problem);
    }
    assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    return best;
  }

  private static Tables good(TablesProblem problem) {
    return switch (new TablesSolver().solve(problem)) {
      case Outcome.Optimal(Tables best, var proof) -> {
        assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
        yield best;
      }
      case Outcome.Feasible(Tables good, var bound) -> {
        assertThat(Verifier.check(problem, good, bound)).isInstanceOf(Verdict.Bounded.class);
        yield good;
      }
      case Outcome<Tables, TablesCertificate> other -> throw new AssertionError(other);
    };
  }
}
