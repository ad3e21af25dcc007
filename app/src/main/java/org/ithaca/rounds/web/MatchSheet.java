package org.ithaca.rounds.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ithaca.common.web.Texts;
import org.ithaca.people.People.Summary;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.files.SheetWriter;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.springframework.stereotype.Component;

/**
 * Matches as a sheet: who is with whom, how well it fits and why, what they answered; below them
 * everybody who was left, and why.
 */
@Component
class MatchSheet {

  private static final int AT_ONCE = 1000;

  private final Runs runs;
  private final Matches matches;
  private final Proposals proposals;
  private final Explanations explanations;
  private final PeopleDirectory people;
  private final FactTexts facts;
  private final Texts texts;
  private final Clock clock;

  MatchSheet(
      Runs runs,
      Matches matches,
      Proposals proposals,
      Explanations explanations,
      PeopleDirectory people,
      FactTexts facts,
      Texts texts,
      Clock clock) {
    this.runs = runs;
    this.matches = matches;
    this.proposals = proposals;
    this.explanations = explanations;
    this.people = people;
    this.facts = facts;
    this.texts = texts;
    this.clock = clock;
  }

  /** What a round has published, in the order it was solved. */
  List<Run> listPublished(Round round) {
    return proposals.listPublishedRuns(round.id()).stream()
        .map(run -> runs.get(round.id(), run))
        .sorted(Comparator.comparingInt(Run::number))
        .toList();
  }

  /** Matches of all these runs, and those whom the last of them has left. */
  void write(SheetWriter out, Program program, List<Run> of, Locale locale) throws IOException {
    var rows = new MatchRows(program, locale, texts);
    out.row(rows.head());
    for (var run : of) {
      var published = proposals.publishedByMatch(run.id());
      for (var some : inParts(matches.listAll(run.id()))) {
        writeMatches(out, rows, run, some, published, locale);
      }
    }
    if (!of.isEmpty()) {
      for (var some : inParts(matches.listAllLeft(of.getLast().id()))) {
        writeLeft(out, rows, of.getLast(), some, locale);
      }
    }
  }

  private void writeMatches(
      SheetWriter out,
      MatchRows rows,
      Run run,
      List<Match> some,
      Map<Integer, Proposal> published,
      Locale locale)
      throws IOException {
    var why = explanations.whyOf(run.id(), some);
    var pinned = explanations.pinned(run.id(), some);
    var reader = reader(why.values().stream().flatMap(List::stream).toList(), locale);
    var known =
        summaries(
            some.stream().flatMap(match -> match.members().stream()).map(Match.Member::person));
    for (var match : some) {
      out.row(
          rows.match(
              run,
              match,
              published.get(match.number()),
              reader.sayAll(why.getOrDefault(match.number(), List.of())),
              pinned.contains(match.number()),
              known));
    }
  }

  private void writeLeft(
      SheetWriter out, MatchRows rows, Run run, List<Matches.Left> some, Locale locale)
      throws IOException {
    var reader = reader(some.stream().map(Matches.Left::reason).toList(), locale);
    var known = summaries(some.stream().map(Matches.Left::person));
    for (var left : some) {
      out.row(rows.left(run, left, reader.say(left.reason()), known));
    }
  }

  private FactTexts.Reader reader(List<Fact> of, Locale locale) {
    return facts.reader(of, locale, ZoneOffset.UTC, clock.instant(), null);
  }

  private Map<PersonId, Summary> summaries(Stream<PersonId> ids) {
    return people.summaries(ids.distinct().toList());
  }

  /** Bit by bit, so that it does not matter how many they are. */
  private static <T> List<List<T>> inParts(List<T> all) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }
}
