package org.ithaca.programs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Importance;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.ProgramStatus;
import org.ithaca.programs.Programs;
import org.ithaca.programs.Wishes;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class ProgramPagesTest {

  private static final RoleKey MENTEE = new RoleKey("mentee");

  @Autowired SignedIn signedIn;
  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;
  @Autowired Programs programs;
  @Autowired Enrolments enrolments;
  @Autowired Wishes wishes;
  @Autowired People people;

  private Viewer cora;
  private Visitor coordinator;

  @BeforeEach
  void aCoordinator() {
    cora = accounts.coordinator("Cora Dinator", UUID.randomUUID());
    coordinator = signedIn.as(cora);
  }

  @Test
  void aProgramIsMadeFromAFormatWithItsDefaults() {
    assertThat(coordinator.get("/programs/new").body()).contains("Traditional mentorship");
    assertThat(coordinator.get("/programs/new?format=traditional").status()).isEqualTo(200);

    var answer = coordinator.post("/programs", description("Spring 2030"));

    var page = coordinator.get(answer.location());
    assertThat(answer.status()).isEqualTo(303);
    assertThat(page.body()).contains("Spring 2030", "Open for enrolment");
  }

  @Test
  void whatWasTypedStaysWhenSomethingIsToMend() {
    var typed = description("Spring 2030");
    typed.put("endsOn", "2029-01-01");

    var answer = coordinator.post("/programs", typed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Spring 2030", "The end must not be before the start.");
  }

  @Test
  void programsOfOthersAreMissing() {
    var other = given.enrolling("Secret", accounts.participant("Otto"));

    for (var path :
        List.of(
            "",
            "/design",
            "/enrolments",
            "/enrolments/new",
            "/enrolments/export",
            "/enrolment-links",
            "/duplicates/new",
            "/missing-data",
            "/good-match",
            "/candidates",
            "/participation")) {
      assertThat(coordinator.get("/programs/" + other.id() + path).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(coordinator.post("/programs/" + other.id() + "/opening", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void theProgramGoesThroughItsLife() {
    var path = "/programs/" + given.draft("Spring", cora).id();

    for (var step : List.of("opening", "start", "closure")) {
      assertThat(coordinator.post(path + "/" + step, Map.of()).status()).isEqualTo(303);
    }

    assertThat(status(path)).isEqualTo(ProgramStatus.CLOSED);
    assertThat(coordinator.post(path + "/opening", Map.of()).status()).isEqualTo(303);
    assertThat(status(path)).isEqualTo(ProgramStatus.CLOSED);
  }

  @Test
  void slidersAndRulesAreSaved() {
    var program = given.draft("Spring", cora);
    var typed = new HashMap<>(DesignForm.of(program).values());
    typed.putAll(description("Spring, better"));
    typed.put("weight-values", "4");
    typed.put("weight-skills", "0");
    typed.put("seats-mentee", "30");
    typed.put("boundary-department", "different");
    typed.remove("outsideReportingLine");

    coordinator.post("/programs/" + program.id() + "/design", typed);

    var saved = programs.get(program.id());
    assertThat(saved.name()).isEqualTo("Spring, better");
    assertThat(saved.matching().on(Criterion.VALUES).weight())
        .isEqualTo(Importance.MOST_OF_ALL.weight());
    assertThat(saved.matching().on(Criterion.SKILLS).weight()).isZero();
    assertThat(saved.matching().on(Criterion.EXPERIENCE))
        .isEqualTo(program.matching().on(Criterion.EXPERIENCE));
    assertThat(saved.getRole(MENTEE).seats()).isEqualTo(30);
    assertThat(saved.matching().rules().outsideReportingLine()).isFalse();
  }

  @Test
  void aDesignThatCannotBeIsShownAgainWithEverythingTyped() {
    var program = given.draft("Spring", cora);
    var typed = new HashMap<>(DesignForm.of(program).values());
    typed.putAll(description("Spring, better"));
    typed.put("capacity-mentor", "many");
    typed.put("leastLevelGap", "5");
    typed.put("mostLevelGap", "2");

    var answer = coordinator.post("/programs/" + program.id() + "/design", typed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"many\"", "Spring, better", "whole number");
    assertThat(programs.get(program.id())).isEqualTo(program);
  }

  @Test
  void theMeaningOfTheSlidersIsToldInSentences() {
    var program = given.draft("Spring", cora);

    var told =
        coordinator.get(
            "/programs/" + program.id() + "/good-match?weight-skills=4&weight-experience=1");

    assertThat(told.body())
        .contains("In a good match, the mentor knows what the mentee wants to learn")
        .doesNotContain("<html");
  }

  @Test
  void aPersonIsAddedByHandTakenOutAndBroughtBack() {
    var program = given.enrolling("Spring", cora);
    var ada = given.person("Ada Byron");
    var list = "/programs/" + program.id() + "/enrolments";

    coordinator.post(list, Map.of("person", ada.toString(), "role", "mentee", "capacity", "2"));
    assertThat(coordinator.get(list).body()).contains("Ada Byron");
    assertThat(enrolment(program, ada).capacity()).isEqualTo(2);

    coordinator.post(list + "/" + ada + "/mentee/withdrawal", Map.of());
    assertThat(enrolment(program, ada).status()).isEqualTo(Status.WITHDRAWN);

    coordinator.post(list + "/" + ada + "/mentee/restoration", Map.of());
    assertThat(enrolment(program, ada).status()).isEqualTo(Status.ENROLLED);
  }

  @Test
  void whoTakesPartIsGivenOutAsASheetWithTheirWishes() {
    var program = given.enrolling("Spring", cora);
    var ada = given.person("Ada Byron");
    var sly = given.person("=HYPERLINK(1)");
    enrolments.enrol(program.id(), ada, MENTEE, 2, Enrolment.Source.BY_HAND);
    enrolments.enrol(program.id(), sly, new RoleKey("mentor"), null, Enrolment.Source.BY_HAND);
    wishes.saveRanked(program.id(), ada, List.of(sly));
    var path = "/programs/" + program.id() + "/enrolments";

    assertThat(coordinator.get(path).body()).contains(path + "/export?");
    var sheet = Reading.sheets(coordinator.download(path + "/export?type=xlsx"), "all.xlsx");
    assertThat(Reading.cells(sheet.getFirst()))
        .satisfiesExactlyInAnyOrder(
            head -> assertThat(head).startsWith("Name", "E-mail", "Job title", "Department"),
            row -> assertThat(row).startsWith("=HYPERLINK(1)").contains("mentor", "Takes part"),
            row ->
                assertThat(row)
                    .startsWith("Ada Byron")
                    .contains("mentee", "2", email(sly), "a coordinator"));
    assertThat(coordinator.get(path + "/export?role=mentor").body())
        .contains("'=HYPERLINK(1)")
        .doesNotContain("Ada Byron");
  }

  @Test
  void addingNobodyOrSomebodyUnknownIsExplained() {
    var list = "/programs/" + given.enrolling("Spring", cora).id() + "/enrolments";

    assertThat(coordinator.post(list, Map.of("role", "mentee")).body())
        .contains("Choose a person.");
    assertThat(
            coordinator
                .post(list, Map.of("role", "mentee", "personText", "nobody@nowhere.example"))
                .body())
        .contains("Nobody is known by that name");
  }

  @Test
  void aCopyHasTheDesignButNobodyInIt() {
    var program = given.enrolling("Spring", cora);
    enrolments.enrol(program.id(), given.person("Ada"), MENTEE, null, Enrolment.Source.BY_HAND);

    var answer =
        coordinator.post("/programs/" + program.id() + "/duplicates", description("Next spring"));

    var copy = programs.get(id(answer.location()));
    assertThat(copy.matching()).isEqualTo(program.matching());
    assertThat(enrolments.listEnrolled(copy.id())).isEmpty();
  }

  private String email(PersonId person) {
    return String.valueOf(people.find(person).orElseThrow().email());
  }

  private static Map<String, String> description(String name) {
    var typed = new HashMap<String, String>();
    typed.put("format", "traditional");
    typed.put("name", name);
    typed.put("purpose", "Grow together");
    typed.put("enrolBy", "");
    typed.put("startsOn", "2030-03-01");
    typed.put("endsOn", "2030-12-01");
    return typed;
  }

  private ProgramStatus status(String path) {
    return programs.get(id(path)).status();
  }

  private static ProgramId id(String path) {
    return ProgramId.of(path.substring("/programs/".length()));
  }

  private Enrolment enrolment(Program program, PersonId person) {
    return enrolments.find(program.id(), person, MENTEE).orElseThrow();
  }
}
