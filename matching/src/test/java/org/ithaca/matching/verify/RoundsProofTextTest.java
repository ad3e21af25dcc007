package org.ithaca.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.meetingtimes.MeetingTimes;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate;
import org.ithaca.matching.meetingtimes.MeetingTimesProblem;
import org.ithaca.matching.meetingtimes.MeetingTimesProof;
import org.ithaca.matching.meetingtimes.MeetingTimesSolver;
import org.ithaca.matching.oracle.AllMeetingTimes;
import org.ithaca.matching.oracle.AllRotations;
import org.ithaca.matching.rotation.Rotation;
import org.ithaca.matching.rotation.RotationCertificate;
import org.ithaca.matching.rotation.RotationProblem;
import org.ithaca.matching.rotation.RotationProof;
import org.ithaca.matching.rotation.RotationSolver;
import org.junit.jupiter.api.Test;

class RoundsProofTextTest {
  private static final int INSTANCES = 120;

  @Test
  void aProofOfARotationIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      String text = rotation(seed);
      assertThat(text.isEmpty() ? "" : RotationProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void aProofOfMeetingTimesIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < INSTANCES; seed++) {
      String text = meetingTimes(seed);
      assertThat(text.isEmpty() ? "" : MeetingTimesProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void bothVerifiersAgreeOnProofsInWhichANumberWasChanged() {
    int refused = 0;
    for (long seed = 0; seed < 3 * INSTANCES; seed++) {
      String text = seed % 2 == 0 ? rotation(seed) : meetingTimes(seed);
      if (!text.isEmpty()) {
        refused += BothVerifiers.agreeOnOneNumberChanged(text, seed) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(INSTANCES / 2);
  }

  private static String rotation(long seed) {
    RotationProblem problem = AllRotations.tiny(seed, seed % 3 > 0);
    return new RotationSolver().solve(problem)
            instanceof Outcome.Optimal(Rotation best, RotationCertificate proof)
        ? new RotationProof(problem, best, proof).toText()
        : "";
  }

  private static String meetingTimes(long seed) {
    MeetingTimesProblem problem = AllMeetingTimes.tiny(seed);
    return new MeetingTimesSolver().solve(problem)
            instanceof Outcome.Optimal(MeetingTimes best, MeetingTimesCertificate proof)
        ? new MeetingTimesProof(problem, best, proof).toText()
        : "";
  }
}
