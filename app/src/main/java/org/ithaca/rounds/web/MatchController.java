package org.ithaca.rounds.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.Criterion;
import org.ithaca.common.ui.Flow;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.ui.Score;
import org.ithaca.common.ui.Side;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.View;
import org.ithaca.formats.FormatText;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanation;
import org.ithaca.rounds.mapping.Explanations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One match with everything that made it, and who else there is for each of its people. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class MatchController {

  private static final int ALTERNATIVES = 8;

  private final Rounds rounds;
  private final Runs runs;
  private final Matches matches;
  private final Explanations explanations;
  private final FactTexts facts;
  private final People people;
  private final Clock clock;

  MatchController(
      Rounds rounds,
      Runs runs,
      Matches matches,
      Explanations explanations,
      FactTexts facts,
      People people,
      Clock clock) {
    this.rounds = rounds;
    this.runs = runs;
    this.matches = matches;
    this.explanations = explanations;
    this.facts = facts;
    this.people = people;
    this.clock = clock;
  }

  /** Page data. */
  public record MatchView(
      Round round,
      Program program,
      Run run,
      Match match,
      String why,
      List<TieView> ties,
      List<Others> others) {

    public String runPath() {
      return RunPath.of(round.id(), run.id());
    }
  }

  /** Each direction of a tie has its own lines. */
  public record TieView(
      Side first, Side second, Flow flow, Score score, List<Direction> directions) {}

  /** What one gets from the other. */
  public record Direction(String giver, String receiver, List<Criterion> lines) {}

  /** Who else would suit a person of the match, with links to why not. */
  public record Others(PersonId person, String name, List<Other> best) {}

  public record Other(PersonChip chip, Score score, PersonId giver, PersonId receiver) {}

  @GetMapping("/rounds/{id}/runs/{run}/matches/{number}")
  View show(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @PathVariable int number,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    var match = matches.find(run, number).orElseThrow(NotFound::new);
    var explanation = explanations.explain(found, match);
    var text = of.program().format().text(locale);
    var reader = facts.reader(facts(explanation), locale, ZoneOffset.UTC, clock.instant(), null);
    var chips = Chips.of(people, match.members().stream().map(Match.Member::person).toList());
    boolean mutual = of.program().format().mainTie().mutual();
    var ties =
        explanation.ties().stream()
            .map(tie -> tie(tie, match, text, chips, reader, mutual))
            .toList();
    return View.of(
        "rounds/matches/show",
        new MatchView(
            of.round(),
            of.program(),
            found,
            match,
            reader.sayAll(explanation.why()),
            ties,
            others(of.program(), found, match, chips)));
  }

  private static List<Fact> facts(Explanation explanation) {
    return Stream.concat(
            explanation.why().stream(),
            explanation.ties().stream()
                .flatMap(tie -> tie.lines().stream())
                .map(Explanation.Line::fact)
                .filter(Objects::nonNull))
        .toList();
  }

  private TieView tie(
      Explanation.Tie tie,
      Match match,
      FormatText text,
      Chips chips,
      FactTexts.Reader reader,
      boolean mutual) {
    var directions = new ArrayList<Direction>();
    for (var way :
        List.of(List.of(tie.giver(), tie.receiver()), List.of(tie.receiver(), tie.giver()))) {
      var lines =
          tie.lines().stream()
              .filter(line -> line.giver().equals(way.getFirst()))
              .map(line -> criterion(line, text, reader))
              .toList();
      if (!lines.isEmpty()) {
        directions.add(
            new Direction(reader.name(way.getFirst()), reader.name(way.getLast()), lines));
      }
    }
    return new TieView(
        side(tie.giver(), match, text, chips),
        side(tie.receiver(), match, text, chips),
        mutual ? Flow.TWO_WAY : Flow.ONE_WAY,
        new Score(Math.max(0, tie.score()) / 10_000.0),
        directions);
  }

  private static Side side(PersonId person, Match match, FormatText text, Chips chips) {
    var role =
        match.members().stream()
            .filter(member -> member.person().equals(person))
            .map(member -> text.one(member.role()))
            .findFirst()
            .orElse(null);
    return new Side(role, chips.of(person));
  }

  /** A missing criterion has no score: it did not count, for or against. */
  static Criterion criterion(Explanation.Line line, FormatText text, FactTexts.Reader reader) {
    var words = text.criteria().get(line.criterion().key());
    Score score =
        line.missing() || line.maxPoints() == 0
            ? null
            : // Rounding may give a line a point more than its share.
            new Score(Math.min(1, (double) line.points() / line.maxPoints()));
    return new Criterion(
        words == null ? line.criterion().key() : words.name(), score, why(line.fact(), reader));
  }

  private static @Nullable String why(@Nullable Fact fact, FactTexts.Reader reader) {
    return fact == null ? null : reader.say(fact);
  }

  private Set<PersonId> partners(Run run, PersonId person) {
    return matches.listOf(run.id(), person).stream()
        .flatMap(match -> match.members().stream())
        .map(Match.Member::person)
        .collect(Collectors.toSet());
  }

  private List<Others> others(Program program, Run run, Match match, Chips chips) {
    var tie = program.format().mainTie();
    var others = new ArrayList<Others>();
    for (var member : match.members()) {
      boolean receives = member.role().equals(tie.to().value());
      var best = explanations.alternatives(run, member.person(), receives, ALTERNATIVES);
      var partners = partners(run, member.person());
      var known = Chips.of(people, best.stream().map(Explanations.Alternative::person).toList());
      others.add(
          new Others(
              member.person(),
              chips.of(member.person()).name(),
              best.stream()
                  .filter(one -> !partners.contains(one.person()))
                  .map(one ->
                      new Other(
                          known.of(one.person()),
                          new Score(one.score() / 10_000.0),
                          receives ? one.person() : member.person(),
                          receives ? member.person() : one.person()))
                  .toList()));
    }
    return others;
  }
}
