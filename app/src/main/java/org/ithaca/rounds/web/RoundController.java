package org.ithaca.rounds.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.View;
import org.ithaca.formats.FormatText;
import org.ithaca.programs.Enrolments;
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
  private final Enrolments enrolments;

  RoundController(
      Rounds rounds,
      Runs runs,
      Proposals proposals,
      Programs programs,
      Studio studio,
      Decisions decisions,
      Enrolments enrolments) {
    this.rounds = rounds;
    this.runs = runs;
    this.proposals = proposals;
    this.programs = programs;
    this.studio = studio;
    this.decisions = decisions;
    this.enrolments = enrolments;
  }

  /**
   * Page data.
   *
   * @param lacking words for the people of whom there are too few to match anybody; empty otherwise
   */
  public record RoundsView(Program program, List<Round> rounds, List<String> lacking) {}

  @GetMapping("/programs/{program}/rounds")
  View list(@PathVariable ProgramId program, Viewer viewer, Locale locale) {
    var of = programs.getCoordinatedBy(viewer, program);
    return View.of(
        "rounds/index",
        new RoundsView(of, rounds.listOf(program.value()), lacking(of, of.format().text(locale))));
  }

  private List<String> lacking(Program program, FormatText text) {
    var tie = program.format().mainTie();
    int least = tie.joinsAlike() ? 2 : 1;
    var places = enrolments.countPlaces(program.id());
    return Stream.of(tie.from(), tie.to())
        .distinct()
        .filter(role -> places.containsKey(role) && places.get(role).taken() < least)
        .map(role -> text.many(role.value()))
        .toList();
  }

  /** Opens a round and solves it once at once, so that there is something to look at. */
  @PostMapping("/programs/{program}/rounds")
  Redirect create(@PathVariable ProgramId program, Viewer viewer, Locale locale) {
    var of = programs.getCoordinatedBy(viewer, program);
    if (!lacking(of, of.format().text(locale)).isEmpty()) {
      return Redirect.to("/programs/%s/rounds".formatted(program)).warning("rounds.refused.nobody");
    }
    var round = rounds.open(of.id().value());
    return switch (studio.solve(round, null, viewer)) {
      case Studio.Answer.Queued(var run) -> Redirect.to(RunPath.of(round.id(), run));
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
