package org.ithaca.programs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ithaca.common.Viewer;
import org.ithaca.people.People;
import org.ithaca.people.imports.Arrivals;
import org.ithaca.people.imports.Arrivals.Arrival;
import org.ithaca.people.imports.Arrivals.Uploaded;
import org.ithaca.people.skills.SkillResolver;
import org.ithaca.people.skills.taxonomy.Skills;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet brought into a program, from the first look to taking it back. */
@IthacaTest
class SheetOfProgramTest {

  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;
  @Autowired SignedIn signedIn;
  @Autowired Enrolments enrolments;
  @Autowired People people;
  @Autowired Arrivals arrivals;
  @Autowired SkillResolver skills;
  @Autowired Skills taxonomy;

  private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "q");
  private Viewer cora;
  private Program program;
  private Visitor visitor;

  @BeforeEach
  void aProgram() {
    cora = accounts.administrator("Cora");
    program = given.enrolling("Spring " + mark, cora);
    visitor = signedIn.as(cora);
  }

  @Test
  void whoNamesNoRoleIsSaidBeforeAndAfter() {
    var id =
        upload(
            program,
            """
            Name,Email,Role,Favourite colour
            Ada,ada.%1$s@example.org,Mentor,Blue
            Bob,bob.%1$s@example.org,Wanderer,Red
            """);

    assertThat(page(id))
        .contains("One mentor, no mentees, one person without a role")
        .contains("One person comes in without being enrolled")
        .contains("Favourite colour</a>");

    finish(id);

    assertThat(enrolments.listEnrolled(program.id())).hasSize(1);
    assertThat(page(id))
        .contains("One person was not enrolled")
        .containsPattern("people newly enrolled</dt>\\s*<dd>1");
  }

  @Test
  void aRoleThatAnotherSheetSaysIsNotMissed() {
    var capacities =
        new Uploaded("capacities.csv", sheet("Name,Email,Capacity\nAda,ada.%s@example.org,2\n"));
    var mentors = new Uploaded("mentors.csv", sheet("Name,Email\nAda,ada.%s@example.org\n"));
    var arrived =
        (Arrival.Arrived) arrivals.arrive(List.of(capacities, mentors), program.id().value(), cora);

    var page = page(arrived.id().toString());

    assertThat(page).contains("nobody without a role").doesNotContain("without being enrolled");
    assertThat(page.split("people new</dt>\\s*<dd>1", -1)).hasSize(2);
  }

  private byte[] sheet(String text) {
    return text.formatted(mark).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whoIsKnownAndWhomNobodyKnowsIsSaidBefore() {
    finish(upload(program, "Name,Email,Role\nAda,ada.%1$s@example.org,Mentor\n"));
    var id =
        upload(
            program,
            """
            Name,Email,Role,Manager
            Ada,ada.%1$s@example.org,Mentor,Nobody %1$s
            Bob,bob.%1$s@example.org,Mentee,Ada
            """);

    assertThat(page(id))
        .containsPattern("people new</dt>\\s*<dd>1")
        .containsPattern("people known, updated</dt>\\s*<dd>1")
        .contains("nobody here knows: Nobody " + mark);
  }

  @Test
  void aProgramOfSomebodyElseIsNotThere() {
    var otto = signedIn.as(accounts.coordinator("Otto", UUID.randomUUID()));

    assertThat(otto.get("/imports/new?target=" + program.id()).status()).isEqualTo(404);
    assertThat(
            otto.upload(
                    "/imports",
                    Map.of("target", program.id().toString()),
                    "sheets",
                    "people.csv",
                    "Name\nAda\n".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(404);
  }

  @Test
  void takingASheetBackKeepsWhomALaterOneChanged() {
    var first =
        upload(
            program,
            """
            Name,Email,Role
            Ada,ada.%1$s@example.org,Mentor
            Bob,bob.%1$s@example.org,Mentor
            """);
    finish(first);
    finish(upload(null, "Name,Email,Site\nAda,ada.%1$s@example.org,Leeds\n"));

    visitor.post("/imports/" + first + "/undo", Map.of());

    assertThat(people.findByEmail("ada." + mark + "@example.org")).isPresent();
    assertThat(people.findByEmail("bob." + mark + "@example.org")).isEmpty();
    assertThat(page(first)).contains("One person was left as they are");
  }

  @Test
  void takingASheetBackKeepsWhoTakesPartElsewhere() {
    var first = upload(null, "Name,Email\nAda,ada.%1$s@example.org\n");
    finish(first);
    var ada = people.findByEmail("ada." + mark + "@example.org").orElseThrow();
    enrolments.enrol(
        program.id(), ada, program.format().roleKeys().getFirst(), null, Source.BY_HAND);

    visitor.post("/imports/" + first + "/undo", Map.of());

    assertThat(people.find(ada)).isPresent();
  }

  @Test
  void takingASheetBackTakesSkillsAlongThatNobodyHas() {
    var id =
        upload(
            program, "Name,Email,Role,Skills offered\nAda,ada.%1$s@example.org,Mentor,Zyzx %1$s\n");
    finish(id);
    var own = skills.take("Zyzx " + mark).value();

    visitor.post("/imports/" + id + "/undo", Map.of());

    assertThat(taxonomy.listLabels(List.of(own))).isEmpty();
  }

  private String upload(@Nullable Program into, String sheet) {
    Map<String, String> fields = into == null ? Map.of() : Map.of("target", into.id().toString());
    var answer =
        visitor.upload(
            "/imports",
            fields,
            "sheets",
            "people.csv",
            sheet.formatted(mark).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.location().substring(answer.location().lastIndexOf('/') + 1);
  }

  private String page(String id) {
    var answer = visitor.get("/imports/" + id);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private void finish(String id) {
    visitor.post("/imports/" + id + "/start", Map.of());
    for (int k = 0; k < 600; k++) {
      if (page(id).contains("Take this import back")) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Not over: " + page(id));
  }
}
