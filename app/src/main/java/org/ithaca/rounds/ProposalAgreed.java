package org.ithaca.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;

/** Everybody who was asked said yes. */
public record ProposalAgreed(
    ProposalId proposal, UUID program, List<Member> members, Instant agreedAt) {

  /**
   * @param role the format's role key
   */
  public record Member(PersonId person, String role) {}
}
