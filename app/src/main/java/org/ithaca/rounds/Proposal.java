package org.ithaca.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A published match that waits for the people in it. All who are asked must accept; one no ends it,
 * and nobody is told more than that the other cannot.
 *
 * @param why the reasons, as they were when it was published
 */
public record Proposal(
    ProposalId id,
    RoundId roundId,
    UUID programId,
    Status status,
    List<Fact> why,
    Instant publishedAt,
    @Nullable LocalDate answerBy,
    List<Member> members) {

  public Proposal {
    why = List.copyOf(why);
    members = List.copyOf(members);
  }

  /** Where a proposal stands. */
  public enum Status {
    OPEN,
    AGREED,
    DECLINED,
    WITHDRAWN
  }

  /** What one says to a proposal. */
  public enum Answer {
    ACCEPTED,
    DECLINED
  }

  /**
   * @param asked whether the format asks this role; who is not asked has agreed by enrolling
   * @param reason said by who declines; for the coordinator only
   */
  public record Member(
      PersonId person,
      String role,
      boolean asked,
      @Nullable Answer answer,
      @Nullable String reason,
      @Nullable Instant answeredAt) {

    public boolean waiting() {
      return asked && answer == null;
    }
  }

  /** What an answer led to. */
  public sealed interface Step {
    /** Noted; others have still to answer. */
    record Noted(Proposal proposal) implements Step {}

    record Agreed(Proposal proposal) implements Step {}

    record Declined(Proposal proposal) implements Step {}

    /** The proposal was over already, or the answer is the one given before. */
    record Unchanged() implements Step {}
  }

  public Step answer(PersonId person, Answer answer, @Nullable String reason, Instant now) {
    var mine = members.stream().filter(member -> member.person().equals(person)).findFirst();
    if (status != Status.OPEN || mine.isEmpty() || mine.get().answer() == answer) {
      return new Step.Unchanged();
    }
    var answered =
        members.stream()
            .map(member ->
                member.person().equals(person)
                    ? new Member(person, member.role(), member.asked(), answer, reason, now)
                    : member)
            .toList();
    if (answer == Answer.DECLINED) {
      return new Step.Declined(with(Status.DECLINED, answered));
    }
    return answered.stream().noneMatch(Member::waiting)
        ? new Step.Agreed(with(Status.AGREED, answered))
        : new Step.Noted(with(Status.OPEN, answered));
  }

  public Proposal withdrawn() {
    return with(Status.WITHDRAWN, members);
  }

  private Proposal with(Status newStatus, List<Member> newMembers) {
    return new Proposal(id, roundId, programId, newStatus, why, publishedAt, answerBy, newMembers);
  }
}
