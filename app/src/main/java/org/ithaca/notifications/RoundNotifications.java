package org.ithaca.notifications;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.relationships.RelationshipStarted;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.ProposalDeclined;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.ProposalsPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What people hear about their matches. */
@Component
class RoundNotifications {

  private final Correspondence correspondence;
  private final People people;
  private final Programs programs;
  private final Proposals proposals;
  private final FactTexts facts;
  private final Clock clock;

  RoundNotifications(
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

  /** Everybody who is asked, each with their own reasons and their own link. */
  @ApplicationModuleListener
  void on(ProposalsPublished event) {
    for (var proposal : proposals.listPublished(event.run())) {
      var members =
          people.listAll(proposal.members().stream().map(Proposal.Member::person).toList());
      proposal.members().stream()
          .filter(Proposal.Member::asked)
          .flatMap(asked -> members.stream().filter(one -> one.id().equals(asked.person())))
          .forEach(person -> propose(proposal, person, members));
    }
  }

  private void propose(Proposal proposal, Person person, List<Person> members) {
    var locale = correspondence.locale(person);
    ZoneId zone =
        person.profile().timeZone() == null ? ZoneOffset.UTC : person.profile().timeZone();
    var why =
        facts
            .reader(proposal.why(), locale, zone, clock.instant(), person.id())
            .sayAll(proposal.why());
    var answerBy =
        proposal.answerBy() == null
            ? ""
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(proposal.answerBy());
    correspondence.write(
        person,
        "notifications.proposal-published",
        "/proposals/" + proposal.id(),
        others(members, person.id()),
        programName(proposal.programId()),
        why,
        answerBy);
  }

  /** The others hear that it does not take place; not why. */
  @ApplicationModuleListener
  void on(ProposalDeclined event) {
    for (var person : people.listAll(event.others())) {
      correspondence.write(
          person, "notifications.proposal-declined", "/", programName(event.program()));
    }
  }

  @ApplicationModuleListener
  void on(RelationshipStarted event) {
    var members = people.listAll(event.members());
    for (var person : members) {
      correspondence.write(
          person,
          "notifications.relationship-started",
          "/relationships/" + event.relationship(),
          others(members, person.id()),
          programName(event.program()));
    }
  }

  private static String others(List<Person> members, PersonId self) {
    return String.join(
        ", ",
        members.stream().filter(other -> !other.id().equals(self)).map(Person::name).toList());
  }

  private String programName(UUID program) {
    return programs.get(new ProgramId(program)).name();
  }
}
