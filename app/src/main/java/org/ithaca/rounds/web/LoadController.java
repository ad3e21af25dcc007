package org.ithaca.rounds.web;

import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How many matches each of those who give has in a run. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class LoadController {

  private final Rounds rounds;
  private final Runs runs;
  private final Matches matches;
  private final People people;

  LoadController(Rounds rounds, Runs runs, Matches matches, People people) {
    this.rounds = rounds;
    this.runs = runs;
    this.matches = matches;
    this.people = people;
  }

  /**
   * Page data.
   *
   * @param roles word for several of those who give
   */
  public record LoadsView(Run run, String roles, Paging<Line> lines) {

    public String runPath() {
      return RunPath.of(run.roundId(), run.id());
    }
  }

  public record Line(String name, int matches) {}

  @GetMapping("/rounds/{id}/runs/{run}/loads")
  View list(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    var role = of.program().format().mainTie().from().value();
    var loads = matches.listLoads(run, role, page);
    var names = people.names(loads.rows().stream().map(Matches.Load::person).toList());
    var lines =
        loads.rows().stream()
            .map(load -> new Line(names.getOrDefault(load.person(), "?"), load.matches()))
            .toList();
    return View.of(
        "rounds/runs/loads",
        new LoadsView(
            found,
            of.program().format().text(locale).many(role),
            new Paging<>(lines, loads.number(), loads.size(), loads.more())));
  }
}
