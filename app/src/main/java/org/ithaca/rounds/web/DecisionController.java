package org.ithaca.rounds.web;

import java.util.List;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Decision;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Studio;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pins, forbids and swaps; each solves again around it, touching as little as possible. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class DecisionController {

  private final Rounds rounds;
  private final Runs runs;
  private final Matches matches;
  private final People people;
  private final Studio studio;

  DecisionController(Rounds rounds, Runs runs, Matches matches, People people, Studio studio) {
    this.rounds = rounds;
    this.runs = runs;
    this.matches = matches;
    this.people = people;
    this.studio = studio;
  }

  /**
   * @param run the run the decision was made on, kept as far as possible in the next one
   */
  @PostMapping("/rounds/{id}/decisions")
  Redirect create(
      @PathVariable RoundId id,
      @RequestParam Decision.Kind kind,
      @RequestParam PersonId giver,
      @RequestParam PersonId receiver,
      @RequestParam RunId run,
      Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var base = runs.get(id, run);
    rounds.decide(id, new Decision(kind, giver, receiver), viewer.account());
    return solveAround(of, base, viewer);
  }

  /**
   * Two matches exchange their receivers.
   *
   * @param other somebody of the other match, chosen from the list; or typed
   */
  @PostMapping("/rounds/{id}/swaps")
  Redirect swap(
      @PathVariable RoundId id,
      @RequestParam RunId run,
      @RequestParam int match,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String otherText,
      Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var base = runs.get(id, run);
    var one =
        matches.find(run, match).filter(DecisionController::isPair).orElseThrow(NotFound::new);
    var found =
        people
            .findChosen(other, otherText)
            .map(person ->
                matches.listOf(run, person).stream()
                    .filter(candidate -> candidate.number() != match && isPair(candidate))
                    .toList())
            .orElse(List.of());
    if (found.size() != 1) {
      return Redirect.to("/rounds/%s/runs/%s/matches/%s".formatted(id, run, match))
          .warning(found.isEmpty() ? "rounds.swap.nobody" : "rounds.swap.several");
    }
    pin(id, one, found.getFirst(), viewer);
    pin(id, found.getFirst(), one, viewer);
    return solveAround(of, base, viewer);
  }

  /** Pins who gives in the one to who receives in the other. */
  private void pin(RoundId round, Match one, Match other, Viewer viewer) {
    var decision =
        new Decision(
            Decision.Kind.PIN,
            one.members().getFirst().person(),
            other.members().getLast().person());
    rounds.decide(round, decision, viewer.account());
  }

  private static boolean isPair(Match match) {
    return match.members().size() == 2;
  }

  @PostMapping("/rounds/{id}/decisions/removal")
  Redirect remove(
      @PathVariable RoundId id,
      @RequestParam PersonId giver,
      @RequestParam PersonId receiver,
      Viewer viewer) {
    rounds.getCoordinatedBy(viewer, id);
    rounds.lift(id, giver, receiver);
    return Redirect.to("/rounds/" + id).saying("rounds.decision.removed");
  }

  private Redirect solveAround(Rounds.InProgram of, Run base, Viewer viewer) {
    var keep = base.status().hasMatches() ? base.id() : null;
    return switch (studio.solve(of.round(), keep, viewer)) {
      case Studio.Answer.Queued(var run) -> Redirect.to(RunPath.of(of.round().id(), run));
      case Studio.Answer.Refused(var reason) ->
          Redirect.to("/rounds/" + of.round().id()).warning(reason);
      case Studio.Answer.Published _ -> Redirect.to("/rounds/" + of.round().id());
    };
  }
}
