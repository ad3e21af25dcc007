package org.ithaca.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.WeeklyAvailability;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IthacaTest
class PeoplePagesTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired People people;
  @Autowired PeopleWriter writer;
  @Autowired JdbcClient jdbc;

  @Test
  void aCoordinatorAddsAPersonWithTheWholeProfile() {
    var visitor = coordinator();
    var boss = somebody("Boss " + UUID.randomUUID());

    var answer =
        visitor.post(
            "/people",
            Map.ofEntries(
                Map.entry("name", "Grace Hopper"),
                Map.entry("email", newEmail().toUpperCase(java.util.Locale.ROOT)),
                Map.entry("careerLevel", "9"),
                Map.entry("timeZone", "america/new york"),
                Map.entry("languages", "English, deutsch"),
                Map.entry("managerText", boss.name()),
                Map.entry("offered0Text", "Python; Beekeeping at sea"),
                Map.entry("offeredLevel0", "4"),
                Map.entry("sought0Text", "Negotiation"),
                Map.entry("soughtWhy0", "To lead a larger team"),
                Map.entry("experiences", "Became a parent\nMoved country"),
                Map.entry("week", "9"),
                Map.entry("capacity", "2")));

    assertThat(answer.status()).isEqualTo(303);
    var profile = read(answer.location()).profile();
    assertThat(profile.careerLevel()).isEqualTo(9);
    assertThat(profile.timeZone()).hasToString("America/New_York");
    assertThat(profile.languages()).containsExactly("en", "de");
    assertThat(profile.manager()).isEqualTo(boss.id());
    assertThat(profile.skillsOffered())
        .extracting(Profile.SkillOffered::level)
        .containsExactly(4, 4);
    assertThat(profile.experiences()).containsExactly("Became a parent", "Moved country");
    assertThat(profile.availability()).hasToString("Mon 09:00-10:00");
    assertThat(visitor.get(answer.location()).body())
        .contains("Grace Hopper is added.")
        .contains("Python")
        .contains("Beekeeping at sea")
        .contains("To lead a larger team")
        .contains(boss.name());
  }

  @Test
  void aFormThatCannotBeSavedComesBackWithEverythingTyped() {
    var taken = somebody("Taken " + UUID.randomUUID());

    var answer =
        coordinator()
            .post(
                "/people",
                Map.of(
                    "name", " ",
                    "email", String.valueOf(taken.email()),
                    "timeZone", "Atlantis/Harbour",
                    "languages", "English, Elvish",
                    "offered0Text", "Weaving nets",
                    "managerText", "Nobody At All",
                    "careerLevel", "11",
                    "about", "x".repeat(5001)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("7 things to mend")
        .contains("Write a name.")
        .contains("Somebody else here has " + taken.email())
        .contains("“Atlantis/Harbour” is not a time zone")
        .contains("“Elvish” is not a language")
        .contains("We know nobody called “Nobody At All”")
        .contains("from 1 to 10")
        .contains("Keep it to 5,000 characters")
        .contains("Weaving nets");
  }

  @Test
  void nothingIsLostWhenAProfileIsSavedUnchanged() {
    var visitor = coordinator();
    var week = WeeklyAvailability.parse("Mon 09:30-11:00; Sun 05:00-06:00");
    var one = somebody("Half Hour " + UUID.randomUUID());
    var before = person(one.id());
    writer.save(
        new Person(
            one.id(), null, one.name(), one.email(), "X-1" + one.id(), withWeek(before, week)));

    visitor.post("/people/" + one.id(), Map.of("name", one.name(), "week", "9"));
    var changed = person(one.id());
    writer.save(changed.with(withWeek(changed, week)));
    visitor.send(
        "POST",
        "/people/" + one.id(),
        java.net.http.HttpRequest.BodyPublishers.ofString(
            "name=Half&week=9&week=10&week=149&_csrf=" + visitor.csrfToken()),
        request -> request.header("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(changed.profile().availability()).hasToString("Mon 09:30-10:00");
    assertThat(changed.externalId()).isEqualTo("X-1" + one.id());
    assertThat(changed.profile().attributes()).containsEntry("Shoe size", "38");
    assertThat(person(one.id()).profile().availability()).isEqualTo(week);
  }

  @Test
  void aParticipantSeesTheirOwnProfileAndNobodyElses() {
    var ada = participant("Ada Own");
    var other = somebody("Other " + UUID.randomUUID());
    var visitor = signedIn.as(ada);

    assertThat(visitor.get("/profile").body()).contains("Ada Own").contains("Private to you");
    assertThat(visitor.get("/people/" + personOf(ada)).location()).isEqualTo("/profile");
    for (var path :
        List.of(
            "/people",
            "/people/" + other.id(),
            "/people/" + other.id() + "/edit",
            "/people/options?query=o",
            "/people/export")) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whomSomebodyAvoidsIsSeenByThatPersonAlone() {
    var ada = participant("Ada Private");
    var avoided = somebody("Avoided " + UUID.randomUUID());
    var visitor = signedIn.as(ada);

    var saved = visitor.post("/profile", Map.of("name", "Ada Private", "avoided", avoided.name()));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(visitor.get("/profile").body()).contains(avoided.name());
    assertThat(visitor.get("/profile/edit").body()).contains(String.valueOf(avoided.email()));
    assertThat(text(visitor.download("/profile/export?type=csv"))).contains(avoided.email());
    var administrator = signedIn.as(given.administrator("Zora"));
    for (var path : List.of("/people/" + personOf(ada), "/people/" + personOf(ada) + "/edit")) {
      assertThat(administrator.get(path).body()).as(path).doesNotContain(avoided.name());
    }
    assertThat(administrator.get("/audit").body()).doesNotContain(avoided.name());
    administrator.post("/people/" + personOf(ada), Map.of("name", "Ada", "avoided", ""));
    assertThat(people.listAvoidedBy(personOf(ada))).containsExactly(avoided.id());
  }

  @Test
  void whatCannotBeUnderstoodInOnesOwnFormIsKeptToo() {
    var ada = participant("Ada Typing");

    var answer =
        signedIn.as(ada).post("/profile", Map.of("name", "Ada", "avoided", "Somebody Unheard Of"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("We know nobody called “Somebody Unheard Of”");
  }

  @Test
  void whoTakesNoPartIsToldSo() {
    assertThat(signedIn.as(given.participant("Guest")).get("/profile").body())
        .contains("You take no part yet");
    assertThat(signedIn.as(given.administrator("Zora")).get("/profile").body())
        .contains("add yourself with the e-mail");
  }

  @Test
  void anExportHasEverybodyWithoutFormulasAndWithoutAvoidances() {
    var ada = participant("Ada Exported");
    var avoided = somebody("=cmd|' /C calc'!A0 " + UUID.randomUUID());
    writer.saveAvoidances(personOf(ada), List.of(avoided.id()));

    var rows = Reading.cells(text(coordinator().download("/people/export?type=csv")));
    var workbook = Reading.sheets(coordinator().download("/people/export?type=xlsx"), "p.xlsx");

    assertThat(rows.getFirst()).contains("Email", "Skills offered", "Shoe size");
    assertThat(rows.getFirst()).noneMatch(name -> name.contains("avoid"));
    assertThat(text(coordinator().download("/people/export")))
        .contains("'=cmd|")
        .doesNotContain(",=cmd|");
    assertThat(rows).anyMatch(row -> row.contains(ada.email()) && !row.contains(avoided.email()));
    assertThat(Reading.cells(workbook.getFirst())).hasSameSizeAs(rows);
    assertThat(coordinator().get("/people/export?type=exe").status()).isEqualTo(404);
  }

  @Test
  void peopleAreFoundAsOneTypesByNameOrEmail() {
    var name = "Zebulon " + UUID.randomUUID();
    var one = somebody(name);
    var visitor = coordinator();

    assertThat(
            visitor.get("/people/options?query=" + name.substring(0, 20).replace(' ', '+')).body())
        .contains("data-value=\"" + one.id() + "\"")
        .contains(String.valueOf(one.email()));
    assertThat(visitor.get("/people?query=" + name.substring(8).strip()).body()).contains(name);
    assertThat(visitor.get("/people?query=" + name.substring(8).strip() + "&site=Elsewhere").body())
        .doesNotContain(name)
        .contains("Nobody found");
  }

  @Test
  void aPersonWithAnEmailIsInvitedAndTheTrailTellsIt() {
    var one = somebody("Invited " + UUID.randomUUID());
    var visitor = coordinator();

    visitor.post("/people/" + one.id() + "/invitation", Map.of());

    assertThat(person(one.id()).account()).isNotNull();
    assertThat(visitor.get("/people/" + one.id()).body()).contains("Invite again");
    assertThat(
            jdbc.sql("select action from audit_entry where subject_id = :id")
                .param("id", one.id().toString())
                .query(String.class)
                .list())
        .containsExactly("profiles.audit.invited");
  }

  private Visitor coordinator() {
    return signedIn.as(given.coordinator("Cora", UUID.randomUUID()));
  }

  private Viewer participant(String name) {
    var viewer = given.participant(name);
    writer.save(
        new Person(writer.nextId(), viewer.account(), name, viewer.email(), null, Profile.EMPTY));
    return viewer;
  }

  private Person somebody(String name) {
    var person =
        new Person(
            writer.nextId(),
            null,
            name,
            newEmail(),
            null,
            new Profile(
                null,
                "Weaver",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of("Shoe size", "38")));
    writer.save(person);
    return person;
  }

  private static Profile withWeek(Person person, WeeklyAvailability week) {
    var is = person.profile();
    return new Profile(
        is.pronouns(),
        is.jobTitle(),
        is.careerLevel(),
        is.team(),
        is.department(),
        is.organisation(),
        is.site(),
        is.manager(),
        is.timeZone(),
        is.languages(),
        is.skillsOffered(),
        is.skillsSought(),
        is.experiences(),
        is.experiencesSought(),
        is.values(),
        week,
        is.relationshipCapacity(),
        is.hoursAMonth(),
        is.about(),
        is.attributes());
  }

  private PersonId personOf(Viewer viewer) {
    return people.findByAccount(viewer.account()).orElseThrow();
  }

  private Person read(String location) {
    return person(PersonId.of(location.substring("/people/".length())));
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow();
  }

  private static String newEmail() {
    return UUID.randomUUID() + "@example.org";
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
