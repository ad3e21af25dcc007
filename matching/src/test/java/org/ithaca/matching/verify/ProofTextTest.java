package org.ithaca.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentProof;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingProof;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.rings.RingCertificate;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.RingProof;
import org.ithaca.matching.rings.RingSolver;
import org.ithaca.matching.rings.Rings;
import org.junit.jupiter.api.Test;

class ProofTextTest {
  @Test
  void aProofOfAnAssignmentIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < 500; seed++) {
      String text = assignment(seed);
      assertThat(text.isEmpty() ? "" : AssignmentProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void aProofOfAnAssignmentWithLimitsIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < 1_000; seed++) {
      String text = limited(seed);
      assertThat(text.isEmpty() ? "" : AssignmentProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void aProofOfAPairingIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < 500; seed++) {
      String text = pairing(seed);
      assertThat(text.isEmpty() ? "" : PairingProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void aProofOfRingsIsReadBackAsItWasAndProvenByBothVerifiers() {
    for (long seed = 0; seed < 500; seed++) {
      String text = rings(seed);
      assertThat(text.isEmpty() ? "" : RingProof.parse(text).toText()).isEqualTo(text);
      BothVerifiers.accept(text, seed);
    }
  }

  @Test
  void bothVerifiersAgreeOnProofsInWhichANumberWasChanged() {
    int refused = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      String text = text(seed);
      if (text.isEmpty()) {
        continue;
      }
      refused += BothVerifiers.agreeOnOneNumberChanged(text, seed) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void remarksMayStandAtTheTop() {
    String proof =
        LongStream.range(0, 100)
            .mapToObj(ProofTextTest::assignment)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow();
    String text = "# run 7\n# of May\n" + proof;
    assertThat(Verifier.check(text)).isEqualTo(new Verdict.Proven());
    assertThat(TinyVerifier.check(text)).startsWith("proven");
  }

  @Test
  void whatIsNoProofIsRefused() {
    assertThat(TinyVerifier.check("hello\nend")).startsWith("wrong: this is no proof");
    assertThatThrownBy(() -> Verifier.check("hello"))
        .hasMessageContaining("does not begin a proof");
  }

  private static String text(long seed) {
    return switch ((int) (seed % 4)) {
      case 0 -> assignment(seed);
      case 1 -> limited(seed);
      case 2 -> pairing(seed);
      default -> rings(seed);
    };
  }

  private static String rings(long seed) {
    RingProblem problem = new RandomProblems(seed).tinyRings();
    return new RingSolver().solve(problem)
            instanceof Outcome.Optimal(Rings best, RingCertificate proof)
        ? new RingProof(problem, best, proof).toText()
        : "";
  }

  private static String assignment(long seed) {
    return solved(new RandomProblems(seed).tinyAssignment());
  }

  private static String limited(long seed) {
    return solved(new RandomProblems(seed).tinyLimitedAssignment());
  }

  private static String solved(AssignmentProblem problem) {
    return new AssignmentSolver().solve(problem)
            instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof)
        ? new AssignmentProof(problem, best, proof).toText()
        : "";
  }

  private static String pairing(long seed) {
    PairingProblem problem = new RandomProblems(seed).tinyPairing();
    return new PairingSolver().solve(problem)
            instanceof Outcome.Optimal(Pairing best, PairingCertificate proof)
        ? new PairingProof(problem, best, proof).toText()
        : "";
  }
}
