package org.ithaca.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.people.People;
import org.ithaca.people.sheets.Message;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A row that cannot be used never takes the others with it. */
@IthacaTest
class BadRowsTest {

  @Autowired GivenAccounts givenAccounts;
  @Autowired SignedIn signedIn;
  @Autowired Imports imports;
  @Autowired People people;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private BringsSheets cora;

  @BeforeEach
  void asCoordinator() {
    cora =
        new BringsSheets(
            signedIn.as(givenAccounts.coordinator("Cora", UUID.randomUUID())), imports);
  }

  @Test
  void aRowThatTheDatabaseRefusesIsLeftOutWithTheReason() {
    // Longer than an index takes, and nothing that could be packed.
    var tooLong =
        IntStream.range(0, 200)
            .mapToObj(k -> UUID.nameUUIDFromBytes(new byte[] {(byte) k}).toString())
            .collect(Collectors.joining());
    var of =
        cora.bringIn(
            "people.csv",
            """
            Employee ID,Name,Email,Skills offered
            E1%1$s,Ada,ada.%1$s@example.org,Sailing %1$s
            E2%1$s%2$s,Bob,bob.%1$s@example.org,
            E3%1$s,Eve,eve.%1$s@example.org,Sailing %1$s
            """
                .formatted(mark, tooLong));

    assertThat(of.summary()).extracting("added", "rejected").containsExactly(2, 1);
    var problem = imports.listAllProblems(of.id()).getFirst();
    assertThat(problem.rowNumber()).isEqualTo(3);
    assertThat(problem.rejected()).isTrue();
    assertThat(cora.page("/imports/" + of.id() + "/problems")).contains("The database");
    assertThat(people.findByEmail("eve." + mark + "@example.org")).isPresent();
  }

  @Test
  void aCellWithACharacterThatNoDatabaseKeepsIsRead() {
    var of =
        cora.bringIn(
            "people.csv",
            "Name,Email,About\n%s,x,%s\nAn\0n,ann.%s@example.org,\n"
                .formatted("Bob", "He likes long walks. ".repeat(1000), mark));

    assertThat(of.summary()).extracting("added", "rejected").containsExactly(1, 1);
    var ann = people.findByEmail("ann." + mark + "@example.org").flatMap(people::find);
    assertThat(ann.orElseThrow().name()).isEqualTo("Ann");
  }

  @Test
  void somebodyUnknownWhomACellNamesIsSaid() {
    var of =
        cora.bringIn(
            "people.csv",
            "Name,Email,Manager\nAda,ada.%1$s@example.org,Nobody %1$s\n".formatted(mark));

    assertThat(cora.page("/imports/" + of.id() + "/problems")).contains("Nobody here is called");
    assertThat(cora.page("/imports/" + of.id() + "/parts/0/problems.csv"))
        .contains("Nobody " + mark);
  }

  @Test
  void aQuoteThatIsNeverClosedIsSaidBeforeAnythingIsWritten() {
    var id =
        cora.upload(
            "people.csv",
            "Name,Email,About\nAda,ada.%1$s@example.org,\"fine\"\nBob,b@example.org,\"never closed\n"
                .formatted(mark));

    assertThat(cora.page("/imports/" + id))
        .contains("a quote opened there is never closed")
        .doesNotContain("Bring these people in");
  }

  @Test
  void aCellLongerThanAnyTextIsSaidToo() {
    var id =
        cora.upload(
            "people.csv",
            "Name,Email\nAda,a@example.org\n%s,b@x.org\n".formatted("x".repeat(200_000)));

    assertThat(cora.page("/imports/" + id)).contains("cannot be read");
  }

  @Test
  void anImportThatFailedSaysSo() {
    var id = cora.upload("people.csv", "Name,Email\nAda,ada.%s@example.org\n".formatted(mark));
    imports.move(id, SheetImport.Status.MAPPING, SheetImport.Status.QUEUED);
    imports.fail(id, Message.of("import.failed"));

    assertThat(cora.page("/imports/" + id)).contains("Nothing was written");
  }

  @Test
  void noFileAtAllIsSaid() {
    var answer = cora.visitor().upload("/imports", Map.of(), "sheets", "people.csv", new byte[0]);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a file");
  }

  @Test
  void rowsToCorrectComeBackUnderTheirNames() {
    var of =
        cora.bringIn(
            "people.csv",
            "Name,Email,Club,Chess\nAda,ada.%1$s at example.org,Chess,x\n".formatted(mark));
    var given = cora.page("/imports/" + of.id() + "/parts/0/problems.csv").replace(" at ", "@");
    assertThat(given).contains("Name,Email,Club,Chess,Ithaca: Row");

    var again = cora.bringIn("rows-to-correct.csv", given);

    assertThat(again.summary()).extracting("added", "rejected").containsExactly(1, 0);
    var ada = people.findByEmail("ada." + mark + "@example.org").flatMap(people::find);
    assertThat(ada.orElseThrow().name()).isEqualTo("Ada");
    assertThat(ada.orElseThrow().profile().attributes()).containsOnlyKeys("Club", "Chess");
  }

  @Test
  void aSheetWithoutRowsIsSaid() {
    var id = cora.upload("people.csv", "Name,Email,Role\n");

    assertThat(cora.page("/imports/" + id))
        .contains("There are no rows below the names of the columns")
        .doesNotContain("Bring these people in");
  }

  @Test
  void nothingThatWasReadIsDropped() {
    cora.bringIn(
        "people.csv",
        """
        Name,Email,Preferred name,Why do you want to learn these skills?
        Adelaide,ada.%1$s@example.org,Ada,To lead a team
        """
            .formatted(mark));

    var ada = people.findByEmail("ada." + mark + "@example.org").flatMap(people::find);
    assertThat(ada.orElseThrow().profile().attributes())
        .containsValue("Ada")
        .containsValue("To lead a team");
  }
}
