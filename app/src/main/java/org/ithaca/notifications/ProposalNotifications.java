package org.ithaca.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.ProposalsPublished;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What is published, said to everybody who is asked. */
@Component
class ProposalNotifications {

  private final Correspondence correspondence;
  private final People people;
  private final Programs programs;
  private final Proposals proposals;
  private final FactTexts facts;
  private final Clock clock;

  ProposalNotifications(
      Correspondence correspondence,
      People people,
      Programs programs,
      Proposals proposals,
      FactTexts facts,
      Clock clock) {
    this.correspondence = correspondence;
    this.people = people;
    this.programs = programs;
    this.proposals = proposals;
    this.facts = facts;
    this.clock = clock;
  }

  /** Everybody who is asked gets one letter, with their own reasons and their own link. */
  @ApplicationModuleListener
  void on(ProposalsPublished event) {
    var asked = new LinkedHashMap<PersonId, List<Proposal>>();
    for (var proposal : proposals.listPublished(event.run())) {
      proposal.members().stream()
          .filter(Proposal.Member::asked)
          .forEach(member ->
              asked.computeIfAbsent(member.person(), _ -> new ArrayList<>()).add(proposal));
    }
    var program = programs.get(new ProgramId(event.program())).name();
    for (var person : people.listAll(asked.keySet())) {
      propose(person, asked.getOrDefault(person.id(), List.of()), program);
    }
  }

  private void propose(Person person, List<Proposal> proposed, String program) {
    var locale = correspondence.locale(person);
    var zone = Objects.requireNonNullElse(person.profile().timeZone(), ZoneOffset.UTC);
    var reader =
        facts.reader(
            proposed.stream().flatMap(one -> one.why().stream()).toList(),
            locale,
            zone,
            clock.instant(),
            person.id());
    var names =
        people.names(
            proposed.stream()
                .flatMap(one -> one.members().stream())
                .map(Proposal.Member::person)
                .distinct()
                .toList());
    var first = proposed.getFirst();
    if (proposed.size() == 1) {
      correspondence.write(
          person,
          "notifications.proposal-published",
          "/proposals/" + first.id(),
          others(first, person.id(), names),
          program,
          reader.sayAll(first.why()),
          day(first.answerBy(), locale));
      return;
    }
    var each =
        proposed.stream()
            .map(one -> others(one, person.id(), names) + "\n" + reader.sayAll(one.why()))
            .collect(Collectors.joining("\n\n"));
    correspondence.write(
        person,
        "notifications.proposals-published",
        "/",
        proposed.size(),
        program,
        each,
        day(first.answerBy(), locale));
  }

  private static String day(@Nullable LocalDate date, Locale locale) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  private static String others(Proposal proposal, PersonId self, Map<PersonId, String> names) {
    return proposal.members().stream()
        .map(Proposal.Member::person)
        .filter(other -> !other.equals(self))
        .map(other -> names.getOrDefault(other, ""))
        .collect(Collectors.joining(", "));
  }
}
