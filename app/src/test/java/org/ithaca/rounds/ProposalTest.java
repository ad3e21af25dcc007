package org.ithaca.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Proposal.Answer;
import org.ithaca.rounds.Proposal.Member;
import org.ithaca.rounds.Proposal.Status;
import org.ithaca.rounds.Proposal.Step;
import org.junit.jupiter.api.Test;

class ProposalTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final PersonId MENTOR = new PersonId(UUID.randomUUID());
  private static final PersonId MENTEE = new PersonId(UUID.randomUUID());

  @Test
  void isAgreedOnceEverybodyWhoIsAskedHasAccepted() {
    var first = open(true).answer(MENTOR, Answer.ACCEPTED, null, NOW);
    assertThat(first).isInstanceOf(Step.Noted.class);

    var second = ((Step.Noted) first).proposal().answer(MENTEE, Answer.ACCEPTED, null, NOW);
    assertThat(second)
        .isInstanceOfSatisfying(
            Step.Agreed.class,
            agreed -> assertThat(agreed.proposal().status()).isEqualTo(Status.AGREED));
  }

  @Test
  void isAgreedByOneWhenTheOtherIsNotAsked() {
    assertThat(open(false).answer(MENTOR, Answer.ACCEPTED, null, NOW))
        .isInstanceOf(Step.Agreed.class);
  }

  @Test
  void isDeclinedByTheFirstNoAndKeepsTheReason() {
    var step = open(true).answer(MENTEE, Answer.DECLINED, "We know each other too well.", NOW);
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Declined.class,
            declined -> {
              assertThat(declined.proposal().status()).isEqualTo(Status.DECLINED);
              assertThat(declined.proposal().members().getLast().reason())
                  .isEqualTo("We know each other too well.");
            });
  }

  @Test
  void takesTheSameAnswerTwiceWithoutHarm() {
    var noted = (Step.Noted) open(true).answer(MENTOR, Answer.ACCEPTED, null, NOW);
    assertThat(noted.proposal().answer(MENTOR, Answer.ACCEPTED, null, NOW))
        .isInstanceOf(Step.Unchanged.class);
  }

  @Test
  void letsSomebodyThinkAgainWhileTheOtherHasNotAnswered() {
    var noted = (Step.Noted) open(true).answer(MENTOR, Answer.ACCEPTED, null, NOW);
    assertThat(noted.proposal().answer(MENTOR, Answer.DECLINED, null, NOW))
        .isInstanceOf(Step.Declined.class);
  }

  @Test
  void takesNoAnswerWhenItIsOver() {
    var declined = (Step.Declined) open(true).answer(MENTEE, Answer.DECLINED, null, NOW);
    assertThat(declined.proposal().answer(MENTOR, Answer.ACCEPTED, null, NOW))
        .isInstanceOf(Step.Unchanged.class);
  }

  @Test
  void takesNoAnswerFromSomebodyElse() {
    var stranger = new PersonId(UUID.randomUUID());
    assertThat(open(true).answer(stranger, Answer.ACCEPTED, null, NOW))
        .isInstanceOf(Step.Unchanged.class);
  }

  private static Proposal open(boolean menteeAsked) {
    return new Proposal(
        new ProposalId(UUID.randomUUID()),
        new RoundId(UUID.randomUUID()),
        UUID.randomUUID(),
        Status.OPEN,
        List.of(),
        NOW,
        null,
        List.of(
            new Member(MENTOR, "mentor", true, null, null, null),
            new Member(MENTEE, "mentee", menteeAsked, null, null, null)));
  }
}
