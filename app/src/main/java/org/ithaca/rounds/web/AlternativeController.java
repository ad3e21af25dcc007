package org.ithaca.rounds.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Difference;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.ithaca.rounds.mapping.WhyNot;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why two people are not matched, and what would have to change. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class AlternativeController {

  private final Rounds rounds;
  private final Runs runs;
  private final Explanations explanations;
  private final FactTexts facts;
  private final People people;
  private final Clock clock;

  AlternativeController(
      Rounds rounds,
      Runs runs,
      Explanations explanations,
      FactTexts facts,
      People people,
      Clock clock) {
    this.rounds = rounds;
    this.runs = runs;
    this.explanations = explanations;
    this.facts = facts;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Page data.
   *
   * @param said rules, clashes or reasons in words, whichever the answer has
   */
  public record AlternativeView(
      Round round,
      Program program,
      Run run,
      PersonId giver,
      String giverName,
      PersonId receiver,
      String receiverName,
      WhyNot answer,
      List<String> said,
      List<ChangeLine> changes) {

    public String runPath() {
      return RunPath.of(round.id(), run.id());
    }
  }

  /**
   * Page data of the question.
   *
   * @param failed somebody was typed who is not known
   */
  public record QuestionView(
      Round round,
      Program program,
      Run run,
      String giverRole,
      String receiverRole,
      boolean failed) {

    public String runPath() {
      return RunPath.of(round.id(), run.id());
    }
  }

  @GetMapping("/rounds/{id}/runs/{run}/alternatives/new")
  View ask(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer, Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    return View.of("rounds/alternatives/new", question(of, withMatches(id, run), locale, false));
  }

  @GetMapping("/rounds/{id}/runs/{run}/alternatives")
  View show(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @RequestParam(defaultValue = "") String giver,
      @RequestParam(defaultValue = "") String giverText,
      @RequestParam(defaultValue = "") String receiver,
      @RequestParam(defaultValue = "") String receiverText,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = withMatches(id, run);
    var one = people.findChosen(giver, giverText);
    var other = people.findChosen(receiver, receiverText);
    return one.isEmpty() || other.isEmpty()
        ? View.rejected("rounds/alternatives/new", question(of, found, locale, true))
        : show(of, found, one.get(), other.get(), locale);
  }

  private Run withMatches(RoundId id, RunId run) {
    var found = runs.get(id, run);
    if (!found.status().hasMatches()) {
      throw new NotFound();
    }
    return found;
  }

  private static QuestionView question(
      Rounds.InProgram of, Run run, Locale locale, boolean failed) {
    var tie = of.program().format().mainTie();
    var text = of.program().format().text(locale);
    return new QuestionView(
        of.round(),
        of.program(),
        run,
        text.one(tie.from().value()),
        text.one(tie.to().value()),
        failed);
  }

  private View show(
      Rounds.InProgram of, Run found, PersonId giver, PersonId receiver, Locale locale) {
    var answer = explanations.whyNot(found, giver, receiver);
    var said = facts(answer);
    var reader = facts.reader(said, locale, ZoneOffset.UTC, clock.instant(), null);
    var names = people.names(List.of(giver, receiver));
    return View.of(
        "rounds/alternatives/show",
        new AlternativeView(
            of.round(),
            of.program(),
            found,
            giver,
            names.getOrDefault(giver, ""),
            receiver,
            names.getOrDefault(receiver, ""),
            answer,
            said.stream().map(reader::say).toList(),
            answer instanceof WhyNot.Possible possible
                ? ChangeLine.of(possible.difference(), people)
                : List.of()));
  }

  private static List<Fact> facts(WhyNot answer) {
    return switch (answer) {
      case WhyNot.Ruled(var rules) -> rules;
      case WhyNot.Clashing(var clashes) -> clashes.stream().flatMap(List::stream).toList();
      case WhyNot.Possible possible -> possible.why();
      case WhyNot.Matched _, WhyNot.NotTakingPart _, WhyNot.Forbidden _ -> List.of();
    };
  }

  /** One person's partners before and after, by name. */
  public record ChangeLine(String name, List<String> before, List<String> after) {

    static List<ChangeLine> of(Difference difference, People people) {
      var ids = new ArrayList<PersonId>();
      difference
          .changes()
          .forEach(change ->
              Stream.of(List.of(change.person()), change.before(), change.after())
                  .forEach(ids::addAll));
      var names = people.names(ids.stream().distinct().toList());
      return difference.changes().stream()
          .map(change ->
              new ChangeLine(
                  names.getOrDefault(change.person(), "?"),
                  change.before().stream().map(one -> names.getOrDefault(one, "?")).toList(),
                  change.after().stream().map(one -> names.getOrDefault(one, "?")).toList()))
          .toList();
    }
  }
}
