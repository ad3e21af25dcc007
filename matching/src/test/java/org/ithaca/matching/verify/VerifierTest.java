package org.ithaca.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.assignment.Prices;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingPrices;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.verify.Verdict.Fault;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final AssignmentProblem TWO_BY_TWO =
      AssignmentProblem.of(Scores.ofTable(new long[][] {{9, 8}, {9, 1}}));
  private static final Assignment BEST =
      new Assignment(List.of(new Pair(0, 1), new Pair(1, 0)), 17);
  private static final AssignmentCertificate PROOF = prices(new long[] {8, 8}, new long[] {1, 0});

  @Test
  void acceptsTheProofByHand() {
    assertThat(Verifier.check(TWO_BY_TWO, BEST, PROOF)).isEqualTo(new Verdict.Proven());
    assertThat(Verifier.check(TWO_BY_TWO, BEST, PROOF).gapPercent()).isZero();
  }

  @Test
  void saysHowMuchBetterAnotherCouldBe() {
    Assignment worse = new Assignment(List.of(new Pair(0, 0), new Pair(1, 1)), 10);
    assertThat(Verifier.check(TWO_BY_TWO, worse, PROOF)).isEqualTo(new Verdict.Bounded(70));
  }

  @Test
  void namesWhatIsWrongWithASolution() {
    assertThat(faults(TWO_BY_TWO, new Assignment(List.of(new Pair(0, 5)), 0)))
        .containsExactly(new Fault.NotACandidate(new Pair(0, 5)));
    assertThat(faults(TWO_BY_TWO, new Assignment(BEST.pairs(), 18)))
        .containsExactly(new Fault.WrongTotal(18, 17));
    assertThat(faults(TWO_BY_TWO, new Assignment(List.of(new Pair(0, 0), new Pair(1, 0)), 18)))
        .containsExactly(new Fault.GiverOverfull(0, 2, 1));
    assertThat(faults(TWO_BY_TWO, new Assignment(List.of(new Pair(0, 0), new Pair(0, 1)), 17)))
        .containsExactly(new Fault.ReceiverOverfull(0, 2, 1));
    assertThat(faults(TWO_BY_TWO.forbidding(List.of(new Pair(0, 1))), BEST))
        .containsExactly(new Fault.Forbidden(new Pair(0, 1)));
    assertThat(faults(TWO_BY_TWO.requiring(List.of(new Pair(0, 0))), BEST))
        .containsExactly(new Fault.RequiredMissing(new Pair(0, 0)));
    assertThat(
            faults(
                TWO_BY_TWO.withReceiverCapacities(2, 2).withGiverCapacities(2, 2),
                new Assignment(List.of(new Pair(0, 0), new Pair(0, 0)), 18)))
        .containsExactly(new Fault.UsedTwice(new Pair(0, 0)));
  }

  @Test
  void namesWhatIsWrongWithACertificate() {
    assertThat(Verifier.check(TWO_BY_TWO, BEST, prices(new long[] {-1, 8}, new long[] {1, 0})))
        .isEqualTo(new Verdict.Wrong(List.of(new Fault.NegativePrice("receiver 0", -1))));
    assertThat(Verifier.check(TWO_BY_TWO, BEST, prices(new long[] {8}, new long[] {1, 0})))
        .isInstanceOf(Verdict.Wrong.class);
    assertThat(Verifier.check(TWO_BY_TWO.withObjective(Objective.WORST_OFF_FIRST), BEST, PROOF))
        .isInstanceOf(Verdict.Bounded.class);
  }

  @Test
  void noChangedAssignmentPriceIsEverTakenForProof() {
    for (long seed = 0; seed < 2_000; seed++) {
      AssignmentProblem problem = new RandomProblems(seed).tinyAssignment();
      if (new AssignmentSolver().solve(problem)
          instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof)) {
        String text = proof.toText();
        assertThat(AssignmentCertificate.parse(text)).as("seed %d", seed).isEqualTo(proof);
        long[] receivers = new long[proof.prices().receivers()];
        Arrays.setAll(receivers, proof.prices()::receiver);
        long[] givers = new long[proof.prices().givers()];
        Arrays.setAll(givers, proof.prices()::giver);
        SplittableRandom random = new SplittableRandom(seed);
        receivers[random.nextInt(receivers.length)] += 1_000_000_000L;
        boolean costsNothing =
            IntStream.range(0, receivers.length)
                .noneMatch(r ->
                    receivers[r] >= 1_000_000_000L
                        && problem.receiverCapacity(r)
                            > problem.required().stream().filter(p -> p.first() == r).count());
        Verdict verdict =
            Verifier.check(
                problem,
                best,
                new AssignmentCertificate(Prices.of(receivers, givers), proof.floor()));
        assertThat(verdict instanceof Verdict.Proven)
            .as("seed %d: %s", seed, verdict)
            .isEqualTo(costsNothing);
      }
    }
  }

  @Test
  void noChangedPairingPriceIsEverTakenForProof() {
    for (long seed = 0; seed < 2_000; seed++) {
      PairingProblem problem = new RandomProblems(seed).tinyPairing();
      if (new PairingSolver().solve(problem)
          instanceof Outcome.Optimal(Pairing best, PairingCertificate proof)) {
        String text = proof.toText();
        assertThat(PairingCertificate.parse(text)).as("seed %d", seed).isEqualTo(proof);
        List<Long> people = new ArrayList<>(proof.prices().people());
        int person = new SplittableRandom(seed).nextInt(people.size());
        people.set(person, people.get(person) + (seed % 2 == 0 ? 1 : -1));
        var changed = new PairingPrices(people, proof.prices().groups());
        assertThat(Verifier.check(problem, best, new PairingCertificate(changed, proof.floor())))
            .as("seed %d", seed)
            .isNotEqualTo(new Verdict.Proven());
      }
    }
  }

  @Test
  void aTextThatIsNoCertificateIsRefusedWithItsLine() {
    assertThatThrownBy(() -> AssignmentCertificate.parse("hello"))
        .hasMessageStartingWith("Line 1 'hello'");
    String text = PROOF.toText().replace("r 0 8", "r 7 8");
    assertThatThrownBy(() -> AssignmentCertificate.parse(text))
        .hasMessageContaining("7 is not from 0 to 1");
  }

  private static AssignmentCertificate prices(long[] receivers, long[] givers) {
    return new AssignmentCertificate(Prices.of(receivers, givers), Optional.empty());
  }

  private static List<Fault> faults(AssignmentProblem problem, Assignment solution) {
    return Verifier.check(problem, solution, PROOF) instanceof Verdict.Wrong(var faults)
        ? faults
        : List.of();
  }
}
