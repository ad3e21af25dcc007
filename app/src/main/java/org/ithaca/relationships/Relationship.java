package org.ithaca.relationships;

import java.time.Instant;
import java.util.List;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.ithaca.rounds.ProposalId;
import org.jspecify.annotations.Nullable;

/** People who agreed to grow together, in the roles of their program's format. */
public record Relationship(
    RelationshipId id,
    ProgramId program,
    ProposalId proposal,
    Status status,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<Member> members) {

  public Relationship {
    members = List.copyOf(members);
  }

  /** Where a relationship stands. */
  public enum Status {
    ACTIVE,
    ENDED
  }

  /**
   * @param role the format's role key
   */
  public record Member(PersonId person, String role) {}

  public boolean includes(PersonId person) {
    return members.stream().anyMatch(member -> member.person().equals(person));
  }
}
