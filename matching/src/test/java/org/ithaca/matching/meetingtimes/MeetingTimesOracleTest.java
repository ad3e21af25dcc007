package org.ithaca.matching.meetingtimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.AllMeetingTimes;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class MeetingTimesOracleTest {
  private static final int INSTANCES = 1_500;

  @Test
  void findsWhatTryingEverythingFindsAndProvesItMostOften() {
    int proven = 0;
    int feasible = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      MeetingTimesProblem problem = AllMeetingTimes.tiny(seed);
      long[] best = AllMeetingTimes.best(problem);
      switch (new MeetingTimesSolver().solve(problem)) {
        case Outcome.Optimal(MeetingTimes times, MeetingTimesCertificate proof) -> {
          assertThat(AllMeetingTimes.worth(problem, times.times()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, times, proof))
              .as("seed %d", seed)
              .isEqualTo(new Verdict.Proven());
          proven++;
        }
        case Outcome.Feasible(MeetingTimes times, MeetingTimesCertificate bound) -> {
          assertThat(AllMeetingTimes.worth(problem, times.times()))
              .as("seed %d", seed)
              .isEqualTo(best);
          assertThat(Verifier.check(problem, times, bound))
              .as("seed %d", seed)
              .isInstanceOf(Verdict.Bounded.class);
          feasible++;
        }
        case Outcome.Infeasible(Outcome.Reason reason) ->
            assertThat(best).as("seed %d: %s", seed, reason).isEmpty();
        case Outcome<MeetingTimes, MeetingTimesCertificate> other ->
            throw new AssertionError("seed " + seed + ": " + other);
      }
    }
    assertThat(proven).as("with a gap: %d", feasible).isGreaterThan(10 * feasible);
  }
}
