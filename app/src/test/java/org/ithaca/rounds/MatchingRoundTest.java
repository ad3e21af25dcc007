package org.ithaca.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.skills.SkillResolver;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.relationships.Relationships;
import org.ithaca.rounds.domain.Decision;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.ithaca.rounds.mapping.Shortage;
import org.ithaca.rounds.mapping.Studio;
import org.ithaca.rounds.mapping.WhatIsShort;
import org.ithaca.rounds.mapping.WhyNot;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from the people of a program to a relationship that both wanted. */
@IthacaTest
@Tag("external-database")
class MatchingRoundTest {

  @Autowired GivenPrograms givenPrograms;
  @Autowired GivenAccounts givenAccounts;
  @Autowired SignedIn signedIn;
  @Autowired People people;
  @Autowired PeopleWriter writer;
  @Autowired Enrolments enrolments;
  @Autowired SkillResolver skills;
  @Autowired Rounds rounds;
  @Autowired Runs runs;
  @Autowired Matches matches;
  @Autowired Proposals proposals;
  @Autowired Relationships relationships;
  @Autowired Studio studio;
  @Autowired Explanations explanations;
  @Autowired WhatIsShort whatIsShort;

  private Program program;
  private Viewer coordinator;
  private Person python;
  private Person law;
  private Person seeksPython;
  private Person seeksLaw;

  @BeforeEach
  void twoMentorsAndTwoMentees() {
    coordinator = givenAccounts.participant("Cora Coordinator");
    program = givenPrograms.enrolling("Growing", coordinator);
    coordinator = givenAccounts.activated(coordinator.account());
    python = person("Petra Python", 7, List.of("python"), List.of());
    law = person("Lars Law", 7, List.of("contract law"), List.of());
    seeksPython = person("Paul Pupil", 3, List.of(), List.of("python"));
    seeksLaw = person("Lena Learner", 3, List.of(), List.of("contract law"));
    enrol("mentor", python, law);
    enrol("mentee", seeksPython, seeksLaw);
  }

  @Test
  void matchesEverybodyWithWhomTheyCanLearnFromAndProvesIt() {
    var run = solved(opened(), null);

    assertThat(run.status()).isEqualTo(Run.Status.FINISHED);
    assertThat(summary(run).receiversMatched()).isEqualTo(2);
    assertThat(summary(run).gap()).isZero();
    assertThat(summary(run).proofChecked()).isTrue();
    assertThat(together(run, seeksPython)).contains(python.id());
    assertThat(together(run, seeksLaw)).contains(law.id());
  }

  @Test
  void saysWhyInASentenceAndWhyNot() {
    var round = opened();
    var run = solved(round, null);
    var match = matches.listOf(run.id(), seeksPython.id()).getFirst();

    assertThat(explanations.explain(run, match).why().getFirst().key())
        .isEqualTo("rounds.why.from-skills");
    assertThat(explanations.whyNot(run, python.id(), seeksPython.id()))
        .isInstanceOf(WhyNot.Matched.class);
    assertThat(explanations.whyNot(run, law.id(), seeksPython.id()))
        .isInstanceOfSatisfying(
            WhyNot.Possible.class,
            possible -> {
              assertThat(possible.loss()).isPositive();
              assertThat(possible.difference().changes()).isNotEmpty();
            });
  }

  @Test
  void replaysToTheIdenticalResult() {
    assertThat(explanations.replaysTheSame(solved(opened(), null))).isTrue();
  }

  @Test
  void namesTheSmallestClashInsteadOfOverriding() {
    var tooClose = person("Olga Equal", 3, List.of("python"), List.of());
    enrol("mentor", tooClose);
    var round = opened();
    var page =
        signedIn
            .as(coordinator)
            .post(
                "/rounds/" + round.id() + "/decisions",
                Map.of(
                    "kind", "PIN",
                    "giver", tooClose.id().toString(),
                    "receiver", seeksPython.id().toString(),
                    "run", solved(round, null).id().toString()));
    assertThat(page.status()).isEqualTo(303);

    var run = waitFor(runs.listOf(round.id()).getFirst().id());
    assertThat(run.status()).isEqualTo(Run.Status.CLASHING);
    var clashes = Objects.requireNonNull(run.clashes());
    assertThat(clashes).hasSize(1);
    assertThat(clashes.getFirst().members())
        .extracting(Fact::key)
        .containsExactly("rounds.clash.pin", "rounds.rule.level-gap");
  }

  @Test
  void becomesARelationshipWhenBothSayYesAndLeavesTheRestAloneWhenOneSaysNo() {
    var round = opened();
    var run = solved(round, null);
    assertThat(studio.publish(round, program, run, coordinator))
        .isEqualTo(new Studio.Answer.Published(2));

    answer(python, "acceptance");
    answer(seeksPython, "acceptance");
    answer(law, "refusal");
    assertThat(relationships.listOf(seeksPython.id())).hasSize(1);
    assertThat(proposals.listOf(seeksLaw.id()).getFirst().status())
        .isEqualTo(Proposal.Status.DECLINED);

    var again = solved(rounds.find(round.id()).orElseThrow(), null);
    assertThat(together(again, seeksPython)).isEmpty();
    assertThat(together(again, seeksLaw)).doesNotContain(law.id()).hasSize(1);
    assertThat(studio.publish(rounds.find(round.id()).orElseThrow(), program, run, coordinator))
        .isEqualTo(new Studio.Answer.Refused("rounds.refused.outdated"));
  }

  @Test
  void takesAPinForFulfilledOnceThePairStandsInAProposal() {
    var round = opened();
    rounds.decide(
        round.id(),
        new Decision(Decision.Kind.PIN, python.id(), seeksPython.id()),
        coordinator.account());
    studio.publish(round, program, solved(round, null), coordinator);
    answer(law, "refusal");

    var again = solved(rounds.find(round.id()).orElseThrow(), null);
    assertThat(again.status()).isEqualTo(Run.Status.FINISHED);
    assertThat(together(again, seeksPython)).isEmpty();
  }

  @Test
  void doesNotMatchWhereOneSideIsEmptyAndSaysWhoIsMissing() {
    var empty = givenPrograms.enrolling("Nobody yet", coordinator);
    var visitor = signedIn.as(coordinator);
    var path = "/programs/" + empty.id() + "/rounds";

    assertThat(visitor.get(path).body()).contains("There are no mentors yet");
    assertThat(visitor.post(path, Map.of()).location()).endsWith(path);
    assertThat(rounds.listOf(empty.id().value())).isEmpty();
  }

  @Test
  void givesTheMatchesOutAsASheetWithReasonsAndAnswers() {
    var late = person("=Late(1)", 9, List.of(), List.of("python"));
    enrol("mentee", late);
    var round = opened();
    rounds.decide(
        round.id(),
        new Decision(Decision.Kind.PIN, python.id(), seeksPython.id()),
        coordinator.account());
    var run = solved(round, null);
    studio.publish(round, program, run, coordinator);
    answer(python, "acceptance");
    answer(law, "refusal");
    var visitor = signedIn.as(coordinator);

    for (var path : List.of("/rounds/" + round.id(), runPath(round, run))) {
      var cells =
          Reading.cells(
              Reading.sheets(visitor.download(path + "/export?type=xlsx"), "matches.xlsx")
                  .getFirst());
      assertThat(cells.getFirst())
          .startsWith("Run", "Match", "Status", "mentor: name", "mentor: e-mail", "mentee: name");
      assertThat(row(cells, "Petra Python"))
          .contains("Waiting for answers", "Paul Pupil", String.valueOf(seeksPython.email()))
          .anySatisfy(why -> assertThat(why).startsWith("Petra Python knows Python, which Paul"))
          .endsWith("yes", "yes", "", "not yet");
      assertThat(row(cells, "Lars Law"))
          .contains("Declined", "Lena Learner")
          .endsWith("no", "no", "", "not yet");
      assertThat(row(cells, "=Late(1)")).contains("Without a match", String.valueOf(late.email()));
    }
    assertThat(visitor.get("/rounds/" + round.id() + "/export").body()).contains("'=Late(1)");
    assertThat(visitor.get("/rounds/" + round.id() + "/export?type=pdf").status()).isEqualTo(404);
  }

  @Test
  void showsEveryStudioPageToItsCoordinatorAndToNobodyElse() {
    var round = opened();
    var run = solved(round, null);
    var visitor = signedIn.as(coordinator);
    var stranger = signedIn.as(givenAccounts.coordinator("Strange", UUID.randomUUID()));
    var runPath = runPath(round, run);
    for (var path :
        List.of(
            "/programs/" + program.id() + "/rounds",
            "/rounds/" + round.id(),
            "/rounds/" + round.id() + "/export",
            runPath,
            runPath + "/export",
            runPath + "/matches/1",
            runPath + "/left",
            runPath + "/loads",
            runPath + "/shortages",
            runPath + "/shortages/rule.level-gap",
            runPath + "/alternatives/new",
            runPath + "/alternatives?giver=" + law.id() + "&receiver=" + seeksPython.id(),
            runPath + "/certificate",
            "/rounds/" + round.id() + "/comparisons?one=" + run.id() + "&other=" + run.id(),
            "/rounds/" + round.id() + "/proposals")) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void saysWhoIsShortAndWhatMoreOfThemWouldGain() {
    for (int k = 0; k < 12; k++) {
      enrol("mentee", person("Pupil Number " + k, 3, List.of(), List.of("python")));
    }
    var run = solved(opened(), null);
    var wanted = skills.takeAll(List.of("python")).values().iterator().next();
    var lines = whatIsShort.list(run).orElseThrow();

    assertThat(lines.skills().getFirst().shortage())
        .isEqualTo(new Shortage.Knowing(wanted.value()));
    assertThat(lines.skills().getFirst().matched()).isPositive();
    assertThat(lines.places())
        .extracting(WhatIsShort.Line::shortage)
        .contains(new Shortage.PlacesOf(python.id()));
    for (var line : Stream.concat(lines.skills().stream(), lines.places().stream()).toList()) {
      int after = whatIsShort.without(run, line.shortage()).orElseThrow().receiversMatched();
      assertThat(after - summary(run).receiversMatched())
          .as(line.shortage().key())
          .isEqualTo(line.matched())
          .isPositive();
    }
  }

  @Test
  void handsOutAProofThatAnybodyCanCheck() {
    var run = solved(opened(), null);
    var text = new String(explanations.certificate(run), StandardCharsets.UTF_8);

    assertThat(text).startsWith("# Ithaca, run " + run.id());
    assertThat(Verifier.check(text)).isEqualTo(new Verdict.Proven());
  }

  private void enrol(String role, Person... people) {
    for (var person : people) {
      enrolments.enrol(program.id(), person.id(), new RoleKey(role), null, Source.BY_HAND);
    }
  }

  private Round opened() {
    return rounds.open(program.id().value());
  }

  private Run solved(Round round, @Nullable RunId base) {
    var queued = (Studio.Answer.Queued) studio.solve(round, base, coordinator);
    return waitFor(queued.run());
  }

  private static Run.Summary summary(Run run) {
    return Objects.requireNonNull(run.summary());
  }

  private static String runPath(Round round, Run run) {
    return "/rounds/%s/runs/%s".formatted(round.id(), run.id());
  }

  private static List<String> row(List<List<String>> cells, String name) {
    return cells.stream().filter(row -> row.contains(name)).findFirst().orElseThrow();
  }

  private Run waitFor(RunId id) {
    for (int k = 0; k < 600; k++) {
      var run = runs.find(id).orElseThrow();
      if (run.status().over()) {
        return run;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Run " + id + " is not over after half a minute");
  }

  private List<PersonId> together(Run run, Person person) {
    var partners = new ArrayList<PersonId>();
    for (var match : matches.listOf(run.id(), person.id())) {
      match.members().forEach(member -> partners.add(member.person()));
    }
    partners.remove(person.id());
    return partners;
  }

  private void answer(Person person, String answer) {
    var proposal = proposals.listOf(person.id()).getFirst();
    var account = proposalAccount(person);
    var reply =
        signedIn
            .as(givenAccounts.activated(account))
            .post("/proposals/" + proposal.id() + "/" + answer, Map.of());
    assertThat(reply.status()).isEqualTo(303);
  }

  private AccountId proposalAccount(Person person) {
    return Objects.requireNonNull(people.find(person.id()).orElseThrow().account());
  }

  private Person person(String name, int level, List<String> offers, List<String> seeks) {
    var offered =
        skills.takeAll(offers).values().stream().map(s -> new SkillOffered(s, 4)).toList();
    var sought =
        skills.takeAll(seeks).values().stream().map(s -> new SkillSought(s, "to grow")).toList();
    var id = writer.nextId();
    var profile =
        new Profile(
            null,
            null,
            level,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of("en"),
            offered,
            sought,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            Map.of());
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id.value() + "@example.org";
    var person = new Person(id, null, name, email, null, profile);
    writer.save(person);
    return person;
  }
}
