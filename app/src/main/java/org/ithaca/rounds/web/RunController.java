package org.ithaca.rounds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.ithaca.rounds.mapping.Studio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: its progress while it is solved, then the review. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class RunController {

  private final Rounds rounds;
  private final Runs runs;
  private final RunReview review;
  private final LeftOut left;
  private final Studio studio;
  private final Explanations explanations;

  RunController(
      Rounds rounds,
      Runs runs,
      RunReview review,
      LeftOut left,
      Studio studio,
      Explanations explanations) {
    this.rounds = rounds;
    this.runs = runs;
    this.review = review;
    this.left = left;
    this.studio = studio;
    this.explanations = explanations;
  }

  /** Page data while it goes on, and of the fragment that asks how far it is. */
  public record ProgressView(Rounds.InProgram in, Run run) {}

  @PostMapping("/rounds/{id}/runs")
  Redirect create(
      @PathVariable RoundId id,
      @RequestParam(required = false) @Nullable RunId base,
      Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    if (base != null) {
      runs.get(id, base);
    }
    return switch (studio.solve(of.round(), base, viewer)) {
      case Studio.Answer.Queued(var run) -> Redirect.to(RunPath.of(id, run));
      case Studio.Answer.Refused(var reason) -> Redirect.to("/rounds/" + id).warning(reason);
      case Studio.Answer.Published _ -> Redirect.to("/rounds/" + id);
    };
  }

  @GetMapping("/rounds/{id}/runs/{run}")
  View show(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @RequestParam(defaultValue = "WEAKEST") Matches.Order order,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    return found.status().hasMatches()
        ? View.of("rounds/runs/show", review.of(of, found, order, query, page, locale))
        : found.status().over()
            ? View.of("rounds/runs/without", review.without(of, found, locale))
            : View.of("rounds/runs/waiting", new ProgressView(of, found));
  }

  /** The fragment asked for every second; when the run is over, the whole page comes anew. */
  @GetMapping("/rounds/{id}/runs/{run}/progress")
  Reply progress(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      Viewer viewer,
      HttpServletResponse answer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    if (found.status().over()) {
      answer.setHeader("HX-Refresh", "true");
    }
    return View.of("rounds/runs/progress", new ProgressView(of, found));
  }

  /** Everybody without a match, page by page. */
  @GetMapping("/rounds/{id}/runs/{run}/left")
  View left(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    return View.of("rounds/runs/left", left.page(of, runs.get(id, run), page, locale));
  }

  @PostMapping("/rounds/{id}/runs/{run}/stop")
  Redirect stop(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer) {
    rounds.getCoordinatedBy(viewer, id);
    runs.requestStop(runs.get(id, run).id());
    return Redirect.to(RunPath.of(id, run));
  }

  /** Publishing is always the act of a person. */
  @PostMapping("/rounds/{id}/runs/{run}/publication")
  Redirect publish(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer) {
    var of = rounds.getCoordinatedBy(viewer, id);
    return switch (studio.publish(of.round(), of.program(), runs.get(id, run), viewer)) {
      case Studio.Answer.Published(int number) ->
          Redirect.to("/rounds/%s/proposals".formatted(id)).saying("rounds.published", number);
      case Studio.Answer.Refused(var reason) -> Redirect.to(RunPath.of(id, run)).warning(reason);
      case Studio.Answer.Queued _ -> Redirect.to("/rounds/" + id);
    };
  }

  /** Solves the stored input again and says whether the result is the same. */
  @PostMapping("/rounds/{id}/runs/{run}/replay")
  Redirect replay(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer) {
    rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    var back = Redirect.to(RunPath.of(id, run));
    return explanations.replaysTheSame(found)
        ? back.saying("rounds.replay.same", String.valueOf(found.resultHash()).substring(0, 12))
        : back.warning("rounds.replay.different");
  }
}
