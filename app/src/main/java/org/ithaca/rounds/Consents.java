package org.ithaca.rounds;

import java.time.Clock;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Proposal.Answer;
import org.ithaca.rounds.Proposal.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people's answers to proposals. */
@Service
@Transactional
public class Consents {

  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(Proposals proposals, ApplicationEventPublisher events, Clock clock) {
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  public Step answer(ProposalId id, PersonId person, Answer answer, @Nullable String reason) {
    var proposal = proposals.findForAnswer(id, person).orElseThrow(NotFound::new);
    var step = proposal.answer(person, answer, reason, clock.instant());
    switch (step) {
      case Step.Unchanged() -> {}
      case Step.Noted(var noted) -> proposals.save(noted);
      case Step.Agreed(var agreed) -> {
        proposals.save(agreed);
        events.publishEvent(agreed(agreed));
      }
      case Step.Declined(var declined) -> {
        proposals.save(declined);
        events.publishEvent(
            new ProposalDeclined(
                id,
                declined.programId(),
                person,
                declined.members().stream()
                    .map(Proposal.Member::person)
                    .filter(other -> !other.equals(person))
                    .toList()));
      }
    }
    return step;
  }

  /** A proposal that needs no answer begins at once. */
  public void announce(Proposal proposal) {
    events.publishEvent(agreed(proposal));
  }

  private ProposalAgreed agreed(Proposal proposal) {
    return new ProposalAgreed(
        proposal.id(),
        proposal.programId(),
        proposal.members().stream()
            .map(member -> new ProposalAgreed.Member(member.person(), member.role()))
            .toList(),
        clock.instant());
  }
}
