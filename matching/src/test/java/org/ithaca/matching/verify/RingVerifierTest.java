package org.ithaca.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.oracle.RandomProblems;
import org.ithaca.matching.rings.Ring;
import org.ithaca.matching.rings.RingBound;
import org.ithaca.matching.rings.RingBound.Divided;
import org.ithaca.matching.rings.RingBound.Part;
import org.ithaca.matching.rings.RingBound.Priced;
import org.ithaca.matching.rings.RingCertificate;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.RingSolver;
import org.ithaca.matching.rings.Rings;
import org.ithaca.matching.verify.Verdict.Fault;
import org.junit.jupiter.api.Test;

class RingVerifierTest {
  /** Any two of three people give to each other for 2 points, so one of them is left. */
  private static final RingProblem THREE =
      RingProblem.of(Scores.ofTable(new long[][] {{-1, 2, 2}, {2, -1, 2}, {2, 2, -1}}))
          .withLengths(2, 2);

  private static final Rings BEST = new Rings(List.of(Ring.of(0, 1)), List.of(2), 4);

  private static final RingCertificate PROOF =
      certificate(
          new Divided(
              new Pair(1, 0),
              new Priced(List.of(4L, 0L, 0L)),
              new Divided(
                  new Pair(2, 0),
                  new Priced(List.of(4L, 0L, 0L)),
                  new Priced(List.of(0L, 4L, 0L)))));

  @Test
  void acceptsTheProofByHand() {
    assertThat(Verifier.check(THREE, BEST, PROOF)).isEqualTo(new Verdict.Proven());
    assertThat(Verifier.check(THREE, BEST, certificate(priced(2, 2, 2))))
        .isEqualTo(new Verdict.Bounded(50));
  }

  @Test
  void roundsDownWhatIsLessThanAWholeWeight() {
    RingCertificate thirds =
        new RingCertificate(new RingBound(3, priced(6, 6, 6)), Optional.empty());
    assertThat(Verifier.check(THREE, BEST, thirds)).isEqualTo(new Verdict.Bounded(50));
    RingProblem pair = RingProblem.of(Scores.ofTable(new long[][] {{-1, 2}, {2, -1}}));
    Rings both = new Rings(List.of(Ring.of(0, 1)), List.of(), 4);
    RingCertificate rounded = new RingCertificate(new RingBound(3, priced(7, 7)), Optional.empty());
    assertThat(Verifier.check(pair, both, rounded)).isEqualTo(new Verdict.Proven());
  }

  @Test
  void namesWhatIsWrongWithRings() {
    assertThat(faults(new Rings(List.of(Ring.of(0, 1, 2)), List.of(), 6)))
        .containsExactly(new Fault.NotARing(List.of(0, 1, 2), "3 people, not 2 to 2"));
    assertThat(faults(new Rings(List.of(Ring.of(0, 1), Ring.of(1, 2)), List.of(), 8)))
        .containsExactly(new Fault.ReceiverOverfull(1, 2, 1));
    assertThat(faults(new Rings(List.of(Ring.of(0, 1)), List.of(2), 5)))
        .containsExactly(new Fault.WrongTotal(5, 4));
    assertThat(faults(new Rings(List.of(Ring.of(0, 7)), List.of(0, 1, 2), 0)))
        .contains(new Fault.NotARing(List.of(0, 7), "there is no person 7"));
    assertThat(faults(new Rings(List.of(Ring.of(0, 1)), List.of(), 4)))
        .containsExactly(new Fault.WrongCompany("person 2 is left over, or is not"));
    Pair arc = new Pair(0, 1);
    assertThat(faults(THREE.forbidding(List.of(arc)), BEST))
        .containsExactly(new Fault.Forbidden(arc));
    assertThat(faults(THREE.requiring(List.of(new Pair(2, 0))), BEST))
        .containsExactly(new Fault.RequiredMissing(new Pair(2, 0)));
    assertThat(faults(THREE.requiringPeople(List.of(2)), BEST))
        .containsExactly(new Fault.WrongCompany("person 2 must be on a ring"));
  }

  @Test
  void namesWhatIsWrongWithACertificate() {
    assertThat(faults(certificate(priced(4, 0, 0))))
        .containsExactly(new Fault.RingNotCovered(List.of(1, 2), 4));
    assertThat(faults(certificate(priced(5, 5, -1))))
        .containsExactly(new Fault.NegativePrice("person 2", -1));
    assertThat(faults(certificate(priced(4, 4))))
        .contains(new Fault.WrongShape("prices for 2 people, the problem has 3"));
    assertThat(faults(certificate(new Divided(new Pair(0, 9), priced(2, 2, 2), priced(2, 2, 2)))))
        .contains(new Fault.NotACandidate(new Pair(0, 9)));
    assertThat(faults(new RingCertificate(new RingBound(0, priced(2, 2, 2)), Optional.empty())))
        .contains(new Fault.WrongShape("prices in parts of 1/0"));
    assertThat(faults(certificate(priced(Long.MAX_VALUE, 0, 0)))).isNotEmpty();
    RingCertificate floor =
        new RingCertificate(
            PROOF.bound(), Optional.of(new RingCertificate.Floor(2, PROOF.bound(), PROOF.bound())));
    assertThat(faults(floor))
        .containsExactly(new Fault.WrongShape("a floor, but the worst-off do not come first"));
    assertThat(Verifier.check(THREE.withObjective(Objective.WORST_OFF_FIRST), BEST, PROOF))
        .isNotEqualTo(new Verdict.Proven());
  }

  @Test
  void noLowerPriceIsEverTakenForProof() {
    int divided = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      RingProblem problem = new RandomProblems(seed).tinyRings();
      if (new RingSolver().solve(problem)
          instanceof Outcome.Optimal(Rings best, RingCertificate proof)) {
        assertThat(RingCertificate.parse(proof.toText())).as("seed %d", seed).isEqualTo(proof);
        SplittableRandom random = new SplittableRandom(seed);
        Part lower = lowered(proof.bound().part(), random.nextInt(problem.people()), -(1L << 40));
        Verdict verdict =
            Verifier.check(
                problem,
                best,
                new RingCertificate(new RingBound(proof.bound().unit(), lower), proof.floor()));
        assertThat(verdict).as("seed %d", seed).isNotInstanceOf(Verdict.Bounded.class);
        assertThat(verdict instanceof Verdict.Proven && !best.rings().isEmpty())
            .as("seed %d: %s", seed, verdict)
            .isFalse();
        divided += proof.bound().parts() > 1 ? 1 : 0;
      }
    }
    assertThat(divided).isGreaterThan(10);
  }

  @Test
  void aTextThatIsNoCertificateIsRefusedWithItsLine() {
    assertThatThrownBy(() -> RingCertificate.parse("hello"))
        .hasMessageStartingWith("Line 1 'hello'");
    String text = PROOF.toText().replace("part 0 1 0", "part 0 1 7");
    assertThatThrownBy(() -> RingCertificate.parse(text)).hasMessageContaining("part 0 1 7");
    assertThat(RingCertificate.parse(PROOF.toText())).isEqualTo(PROOF);
  }

  private static Part lowered(Part part, int person, long by) {
    return switch (part) {
      case Divided(Pair arc, Part used, Part unused) ->
          new Divided(arc, lowered(used, person, by), lowered(unused, person, by));
      case Priced(List<Long> prices) -> {
        List<Long> changed = new ArrayList<>(prices);
        changed.set(person, changed.get(person) + by);
        yield new Priced(changed);
      }
    };
  }

  private static Priced priced(long... prices) {
    return new Priced(java.util.Arrays.stream(prices).boxed().toList());
  }

  private static RingCertificate certificate(Part part) {
    return new RingCertificate(new RingBound(1, part), Optional.empty());
  }

  private static List<Fault> faults(Rings solution) {
    return faults(THREE, solution);
  }

  private static List<Fault> faults(RingProblem problem, Rings solution) {
    return Verifier.check(problem, solution, PROOF) instanceof Verdict.Wrong(var faults)
        ? faults
        : Collections.emptyList();
  }

  private static List<Fault> faults(RingCertificate certificate) {
    return Verifier.check(THREE, BEST, certificate) instanceof Verdict.Wrong(var faults)
        ? faults
        : Collections.emptyList();
  }
}
