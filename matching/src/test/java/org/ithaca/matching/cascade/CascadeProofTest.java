package org.ithaca.matching.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ithaca.matching.Outcome;
import org.ithaca.matching.oracle.CascadeOracle;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class CascadeProofTest {
  @Test
  void aProofIsReadBackAsItWasAndStillProves() {
    int read = 0;
    for (long seed = 0; seed < 500; seed++) {
      CascadeProblem problem = CascadeOracle.tiny(seed);
      if (new CascadeSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof)) {
        String text = new CascadeProof(problem, best, proof).toText();
        assertThat(CascadeProof.parse(text).toText()).as("seed %d", seed).isEqualTo(text);
        assertThat(Verifier.check(text)).as("seed %d", seed).isEqualTo(new Verdict.Proven());
        read++;
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void aTextThatIsNoProofIsRefusedWithItsLine() {
    assertThatThrownBy(() -> CascadeProof.parse("hello")).hasMessageContaining("Line 1 'hello'");
    assertThatThrownBy(() -> CascadeProof.parse(CascadeProof.HEADER + "\npeople x"))
        .hasMessageContaining("Line 2");
  }
}
