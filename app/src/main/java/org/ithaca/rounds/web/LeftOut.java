package org.ithaca.rounds.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.ithaca.common.web.Paging;
import org.ithaca.formats.FormatText;
import org.ithaca.people.People;
import org.ithaca.programs.Program;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.springframework.stereotype.Component;

/** Who has no match in a run, and why: one by one, and counted by reason. */
@Component
public class LeftOut {

  private static final int FIRST = 8;

  private final Matches matches;
  private final FactTexts facts;
  private final People people;
  private final Clock clock;

  LeftOut(Matches matches, FactTexts facts, People people, Clock clock) {
    this.matches = matches;
    this.facts = facts;
    this.people = people;
    this.clock = clock;
  }

  /** One person of a role, with the reason in words. */
  public record Line(String name, String role, String reason) {}

  /**
   * @param roles word for several people of the role
   * @param kind last word of the reason's key
   */
  public record Group(String roles, String kind, int number) {}

  /** Page data of everybody without a match. */
  public record LeftView(
      Round round, Program program, Run run, List<Group> groups, Paging<Line> left) {

    public String runPath() {
      return RunPath.of(round.id(), run.id());
    }
  }

  List<Line> first(Run run, FormatText text, Locale locale) {
    var left = matches.listLeft(run.id(), 1).rows();
    return lines(left.subList(0, Math.min(FIRST, left.size())), text, locale);
  }

  List<Group> groups(Run run, FormatText text) {
    return matches.countLeft(run.id()).stream()
        .map(count ->
            new Group(
                text.many(count.role()),
                count.reason().substring(count.reason().lastIndexOf('.') + 1),
                count.number()))
        .toList();
  }

  LeftView page(Rounds.InProgram in, Run run, int page, Locale locale) {
    var text = in.program().format().text(locale);
    var left = matches.listLeft(run.id(), page);
    return new LeftView(
        in.round(),
        in.program(),
        run,
        groups(run, text),
        new Paging<>(lines(left.rows(), text, locale), left.number(), left.size(), left.more()));
  }

  private List<Line> lines(List<Matches.Left> left, FormatText text, Locale locale) {
    var reader =
        facts.reader(
            left.stream().map(Matches.Left::reason).toList(),
            locale,
            ZoneOffset.UTC,
            clock.instant(),
            null);
    var names = people.names(left.stream().map(Matches.Left::person).distinct().toList());
    return left.stream()
        .map(one ->
            new Line(
                names.getOrDefault(one.person(), "?"),
                text.one(one.role()),
                reader.say(one.reason())))
        .toList();
  }
}
