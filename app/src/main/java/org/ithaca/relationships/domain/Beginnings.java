package org.ithaca.relationships.domain;

import org.ithaca.relationships.RelationshipStarted;
import org.ithaca.relationships.Relationships;
import org.ithaca.rounds.ProposalAgreed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts a relationship where a proposal was agreed. Within the same transaction, because whoever
 * said the last yes is shown the relationship next.
 */
@Component
class Beginnings {

  private final Relationships relationships;
  private final ApplicationEventPublisher events;

  Beginnings(Relationships relationships, ApplicationEventPublisher events) {
    this.relationships = relationships;
    this.events = events;
  }

  @EventListener
  void on(ProposalAgreed agreed) {
    relationships
        .start(agreed)
        .ifPresent(id ->
            events.publishEvent(
                new RelationshipStarted(
                    id,
                    agreed.program(),
                    agreed.members().stream().map(ProposalAgreed.Member::person).toList())));
  }
}
