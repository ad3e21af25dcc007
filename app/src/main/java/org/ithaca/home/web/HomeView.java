package org.ithaca.home.web;

import java.util.List;
import org.ithaca.programs.Program;
import org.ithaca.relationships.RelationshipId;
import org.ithaca.rounds.ProposalId;

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
    List<Program> coordinated,
    boolean coordinates) {

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
