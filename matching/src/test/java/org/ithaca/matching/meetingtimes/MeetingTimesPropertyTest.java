package org.ithaca.matching.meetingtimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfPerson;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.Prices;
import org.ithaca.matching.oracle.AllMeetingTimes;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class MeetingTimesPropertyTest {
  private static final int INSTANCES = 200;

  @Test
  void anotherOrderOfPeopleAndGroupsIsWorthTheSame() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed).requiring(List.of());
      int people = problem.people();
      List<List<Integer>> members = new ArrayList<>();
      problem.members().forEach(m -> members.add(m.stream().map(p -> people - 1 - p).toList()));
      MeetingTimesProblem other =
          new MeetingTimesProblem(
              problem.options(),
              people,
              members,
              problem.lengths(),
              problem.rooms(),
              problem.required(),
              problem.forbidden(),
              problem.present());
      assertThat(worth(other)).as("seed %d", seed).isEqualTo(worth(problem));
    }
  }

  @Test
  void aPersonInNoGroupChangesNothing() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed).requiring(List.of());
      MeetingTimesProblem larger =
          new MeetingTimesProblem(
              problem.options(),
              problem.people() + 1,
              problem.members(),
              problem.lengths(),
              problem.rooms(),
              problem.required(),
              problem.forbidden(),
              problem.present());
      assertThat(worth(larger)).as("seed %d", seed).isEqualTo(worth(problem));
    }
  }

  @Test
  void anotherRoomIsNeverWorse() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed).requiring(List.of());
      assertThat(Arrays.compare(worth(problem.withRooms(2)), worth(problem.withRooms(1))))
          .as("seed %d", seed)
          .isNotNegative();
    }
  }

  @Test
  void keepingAllTimesKeepsThem() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed).requiring(List.of());
      List<Pair> before = good(problem).times();
      assertThat(good(problem.keeping(before)).times()).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void solvingTwiceGivesTheSameTimes() {
    MeetingTimesProblem problem = week(60, 3);
    assertThat(new MeetingTimesSolver().solve(problem))
        .isEqualTo(new MeetingTimesSolver().solve(problem));
  }

  @Test
  void manyGroupsAreWithinAFewThousandthsOfTheBound() {
    for (MeetingTimesProblem problem : List.of(week(120, 1), week(120, 2).withRooms(6))) {
      MeetingTimes times = good(problem);
      assertThat(times.without()).hasSizeLessThan(12);
      assertThat(gap(problem)).isLessThan(0.3);
    }
  }

  @Test
  void aSmallBudgetStopsAtTheSamePlaceWithABound() {
    MeetingTimesProblem problem = week(100, 5);
    Effort little = Effort.unlimited().withMaxSteps(10_000);
    var outcome = new MeetingTimesSolver().solve(problem, little);
    assertThat(outcome).isEqualTo(new MeetingTimesSolver().solve(problem, little));
    if (!(outcome instanceof Outcome.Stopped(var soFar, var bound))) {
      throw new AssertionError(outcome);
    }
    assertThat(Verifier.check(problem, soFar, bound)).isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void cancellingStops() {
    assertThat(
            new MeetingTimesSolver()
                .solve(week(100, 5), Effort.unlimited().withCancellation(() -> true)))
        .isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void noChangedTimesOrPricesAreEverTakenForProof() {
    int lowered = 0;
    for (long seed = 0; seed < 600; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed);
      if (new MeetingTimesSolver().solve(problem)
              instanceof Outcome.Optimal(MeetingTimes best, MeetingTimesCertificate proof)
          && !best.times().isEmpty()) {
        assertThat(Verifier.check(problem, changed(best, new SplittableRandom(seed)), proof))
            .as("seed %d", seed)
            .isInstanceOf(Verdict.Wrong.class);
        assertThat(Verifier.check(problem, best, dearer(proof)))
            .as("seed %d", seed)
            .isNotEqualTo(new Verdict.Proven());
        if (!proof.scores().people().isEmpty()
            && !(free(problem, best, proof) instanceof Verdict.Proven)) {
          lowered++;
        }
      }
    }
    assertThat(lowered).as("proofs that need their prices").isGreaterThan(50);
  }

  private static MeetingTimes changed(MeetingTimes best, SplittableRandom random) {
    List<Pair> times = new ArrayList<>(best.times());
    int which = random.nextInt(times.size());
    switch (random.nextInt(3)) {
      case 0 -> times.remove(which);
      case 1 -> times.add(times.get(which));
      default -> times.set(which, new Pair(times.get(which).first(), 99));
    }
    return new MeetingTimes(times, best.without(), best.total());
  }

  private static MeetingTimesCertificate dearer(MeetingTimesCertificate proof) {
    Prices prices = new Prices(List.of(new OfPerson(0, 0, -1)), List.of());
    return new MeetingTimesCertificate(proof.scale(), prices, proof.placed(), proof.scores());
  }

  private static Verdict free(
      MeetingTimesProblem problem, MeetingTimes best, MeetingTimesCertificate proof) {
    Prices none = new Prices(List.of(), List.of());
    return Verifier.check(
        problem, best, new MeetingTimesCertificate(proof.scale(), none, proof.placed(), none));
  }

  /** Groups of four, everybody in two, free in blocks of two hours of five days. */
  private static MeetingTimesProblem week(int groups, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = 2 * groups;
    long[][] liking = new long[people][5 * 48];
    for (long[] row : liking) {
      Arrays.fill(row, -1);
      for (int block = 0; block < 20; block++) {
        boolean free = random.nextInt(4) > 0;
        for (int slot = 0; slot < 4 && free; slot++) {
          row[block / 4 * 48 + 16 + block % 4 * 4 + slot] = random.nextInt(100);
        }
      }
    }
    List<List<Integer>> members = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      TreeSet<Integer> some = new TreeSet<>();
      while (some.size() < 4) {
        some.add(random.nextInt(people));
      }
      members.add(List.copyOf(some));
    }
    return MeetingTimesProblem.ofAvailability(liking, members, Collections.nCopies(groups, 2));
  }

  private static long[] worth(MeetingTimesProblem problem) {
    return AllMeetingTimes.worth(problem, good(problem).times());
  }

  private static double gap(MeetingTimesProblem problem) {
    return switch (new MeetingTimesSolver().solve(problem)) {
      case Outcome.Optimal(var times, var proof) ->
          Verifier.check(problem, times, proof).gapPercent();
      case Outcome.Feasible(var times, var bound) ->
          Verifier.check(problem, times, bound).gapPercent();
      case Outcome<MeetingTimes, MeetingTimesCertificate> other -> throw new AssertionError(other);
    };
  }

  private static MeetingTimes good(MeetingTimesProblem problem) {
    return switch (new MeetingTimesSolver().solve(problem)) {
      case Outcome.Optimal(var times, var _) -> times;
      case Outcome.Feasible(var times, var _) -> times;
      case Outcome<MeetingTimes, MeetingTimesCertificate> other -> throw new AssertionError(other);
    };
  }
}
