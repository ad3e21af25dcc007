package org.ithaca.rounds.web;

import java.util.List;
import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.View;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Studio;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A program's rounds, and one round with its runs, decisions and answers. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class RoundController {

  private final Rounds rounds;
  private final Runs runs;
  private final Proposals proposals;
  private final Programs programs;
  private final Studio studio;
  private final Decisions decisions;

  RoundController(
      Rounds rounds,
      Runs runs,
      Proposals proposals,
      Programs programs,
      Studio studio,
      Decisions decisions) {
    this.rounds = rounds;
    this.runs = runs;
    this.proposals = proposals;
    this.programs = programs;
    this.studio = studio;
    this.decisions = decisions;
  }

  public record RoundsView(Program program, List<Round> rounds) {}

  @GetMapping("/programs/{program}/rounds")
  View list(@PathVariable ProgramId program, Viewer viewer) {
    var of = programs.getCoordinatedBy(viewer, program);
    return View.of("rounds/index", new RoundsView(of, rounds.listOf(program.value())));
  }

  /** Opens a round and solves it once at once, so that there is something to look at. */
  @PostMapping("/programs/{program}/rounds")
  Redirect create(@PathVariable ProgramId program, Viewer viewer) {
    var of = programs.getCoordinatedBy(viewer, program);
    var round = rounds.open(of.id().value());
    return switch (studio.solve(round, null, viewer)) {
      case Studio.Answer.Queued(var run) ->
          Redirect.to("/rounds/%s/runs/%s".formatted(round.id(), run));
      case Studio.Answer.Refused(var reason) ->
          Redirect.to("/rounds/" + round.id()).warning(reason);
      case Studio.Answer.Published _ -> Redirect.to("/rounds/" + round.id());
    };
  }

  /**
   * Page data.
   *
   * @param counts proposals by what became of them; empty before anything was published
   */
  public record RoundView(
      Round round,
      Program program,
      List<Run> runs,
      List<Decisions.Line> decisions,
      Map<Proposal.Status, Integer> counts) {

    public int count(Proposal.Status status) {
      return counts.getOrDefault(status, 0);
    }
  }

  @GetMapping("/rounds/{id}")
  View show(@PathVariable RoundId id, Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    return View.of(
        "rounds/show",
        new RoundView(
            of.round(), of.program(), runs.listOf(id), decisions.lines(id), proposals.counts(id)));
  }

  @PostMapping("/rounds/{id}/closure")
  Redirect close(@PathVariable RoundId id, Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    return studio.close(of.round(), viewer) instanceof Studio.Answer.Refused(var reason)
        ? Redirect.to("/rounds/" + id).warning(reason)
        : Redirect.to("/rounds/" + id).saying("rounds.closed");
  }
}
