package org.ithaca.matching.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.RandomGroupings;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class GroupingPropertyTest {
  private static final Effort LITTLE = Effort.unlimited().withMaxSteps(1_000_000);

  @Test
  void smallProblemsOfAllKindsAreProven() {
    int solved = 0;
    for (long seed = 0; seed < 12; seed++) {
      GroupingProblem problem = new RandomGroupings(seed).any(12 + (int) seed % 4, 3);
      if (new GroupingSolver().solve(problem)
          instanceof Outcome.Optimal(Grouping best, GroupingCertificate certificate)) {
        assertThat(Verifier.check(problem, best, certificate))
            .as("seed %d", seed)
            .isEqualTo(new Verdict.Proven());
        solved++;
      }
    }
    assertThat(solved).isGreaterThan(6);
  }

  @Test
  void fortyPeopleInGroupsOfFourAndThirtyInGroupsOfFiveAreProven() {
    for (int size = 4; size <= 5; size++) {
      int groups = size == 4 ? 10 : 6;
      GroupingProblem problem =
          new RandomGroupings(size)
              .scored(groups * size, 100_000, 1)
              .withGroups(groups, size, size);
      if (!(new GroupingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
        throw new AssertionError("Not optimal.");
      }
      assertThat(Verifier.check(problem, best, proof)).isEqualTo(new Verdict.Proven());
    }
  }

  @Test
  void largerProblemsOfAllKindsKeepTheirRulesAndAreSettled() {
    int solved = 0;
    for (long seed = 0; seed < 12; seed++) {
      GroupingProblem problem = new RandomGroupings(seed).any(40 + (int) seed, 8);
      if (new GroupingSolver().solve(problem, LITTLE)
          instanceof Outcome.Feasible(Grouping best, GroupingCertificate certificate)) {
        assertThat(certificate.settled()).as("seed %d", seed).isTrue();
        assertThat(Verifier.check(problem, best, certificate))
            .as("seed %d", seed)
            .isInstanceOf(Verdict.Bounded.class);
        solved++;
      }
    }
    assertThat(solved).isGreaterThan(3);
  }

  @Test
  void twoThreadsGiveTheSameAnswerAsOne() {
    GroupingProblem problem = new RandomGroupings(3).scored(60, 1_000, 1).withGroups(8, 6, 9);
    assertThat(new GroupingSolver().solve(problem, LITTLE.withTwoThreads()))
        .isEqualTo(new GroupingSolver().solve(problem, LITTLE));
  }

  @Test
  void cancellingReturnsAnAllowedGroupingWithItsBound() {
    GroupingProblem problem = new RandomGroupings(4).scored(200, 1_000, 1).withGroups(20, 8, 12);
    AtomicInteger asked = new AtomicInteger();
    Effort effort = Effort.unlimited().withCancellation(() -> asked.incrementAndGet() > 3);
    if (!(new GroupingSolver().solve(problem, effort)
        instanceof Outcome.Stopped(var best, var c))) {
      throw new AssertionError("Not stopped.");
    }
    assertThat(Verifier.check(problem, best, c)).isInstanceOf(Verdict.Bounded.class);
  }
}
