package org.ithaca.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ithaca.access.Account;
import org.ithaca.access.Accounts;
import org.ithaca.access.Activations;
import org.ithaca.access.Coordinators;
import org.ithaca.access.DemoSignIns.DemoSignIn;
import org.ithaca.common.Viewer;
import org.ithaca.demo.DemoLists.DemoProgram;
import org.ithaca.formats.FormatKey;
import org.ithaca.formats.Formats;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.skills.StarterSkills;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramCommand;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.Consents;
import org.ithaca.rounds.MatchingRounds;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seeds the demo organisation once, into an installation without people: all of it or, if the
 * process dies, nothing.
 */
@Component
@ConditionalOnProperty("ithaca.demo")
class DemoSeed {

  static final String PASSWORD = "ithaca demo";
  static final String DOMAIN = "halden.example";
  static final String ADMINISTRATOR = "administrator@" + DOMAIN;
  static final String COORDINATOR = "coordinator@" + DOMAIN;
  private static final long SEED = 2026;

  private final People people;
  private final PeopleWriter writer;
  private final Accounts accounts;
  private final Activations activations;
  private final Coordinators coordinators;
  private final Formats formats;
  private final Programs programs;
  private final Enrolments enrolments;
  private final MatchingRounds rounds;
  private final Proposals proposals;
  private final Consents consents;
  private final Clock clock;

  DemoSeed(
      People people,
      PeopleWriter writer,
      Accounts accounts,
      Activations activations,
      Coordinators coordinators,
      Formats formats,
      Programs programs,
      Enrolments enrolments,
      MatchingRounds rounds,
      Proposals proposals,
      Consents consents,
      Clock clock) {
    this.people = people;
    this.writer = writer;
    this.accounts = accounts;
    this.activations = activations;
    this.coordinators = coordinators;
    this.formats = formats;
    this.programs = programs;
    this.enrolments = enrolments;
    this.rounds = rounds;
    this.proposals = proposals;
    this.consents = consents;
    this.clock = clock;
  }

  @Transactional
  void seedOnce() {
    if (people.count() > 0) {
      return;
    }
    var lists = DemoLists.read();
    var drawn = new DemoOrganisation(lists, SEED).people();
    var saved = save(drawn);
    var administrator = accounts.getOrCreate(ADMINISTRATOR, "Ada Administrator");
    accounts.makeAdministrator(administrator, true);
    activations.activate(administrator, PASSWORD);
    var account = accounts.getOrCreate(COORDINATOR, "Cora Coordinator");
    activations.activate(account, PASSWORD);
    var coordinator = new Viewer(account, "Cora Coordinator", COORDINATOR, false, true);

    enrolling(program(lists.programs().enrolling(), coordinator), saved, coordinator);
    reviewing(program(lists.programs().reviewing(), coordinator), saved, coordinator);
    published(program(lists.programs().published(), coordinator), saved, coordinator);
    program(lists.programs().draft(), coordinator);
  }

  /** One of each kind; the participants are those with a proposal that waits for them. */
  List<DemoSignIn> listSignIns() {
    var signIns = new ArrayList<DemoSignIn>();
    signIns.add(new DemoSignIn("Cora Coordinator", COORDINATOR, PASSWORD, "coordinator"));
    signIns.add(new DemoSignIn("Ada Administrator", ADMINISTRATOR, PASSWORD, "administrator"));
    accounts.list(DOMAIN, 1).rows().stream()
        .filter(Account::activated)
        .filter(account -> !List.of(COORDINATOR, ADMINISTRATOR).contains(account.email()))
        .forEach(account ->
            signIns.add(new DemoSignIn(account.name(), account.email(), PASSWORD, "participant")));
    return signIns;
  }

  /** Ready to be matched. */
  private void enrolling(Program program, List<Person> all, Viewer coordinator) {
    open(program, coordinator);
    enrol(program, "mentor", all, person -> level(person) >= 6, 55);
    enrol(program, "mentee", all, person -> level(person) >= 2 && level(person) <= 4, 110);
  }

  /** Matched, and waiting for the coordinator to look. */
  private void reviewing(Program program, List<Person> all, Viewer coordinator) {
    open(program, coordinator);
    var role = program.format().roleKeys().getFirst().value();
    enrol(program, role, all, person -> level(person) >= 3 && level(person) <= 5, 91);
    rounds.match(programs.get(program.id()), coordinator);
  }

  /** Published; most have answered, one said no. */
  private void published(Program program, List<Person> all, Viewer coordinator) {
    open(program, coordinator);
    var tie = program.format().mainTie();
    enrol(program, tie.from().value(), all, person -> level(person) <= 3, 30);
    enrol(program, tie.to().value(), all, person -> level(person) >= 7, 14);
    var current = programs.get(program.id());
    var run = rounds.match(current, coordinator);
    rounds.publish(current, run, coordinator);
    int number = 0;
    for (var proposal : proposals.listPublished(run)) {
      answer(proposal, number++);
    }
    programs.apply(program.id(), new ProgramCommand.Start(), coordinator.account());
    proposals.listPublished(run).stream()
        .filter(proposal -> proposal.status() == Proposal.Status.OPEN)
        .limit(1)
        .flatMap(proposal -> proposal.members().stream())
        .forEach(member -> showAsParticipant(member.person()));
  }

  private void showAsParticipant(PersonId id) {
    var account = people.find(id).map(Person::account).orElse(null);
    if (account != null) {
      activations.activate(account, PASSWORD);
    }
  }

  private void answer(Proposal proposal, int number) {
    for (var member : proposal.members()) {
      boolean first = member.equals(proposal.members().getFirst());
      if (!member.asked() || number % 5 == 3 || (number % 5 == 4 && first)) {
        continue;
      }
      if (number == 2 && first) {
        consents.answer(
            proposal.id(),
            member.person(),
            Proposal.Answer.DECLINED,
            "We already work together every day.");
        return;
      }
      consents.answer(proposal.id(), member.person(), Proposal.Answer.ACCEPTED, null);
    }
  }

  private Program program(DemoProgram drawn, Viewer coordinator) {
    var of = formats.get(new FormatKey(drawn.format()));
    var dates = Program.suggestedDates(of, LocalDate.now(clock));
    var program = Program.draft(programs.nextId(), drawn.name(), drawn.purpose(), of, dates);
    programs.add(program, coordinator.account());
    coordinators.appoint(program.id().value(), coordinator.account());
    return program;
  }

  private void open(Program program, Viewer coordinator) {
    programs.apply(program.id(), new ProgramCommand.OpenEnrolment(), coordinator.account());
  }

  private void enrol(
      Program program, String role, List<Person> all, Predicate<Person> who, int most) {
    all.stream()
        .filter(who)
        .limit(most)
        .forEach(person ->
            enrolments.enrol(program.id(), person.id(), new RoleKey(role), null, Source.BY_HAND));
  }

  private static int level(Person person) {
    var level = person.profile().careerLevel();
    return level == null ? 0 : level;
  }

  private List<Person> save(List<DemoPerson> drawn) {
    var ids = new HashMap<String, PersonId>();
    drawn.forEach(person -> ids.put(person.email(), writer.nextId()));
    var saved = new ArrayList<Person>();
    for (var person : drawn) {
      saved.add(person(person, ids));
    }
    writer.saveAll(saved);
    return saved;
  }

  private static Person person(DemoPerson drawn, Map<String, PersonId> ids) {
    var offered = new ArrayList<SkillOffered>();
    drawn
        .offered()
        .forEach((code, level) -> offered.add(new SkillOffered(StarterSkills.of(code), level)));
    var sought = new ArrayList<SkillSought>();
    drawn.sought().forEach((code, why) -> sought.add(new SkillSought(StarterSkills.of(code), why)));
    var manager = drawn.managerEmail();
    var id = ids.get(drawn.email());
    if (id == null) {
      throw new IllegalStateException("No id for " + drawn.email());
    }
    return new Person(
        id,
        null,
        drawn.name(),
        drawn.email(),
        null,
        new Profile(
            drawn.pronouns(),
            drawn.jobTitle(),
            drawn.level(),
            drawn.team(),
            drawn.department(),
            "Halden Works",
            drawn.site().name(),
            manager == null ? null : ids.get(manager),
            drawn.site().zone(),
            drawn.languages(),
            offered,
            sought,
            drawn.experiences(),
            drawn.experiencesSought(),
            drawn.values(),
            drawn.availability(),
            drawn.capacity(),
            drawn.hoursAMonth(),
            null,
            new LinkedHashMap<>()));
  }
}
