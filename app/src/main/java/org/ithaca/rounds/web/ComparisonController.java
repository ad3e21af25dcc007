package org.ithaca.rounds.web;

import java.util.List;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.programs.Program;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Difference;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two runs of a round side by side, and whom a change of mind would touch. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class ComparisonController {

  private static final int SHOWN = 200;

  private final Rounds rounds;
  private final Runs runs;
  private final Matches matches;
  private final People people;

  ComparisonController(Rounds rounds, Runs runs, Matches matches, People people) {
    this.rounds = rounds;
    this.runs = runs;
    this.matches = matches;
    this.people = people;
  }

  /**
   * Page data.
   *
   * @param changed how many people have other partners; {@code changes} shows the first of them
   */
  public record ComparisonView(
      Round round,
      Program program,
      Run one,
      Run.Summary first,
      Run other,
      Run.Summary second,
      int same,
      int changed,
      List<AlternativeController.ChangeLine> changes) {}

  @GetMapping("/rounds/{id}/comparisons")
  View show(
      @PathVariable RoundId id, @RequestParam RunId one, @RequestParam RunId other, Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var before = runs.get(id, one);
    var after = runs.get(id, other);
    if (before.summary() == null || after.summary() == null) {
      throw new NotFound();
    }
    var difference = Difference.between(matches.listAll(one), matches.listAll(other));
    var shown = difference.changes().stream().limit(SHOWN).toList();
    return View.of(
        "rounds/comparisons/show",
        new ComparisonView(
            of.round(),
            of.program(),
            before,
            before.summary(),
            after,
            after.summary(),
            difference.same(),
            difference.changes().size(),
            AlternativeController.ChangeLine.of(new Difference(difference.same(), shown), people)));
  }
}
