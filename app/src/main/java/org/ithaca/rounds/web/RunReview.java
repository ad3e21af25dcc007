package org.ithaca.rounds.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ithaca.common.ui.Bar;
import org.ithaca.common.ui.Flow;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.ui.Score;
import org.ithaca.common.ui.Side;
import org.ithaca.common.web.Paging;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.FormatText;
import org.ithaca.people.People;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.springframework.stereotype.Component;

/** Puts together what the review of a run shows. */
@Component
public class RunReview {

  private static final int BARS = 10;

  private final Runs runs;
  private final Matches matches;
  private final Explanations explanations;
  private final FactTexts facts;
  private final People people;
  private final Decisions decisions;
  private final LeftOut left;
  private final Clock clock;

  RunReview(
      Runs runs,
      Matches matches,
      Explanations explanations,
      FactTexts facts,
      People people,
      Decisions decisions,
      LeftOut left,
      Clock clock) {
    this.runs = runs;
    this.matches = matches;
    this.explanations = explanations;
    this.facts = facts;
    this.people = people;
    this.decisions = decisions;
    this.left = left;
    this.clock = clock;
  }

  /**
   * Page data.
   *
   * @param left the first few without a match
   * @param leftBy how many were left, by role and kind of reason
   * @param loads how many people of the giving role have how many matches; empty in pairings
   * @param scores how many matches score how much, in tenths
   * @param missing what people have not told, by criterion
   * @param others the other runs of the round, to compare with
   */
  public record RunView(
      Round round,
      Program program,
      FormatText format,
      Run run,
      Run.Summary summary,
      Paging<MatchLine> matches,
      Matches.Order order,
      String query,
      List<LeftOut.Line> left,
      List<LeftOut.Group> leftBy,
      List<Bar> loads,
      List<Bar> scores,
      Map<Criterion, Integer> missing,
      List<Decisions.Line> decisions,
      List<Run> others) {

    /** More than half of the weight is on what more than half of the people have not told. */
    public boolean knowsLittle() {
      int people = summary.receivers() + summary.givers();
      int all = 0;
      int unknown = 0;
      for (var weight : program.matching().criteria()) {
        all += weight.weight();
        if (2 * missing.getOrDefault(weight.criterion(), 0) > people) {
          unknown += weight.weight();
        }
      }
      return 2 * unknown > all;
    }

    public String path() {
      return RunPath.of(round.id(), run.id());
    }
  }

  /**
   * @param others everybody after the first two: the third of a trio
   */
  public record MatchLine(
      int number,
      Side first,
      Side second,
      List<PersonChip> others,
      Flow flow,
      Score score,
      String why) {}

  /** Page data of a run that has no matches: what clashes, or what failed. */
  public record WithoutView(
      Round round,
      Program program,
      Run run,
      List<List<String>> clashes,
      List<Decisions.Line> decisions) {}

  WithoutView without(Rounds.InProgram in, Run run, Locale locale) {
    var clashes = run.clashes() == null ? List.<Run.Clash>of() : run.clashes();
    var reader =
        facts.reader(
            clashes.stream().flatMap(clash -> clash.members().stream()).toList(),
            locale,
            ZoneOffset.UTC,
            clock.instant(),
            null);
    return new WithoutView(
        in.round(),
        in.program(),
        run,
        clashes.stream().map(clash -> clash.members().stream().map(reader::say).toList()).toList(),
        decisions.lines(in.round().id()));
  }

  RunView of(
      Rounds.InProgram in, Run run, Matches.Order order, String query, int page, Locale locale) {
    var text = in.program().format().text(locale);
    var summary = run.summary();
    if (summary == null) {
      throw new IllegalStateException("Run " + run.id() + " is over without a summary");
    }
    var giverRole = in.program().format().mainTie().from().value();
    var listed = matches.list(run.id(), order, query, page);
    return new RunView(
        in.round(),
        in.program(),
        text,
        run,
        summary,
        lines(in, run, listed, text, locale),
        order,
        query,
        left.first(run, text, locale),
        left.groups(run, text),
        summary.givers() == 0 ? List.of() : loads(run, giverRole, summary),
        scores(summary),
        explanations.missing(run.id()),
        decisions.lines(in.round().id()),
        runs.listOf(in.round().id()).stream()
            .filter(other -> other.status().hasMatches() && !other.id().equals(run.id()))
            .toList());
  }

  private Paging<MatchLine> lines(
      Rounds.InProgram in, Run run, Paging<Match> listed, FormatText text, Locale locale) {
    var why = explanations.whyOf(run.id(), listed.rows());
    var reader =
        facts.reader(
            why.values().stream().flatMap(List::stream).toList(),
            locale,
            ZoneOffset.UTC,
            clock.instant(),
            null);
    var chips =
        Chips.of(
            people,
            listed.rows().stream()
                .flatMap(match -> match.members().stream())
                .map(Match.Member::person)
                .toList());
    boolean alike = in.program().format().mainTie().mutual();
    var lines =
        listed.rows().stream()
            .map(match ->
                new MatchLine(
                    match.number(),
                    side(match, 0, chips, text),
                    side(match, 1, chips, text),
                    match.members().stream()
                        .skip(2)
                        .map(member -> chips.of(member.person()))
                        .toList(),
                    alike ? Flow.TWO_WAY : Flow.ONE_WAY,
                    new Score(match.score() / 10_000.0),
                    reader.sayAll(why.getOrDefault(match.number(), List.<Fact>of()))))
            .toList();
    return new Paging<>(lines, listed.number(), listed.size(), listed.more());
  }

  private static Side side(Match match, int place, Chips chips, FormatText text) {
    var member = match.members().get(place);
    return new Side(text.one(member.role()), chips.of(member.person()));
  }

  /** From none to the highest load; where that is high, several loads share a column. */
  private List<Bar> loads(Run run, String giverRole, Run.Summary summary) {
    var loads = new TreeMap<>(matches.loads(run.id(), giverRole));
    loads.merge(0, summary.givers() - summary.giversMatched(), Integer::sum);
    int width = loads.lastKey() / BARS + 1;
    var bars = new ArrayList<Bar>();
    for (int low = 0; low <= loads.lastKey(); low += width) {
      int people = loads.subMap(low, low + width).values().stream().mapToInt(n -> n).sum();
      bars.add(Bar.of(width == 1 ? "" + low : low + "–" + (low + width - 1), people));
    }
    return bars;
  }

  private static List<Bar> scores(Run.Summary summary) {
    var bars = new ArrayList<Bar>();
    for (int k = 0; k < BARS; k++) {
      bars.add(Bar.of(k * BARS + "+", summary.scoreHistogram().get(k)));
    }
    return bars;
  }
}
