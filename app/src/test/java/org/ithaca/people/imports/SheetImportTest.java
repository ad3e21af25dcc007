package org.ithaca.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet from upload to people in the database, again, and back. */
@IthacaTest
class SheetImportTest {

  @Autowired GivenAccounts givenAccounts;
  @Autowired SignedIn signedIn;
  @Autowired Imports imports;
  @Autowired ImportJob job;
  @Autowired People people;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private Visitor visitor;

  @BeforeEach
  void asCoordinator() {
    visitor = signedIn.as(givenAccounts.coordinator("Cora", UUID.randomUUID()));
  }

  @Test
  void showsWhatItUnderstandsBeforeAnythingIsWritten() {
    var id = uploaded("Name;E-mail;Grade\nAda;%s@example.org;SEO\n");

    assertThat(visitor.get("/imports/" + id).body()).contains("Ada", mark + "@example.org");
    assertThat(people.findByEmail(mark + "@example.org")).isEmpty();
  }

  @Test
  void bringsGoodRowsInAndKeepsBadOnesWithTheirReason() {
    var id =
        uploaded("Name,E-mail,Department\nAda,%s@example.org,Finance\nBob,not an address,IT\n");
    finished(id);

    assertThat(person().profile().department()).isEqualTo("Finance");
    var problems = imports.listProblems(id, 1).rows();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().rejected()).isTrue();
    assertThat(problems.getFirst().cells()).containsExactly("Bob", "not an address", "IT");
    assertThat(visitor.get("/imports/" + id + "/parts/0/problems.csv").body())
        .contains("not an address");
    assertThat(visitor.get("/imports/" + id + "/problems").status()).isEqualTo(200);
  }

  @Test
  void updatesInsteadOfDoublingWhenTheSheetComesAgain() {
    finished(uploaded("Name,E-mail,Department\nAda,%s@example.org,Finance\n"));
    var before = person();
    finished(uploaded("Name,E-mail,Site\nAda Augusta,%s@example.org,Leeds\n"));

    var after = person();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.name()).isEqualTo("Ada Augusta");
    assertThat(after.profile().department()).isEqualTo("Finance");
    assertThat(after.profile().site()).isEqualTo("Leeds");
  }

  @Test
  void findsManagersWhereverTheyAreInTheSheet() {
    finished(
        uploaded(
            """
            Name,E-mail,Manager
            Ada,%1$s@example.org,bea.%1$s@example.org
            Bea,bea.%1$s@example.org,Cleo %1$s
            Cleo %1$s,cleo.%1$s@example.org,
            """));

    var bea = people.findByEmail("bea." + mark + "@example.org").flatMap(people::find);
    var cleo = people.findByEmail("cleo." + mark + "@example.org");
    assertThat(person().profile().manager()).isEqualTo(bea.orElseThrow().id());
    assertThat(bea.orElseThrow().profile().manager()).isEqualTo(cleo.orElseThrow());
  }

  @Test
  void saysWhichRowsMentionSomebodyWhomNobodyKnows() {
    var id =
        uploaded(
            """
            Name,E-mail,Manager
            Ada,%1$s@example.org,nobody.%1$s@example.org
            Bea,bea.%1$s@example.org,%1$s@example.org
            """);
    finished(id);

    assertThat(imports.listProblems(id, 1).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.rejected()).isFalse();
          assertThat(row.cells()).startsWith("Ada");
          assertThat(row.problems().getFirst().value())
              .isEqualTo("nobody." + mark + "@example.org");
        });
  }

  @Test
  void bringsRowsInOnceThoughTwoNodesAreAtIt() {
    var id = uploaded("Name,E-mail,Department\nAda,%s@example.org,Finance\n");
    visitor.post("/imports/" + id + "/start", Map.of());
    job.run(id, () -> false);
    finished(id);

    assertThat(imports.get(id).summary())
        .isEqualTo(new SheetImport.Summary(1, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void placesGradesThatTheFirstThousandRowsDoNotShow() {
    var sheet = new StringBuilder("Name,E-mail,Grade\n");
    for (int k = 0; k < 1100; k++) {
      sheet.append("Person %1$d,p%1$d.%2$s@example.org,SEO\n".formatted(k, mark));
    }
    finished(uploaded(sheet + "Ada,%s@example.org,Grade 7\n"));

    var seo = people.findByEmail("p1." + mark + "@example.org").flatMap(people::find).orElseThrow();
    assertThat(person().profile().careerLevel())
        .isGreaterThan(Objects.requireNonNull(seo.profile().careerLevel()));
  }

  @Test
  void takesAnImportBack() {
    finished(uploaded("Name,E-mail,Department\nAda,%s@example.org,Finance\n"));
    var second =
        uploaded(
            "Name,E-mail,Department\nAda,%1$s@example.org,Law\nEve,eve.%1$s@example.org,Law\n");
    finished(second);
    assertThat(person().profile().department()).isEqualTo("Law");

    visitor.post("/imports/" + second + "/undo", Map.of());
    assertThat(person().profile().department()).isEqualTo("Finance");
    assertThat(people.findByEmail("eve." + mark + "@example.org")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoSheet() {
    var answer =
        visitor.upload(
            "/imports", Map.of(), "sheets", "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("This is a PDF");
  }

  private Person person() {
    return people.findByEmail(mark + "@example.org").flatMap(people::find).orElseThrow();
  }

  private ImportId uploaded(String sheet) {
    var answer =
        visitor.upload(
            "/imports",
            Map.of(),
            "sheets",
            "people.csv",
            sheet.formatted(mark).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return ImportId.of(answer.location().substring(answer.location().lastIndexOf('/') + 1));
  }

  private void finished(ImportId id) {
    visitor.post("/imports/" + id + "/start", Map.of());
    for (int k = 0; k < 600; k++) {
      var of = imports.get(id);
      if (!of.status().underWay()) {
        assertThat(of.status()).isEqualTo(SheetImport.Status.FINISHED);
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Import " + id + " is not over after half a minute");
  }
}
