package org.ithaca.rounds.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ithaca.common.web.Texts;
import org.ithaca.people.People.Summary;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Run;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@link MatchSheet}. Each seat of a match has its columns: one for each role, or where
 * all are alike three, because an odd person joins a pair.
 */
final class MatchRows {

  private static final int SEATS_OF_A_TRIO = 3;
  private static final int SCORE_DIGITS = 2;

  private final Locale locale;
  private final Texts texts;

  /** Names of the seats, in the order of the members of a match. */
  private final List<String> seats;

  private final String giverRole;

  MatchRows(Program program, Locale locale, Texts texts) {
    this.locale = locale;
    this.texts = texts;
    var format = program.format();
    var words = format.text(locale);
    var tie = format.mainTie();
    giverRole = tie.from().value();
    seats = new ArrayList<>();
    if (tie.joinsAlike()) {
      for (int seat = 1; seat <= SEATS_OF_A_TRIO; seat++) {
        seats.add(say("seat", words.one(giverRole), seat));
      }
    } else {
      seats.add(words.one(giverRole));
      seats.add(words.one(tie.to().value()));
    }
  }

  List<String> head() {
    var head = new ArrayList<>(List.of(say("run"), say("match"), say("status")));
    seats.forEach(seat -> head.addAll(List.of(say("name", seat), say("email", seat))));
    head.addAll(List.of(say("score"), say("why"), say("pinned")));
    seats.forEach(seat -> head.addAll(List.of(say("answer", seat), say("reason", seat))));
    return head;
  }

  List<@Nullable Object> match(
      Run run,
      Match match,
      @Nullable Proposal published,
      String why,
      boolean pinned,
      Map<PersonId, Summary> people) {
    var row = new ArrayList<@Nullable Object>();
    row.add(run.number());
    row.add(match.number());
    row.add(say(published == null ? "status.unpublished" : "status." + lower(published.status())));
    for (int seat = 0; seat < seats.size(); seat++) {
      addPerson(
          row, seat < match.members().size() ? match.members().get(seat).person() : null, people);
    }
    row.add(BigDecimal.valueOf(match.score(), SCORE_DIGITS));
    row.add(why);
    row.add(pinned);
    for (int seat = 0; published != null && seat < published.members().size(); seat++) {
      var member = published.members().get(seat);
      row.add(answer(member));
      row.add(member.reason());
    }
    return row;
  }

  List<@Nullable Object> left(
      Run run, Matches.Left left, String reason, Map<PersonId, Summary> people) {
    var row = new ArrayList<@Nullable Object>();
    row.add(run.number());
    row.add(null);
    row.add(say("status.left"));
    int own = left.role().equals(giverRole) ? 0 : 1;
    for (int seat = 0; seat < seats.size(); seat++) {
      addPerson(row, seat == own ? left.person() : null, people);
    }
    row.add(null);
    row.add(reason);
    return row;
  }

  private static void addPerson(
      List<@Nullable Object> row, @Nullable PersonId id, Map<PersonId, Summary> people) {
    var person = id == null ? null : people.get(id);
    row.add(person == null ? null : person.name());
    row.add(person == null ? null : person.email());
  }

  private String answer(Proposal.Member member) {
    var answer = member.answer();
    if (answer == null) {
      return say(member.asked() ? "answer.waiting" : "answer.not-asked");
    }
    return say("answer." + lower(answer));
  }

  private String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String say(String key, Object... arguments) {
    return texts.text(locale, "rounds.sheet." + key, arguments);
  }
}
