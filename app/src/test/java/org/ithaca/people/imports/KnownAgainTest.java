package org.ithaca.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever came with a sheet before is known when they come again. */
@IthacaTest
class KnownAgainTest {

  @Autowired GivenAccounts givenAccounts;
  @Autowired SignedIn signedIn;
  @Autowired Imports imports;
  @Autowired People people;

  /** Letters only, so that nothing else is read into names. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "q");

  private BringsSheets cora;

  @BeforeEach
  void asCoordinator() {
    cora =
        new BringsSheets(
            signedIn.as(givenAccounts.coordinator("Cora", UUID.randomUUID())), imports);
  }

  @Test
  void byAnIdHoweverItIsWritten() {
    var first = bringIn("Employee ID,Name\nM1-%1$s,Ada\nS1-%1$s,Bob\n");
    var again = bringIn("Employee ID,Name\nM1-%1$s,Ada\ns1-%1$s,Bob\n");

    assertThat(outcome(first)).isEqualTo("2 added, 0 updated, 0 rejected");
    assertThat(outcome(again)).isEqualTo("0 added, 2 updated, 0 rejected");
  }

  @Test
  void byTheirIdWhenTheEMailIsNew() {
    bringIn("Employee ID,Name,Email\nE1-%1$s,Ada Lee,old.%1$s@example.org\n");
    var again = bringIn("Employee ID,Name,Email\nE1-%1$s,Ada Lee,new.%1$s@example.org\n");

    assertThat(outcome(again)).isEqualTo("0 added, 1 updated, 0 rejected");
    assertThat(people.findByEmail("new." + mark + "@example.org")).isPresent();
    assertThat(people.findByEmail("old." + mark + "@example.org")).isEmpty();
  }

  @Test
  void butNotWhenIdAndEMailBelongToTwo() {
    bringIn(
        """
        Employee ID,Name,Email
        E1-%1$s,Ada,ada.%1$s@example.org
        E2-%1$s,Bob,bob.%1$s@example.org
        """);
    var again =
        bringIn(
            """
            Employee ID,Name,Email,Site
            E1-%1$s,Bob,bob.%1$s@example.org,Leeds
            E3-%1$s,Eve,eve.%1$s@example.org,Leeds
            """);

    assertThat(outcome(again)).isEqualTo("1 added, 0 updated, 1 rejected");
    assertThat(reasons(again)).contains("sheets.row.two_people");
    assertThat(cora.page("/imports/" + again.id() + "/problems"))
        .contains("belong to two different people");
  }

  @Test
  void butNotByAnIdThatSomebodyQuiteDifferentHas() {
    bringIn("Employee ID,Name,Email\nE1-%1$s,Ada Lee,ada.%1$s@example.org\n");
    var again = bringIn("Employee ID,Name,Email\nE1-%1$s,Bob Ray,bob.%1$s@example.org\n");

    assertThat(outcome(again)).isEqualTo("0 added, 0 updated, 1 rejected");
    assertThat(reasons(again)).contains("sheets.row.id_of_another");
  }

  @Test
  void andOneIdWithTwoAddressesInOneSheetIsSaid() {
    var brought =
        bringIn(
            """
            Employee ID,Name,Email,Role
            E1-%1$s,Ada Lee,ada.%1$s@example.org,Mentor
            E1-%1$s,Ada Lee,ada2.%1$s@example.org,Mentee
            """);

    assertThat(outcome(brought)).isEqualTo("1 added, 0 updated, 1 rejected");
    assertThat(reasons(brought)).contains("sheets.row.other_email");
  }

  @Test
  void byANameAloneHoweverItIsWritten() {
    var sheet = "Name,Site\nJosé García %1$s,Leeds\nPat O'Brien %1$s,York\nAnne-Marie %1$s,Bath\n";
    bringIn(sheet);
    var again = bringIn(sheet);
    var folded = bringIn("Name,Site\nJose Garcia %1$s,Hull\nPat O’Brien %1$s,Hull\n");

    assertThat(outcome(again)).isEqualTo("0 added, 3 updated, 0 rejected");
    assertThat(outcome(folded)).isEqualTo("0 added, 2 updated, 0 rejected");
  }

  @Test
  void byTheirNameWhenTheyComeWithAnEMailForTheFirstTime() {
    bringIn("Name,Site\nAda %1$s,Leeds\n");
    var again = bringIn("Name,Email\nAda %1$s,ada.%1$s@example.org\n");

    assertThat(outcome(again)).isEqualTo("0 added, 1 updated, 0 rejected");
    assertThat(person("ada").profile().site()).isEqualTo("Leeds");
  }

  @Test
  void butNotByANameThatTwoHave() {
    bringIn("Employee ID,Name\nE1-%1$s,Ada %1$s\nE2-%1$s,Ada %1$s\n");
    var again = bringIn("Name,Email\nAda %1$s,ada.%1$s@example.org\n");

    assertThat(outcome(again)).isEqualTo("1 added, 0 updated, 0 rejected");
  }

  @Test
  void butNotByANameThatComesTwiceWithTwoAddresses() {
    bringIn("Name,Site\nAda %1$s,Leeds\n");
    var again =
        bringIn("Name,Email\nAda %1$s,ada1.%1$s@example.org\nAda %1$s,ada2.%1$s@example.org\n");

    assertThat(outcome(again)).isEqualTo("2 added, 0 updated, 0 rejected");
  }

  @Test
  void asAManagerHoweverTheNameIsTurned() {
    bringIn(
        """
        Name,Email,Manager
        Bo Tan%1$s,bo.%1$s@example.org,
        Ada,ada.%1$s@example.org,"Tan%1$s, Bo"
        """);

    assertThat(person("ada").profile().manager()).isEqualTo(person("bo").id());
  }

  private Person person(String name) {
    return people
        .findByEmail(name + "." + mark + "@example.org")
        .flatMap(people::find)
        .orElseThrow();
  }

  private SheetImport bringIn(String sheet) {
    return cora.bringIn("people.csv", sheet.formatted(mark));
  }

  private static String outcome(SheetImport of) {
    var summary = of.summary();
    return summary == null
        ? "nothing"
        : "%s added, %s updated, %s rejected"
            .formatted(summary.added(), summary.updated(), summary.rejected());
  }

  private List<String> reasons(SheetImport of) {
    return imports.listAllProblems(of.id()).stream()
        .flatMap(row -> row.problems().stream())
        .map(problem -> problem.reason().key())
        .toList();
  }
}
