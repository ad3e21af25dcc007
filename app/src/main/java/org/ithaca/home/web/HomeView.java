package org.ithaca.home.web;

import java.util.List;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.ithaca.relationships.RelationshipId;
import org.ithaca.rounds.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param unanswered proposals that wait for the reader
 * @param waiting proposals that wait for somebody else
 * @param coordinated programs the reader coordinates; empty for participants
 */
public record HomeView(
    String name,
    List<Waiting> unanswered,
    List<Waiting> waiting,
    List<Tie> relationships,
    List<Program> taking,
    List<Coordinated> coordinated,
    boolean coordinates) {

  /** A program with how its matching stands; without a card while it is a draft. */
  public record Coordinated(Program program, ProgramSection.@Nullable Card card) {

    public boolean toDo() {
      return card != null && card.next() != null;
    }
  }

  public record Waiting(ProposalId id, String others, String program) {}

  public record Tie(RelationshipId id, String others, String program) {}

  public boolean nothing() {
    return unanswered.isEmpty()
        && waiting.isEmpty()
        && relationships.isEmpty()
        && taking.isEmpty()
        && coordinated.isEmpty();
  }
}
