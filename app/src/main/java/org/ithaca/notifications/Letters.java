package org.ithaca.notifications;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ithaca.access.Accounts;
import org.ithaca.access.InvitationIssued;
import org.ithaca.access.Invitations;
import org.ithaca.access.PasswordResetRequested;
import org.ithaca.common.Installation;
import org.ithaca.common.web.Texts;
import org.ithaca.notifications.outbox.Outbox;
import org.ithaca.people.People;
import org.ithaca.people.Person;
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

/** One letter for each thing that happens: who gets it, what it says, where it leads. */
@Component
class Letters {

  private final Outbox outbox;
  private final Texts texts;
  private final Installation installation;
  private final People people;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Programs programs;
  private final Proposals proposals;
  private final FactTexts facts;
  private final Clock clock;

  Letters(
      Outbox outbox,
      Texts texts,
      Installation installation,
      People people,
      Accounts accounts,
      Invitations invitations,
      Programs programs,
      Proposals proposals,
      FactTexts facts,
      Clock clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.installation = installation;
    this.people = people;
    this.accounts = accounts;
    this.invitations = invitations;
    this.programs = programs;
    this.proposals = proposals;
    this.facts = facts;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(InvitationIssued event) {
    write(event.email(), event.name(), event.locale(), "invitation", event.path(), event.reason());
  }

  @ApplicationModuleListener
  void on(PasswordResetRequested event) {
    write(event.email(), event.name(), event.locale(), "password-reset", event.path());
  }

  /** Everybody who is asked, each with their own reasons and their own link. */
  @ApplicationModuleListener
  void on(ProposalsPublished event) {
    for (var proposal : proposals.listPublished(event.run())) {
      var members =
          people.listAll(proposal.members().stream().map(Proposal.Member::person).toList());
      for (var member : proposal.members()) {
        if (member.asked()) {
          members.stream()
              .filter(person -> person.id().equals(member.person()))
              .forEach(person -> propose(proposal, person, members));
        }
      }
    }
  }

  private void propose(Proposal proposal, Person person, List<Person> members) {
    var locale = locale(person);
    ZoneId zone =
        person.profile().timeZone() == null ? ZoneOffset.UTC : person.profile().timeZone();
    var why =
        facts
            .reader(proposal.why(), locale, zone, clock.instant(), person.id())
            .sayAll(proposal.why());
    var others =
        members.stream()
            .filter(other -> !other.id().equals(person.id()))
            .map(Person::name)
            .toList();
    var answerBy =
        proposal.answerBy() == null
            ? ""
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(proposal.answerBy());
    writeTo(
        person,
        "proposal",
        "/proposals/" + proposal.id(),
        String.join(", ", others),
        programName(proposal.programId()),
        why,
        answerBy);
  }

  /** Who said yes, or has not answered yet, hears that it does not take place; not why. */
  @ApplicationModuleListener
  void on(ProposalDeclined event) {
    for (var person : people.listAll(event.others())) {
      writeTo(person, "declined", "/", programName(event.program()));
    }
  }

  @ApplicationModuleListener
  void on(RelationshipStarted event) {
    var names = people.names(event.members());
    for (var person : people.listAll(event.members())) {
      var others =
          event.members().stream()
              .filter(other -> !other.equals(person.id()))
              .map(other -> names.getOrDefault(other, ""))
              .toList();
      writeTo(
          person,
          "started",
          "/relationships/" + event.relationship(),
          String.join(", ", others),
          programName(event.program()));
    }
  }

  private String programName(UUID program) {
    return programs.get(new ProgramId(program)).name();
  }

  private Locale locale(Person person) {
    var account = person.account();
    return account == null ? Locale.ENGLISH : accounts.get(account).locale();
  }

  private void writeTo(Person person, String kind, String path, Object... arguments) {
    var account = person.account();
    var email = person.email();
    if (account != null && email != null) {
      write(
          email,
          person.name(),
          locale(person),
          kind,
          invitations.linkFor(account, path),
          arguments);
    }
  }

  /** Texts get name and link first, then what is particular to the letter. */
  private void write(
      String email, String name, Locale locale, String kind, String path, Object... arguments) {
    var all = new Object[arguments.length + 2];
    all[0] = name;
    all[1] = installation.address(path);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    outbox.add(
        email,
        name,
        texts.text(locale, "notifications." + kind + ".subject", all),
        texts.text(locale, "notifications." + kind + ".body", all));
  }
}
