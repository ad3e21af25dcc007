package org.ithaca.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.people.People;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What columns mean is corrected on a page, kept for the next time, and can be guessed anew. */
@IthacaTest
class MappingPagesTest {

  @Autowired GivenAccounts givenAccounts;
  @Autowired SignedIn signedIn;
  @Autowired Imports imports;
  @Autowired People people;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private BringsSheets cora;

  @BeforeEach
  void asCoordinator() {
    cora = coordinator("Cora");
  }

  private BringsSheets coordinator(String name) {
    return new BringsSheets(
        signedIn.as(givenAccounts.coordinator(name, UUID.randomUUID())), imports);
  }

  @Test
  void aColumnThatHoldsListsFromNowOnIsParted() {
    var id =
        cora.upload(
            "people.csv",
            "Name,Email,Q7\nAda,ada.%s@example.org,\"Public speaking, Negotiation\"\n"
                .formatted(mark));

    correct(cora, id, Map.of("column-2-field", "SKILLS_OFFERED"));
    cora.finish(id);

    var ada = people.findByEmail("ada." + mark + "@example.org").flatMap(people::find);
    assertThat(ada.orElseThrow().profile().skillsOffered()).hasSize(2);
  }

  @Test
  void aCorrectionIsRememberedForWhoMadeItAndForNobodyElse() {
    var sheet = sheet("Q7 " + mark);
    correct(cora, cora.upload("people.csv", sheet), Map.of("column-2-field", "DEPARTMENT"));

    var again = cora.upload("people.csv", sheet);
    var elsewhere = coordinator("Otto").upload("people.csv", sheet);

    assertThat(column(again, 2).field()).isEqualTo(SheetField.DEPARTMENT);
    assertThat(cora.page("/imports/" + again)).contains("Read as you said the last time");
    assertThat(column(elsewhere, 2).field()).isEqualTo(SheetField.EXTRA);
  }

  @Test
  void whatIsRememberedCanBeGuessedAnewAndIsForgottenThen() {
    var sheet = sheet("Q7 " + mark);
    correct(cora, cora.upload("people.csv", sheet), Map.of("column-2-field", "DEPARTMENT"));
    var again = cora.upload("people.csv", sheet);

    cora.visitor().post("/imports/" + again + "/parts/0", Map.of("anew", "true"));

    assertThat(column(again, 2).field()).isEqualTo(SheetField.EXTRA);
    assertThat(column(cora.upload("people.csv", sheet), 2).field()).isEqualTo(SheetField.EXTRA);
  }

  @Test
  void aCorrectedRowOfNamesIsRememberedToo() {
    var sheet =
        """
        Name,Email,Site
        Who %1$s,Where to write %1$s,Place %1$s
        Ada,ada.%1$s@example.org,Leeds
        """
            .formatted(mark);
    var first = cora.upload("people.csv", sheet);
    cora.visitor().post("/imports/" + first + "/parts/0", form(first, Map.of("headerRow", "2")));
    correct(cora, first, Map.of("column-0-field", "FULL_NAME", "column-1-field", "EMAIL"));

    var again = imports.getPart(cora.upload("people.csv", sheet), 0);

    assertThat(again.remembered()).isTrue();
    assertThat(again.mapping().headerRow()).isEqualTo(2);
  }

  @Test
  void whatTheCellsContradictIsNotTakenFromMemory() {
    var sheet = sheet("Q7 " + mark);
    correct(
        cora,
        cora.upload("people.csv", sheet),
        Map.of("column-0-field", "IGNORE", "column-1-field", "IGNORE"));

    assertThat(column(cora.upload("people.csv", sheet), 1).field()).isEqualTo(SheetField.EMAIL);
  }

  @Test
  void aSheetOfMenteesIsNotReadAsMentorsBecauseThatCameBefore() {
    var sheet = sheet("Q7 " + mark);
    correct(cora, cora.upload("mentors.csv", sheet), Map.of("column-2-field", "DEPARTMENT"));

    var mentees = imports.getPart(cora.upload("mentees.csv", sheet), 0).mapping();

    assertThat(String.valueOf(mentees.role())).isEqualTo("MENTEE");
    assertThat(mentees.column(2).field()).isEqualTo(SheetField.DEPARTMENT);
  }

  @Test
  void nobodyChangesHowAnImportWasReadOnceItIsThere() {
    var id = cora.upload("people.csv", sheet("Q7 " + mark));
    var form = form(id, Map.of("column-0-field", "IGNORE"));
    cora.finish(id);

    assertThat(cora.visitor().post("/imports/" + id + "/parts/0", form).status()).isEqualTo(404);
    assertThat(column(id, 0).field()).isEqualTo(SheetField.FULL_NAME);
  }

  @Test
  void aTextThatIsCutWronglyIsReadInAnotherWay() {
    var id =
        cora.upload(
            "people.csv",
            "Name,Email,About\nAda,ada.%1$s@example.org,\"5 feet 6\nBob,bob.%1$s@example.org,x\n"
                .formatted(mark));
    assertThat(cora.page("/imports/" + id)).contains("never closed");

    correct(cora, id, Map.of("delimiter", ",", "quote", "", "encoding", "UTF-8"));

    assertThat(cora.page("/imports/" + id)).contains("Bring these people in");
    assertThat(cora.finish(id).summary()).extracting("added").isEqualTo(2);
  }

  @Test
  void thousandsOfColumnsAreSavedAtOnce() {
    var names = IntStream.range(0, 700).mapToObj(k -> "Q" + k).collect(Collectors.joining(","));
    var id = cora.upload("people.csv", "Name,Email," + names + "\nAda,ada@example.org\n");
    var all = new HashMap<String, String>();
    for (int k = 2; k < 700; k++) {
      all.put("column-" + k + "-field", "EXPERIENCES");
      all.put("column-" + k + "-separator", ";");
      all.put("column-" + k + "-cell-0", "x");
    }

    correct(cora, id, all);

    assertThat(column(id, 699).field()).isEqualTo(SheetField.EXPERIENCES);
  }

  @Test
  void wordsOfLateRowsAreOnThePageToo() {
    var rows =
        IntStream.range(0, 1500)
            .mapToObj(k -> "P%d,p%d.%s@example.org,%s".formatted(k, k, mark, role(k)))
            .collect(Collectors.joining("\n"));
    var id = cora.upload("people.csv", "Name,Email,Role\n" + rows);

    assertThat(cora.page("/imports/" + id + "/parts/0")).contains("Wanderer " + mark);
  }

  private String role(int row) {
    return row == 1400 ? "Wanderer " + mark : row % 2 == 0 ? "Mentor" : "Mentee";
  }

  private String sheet(String third) {
    return "Name,Email,%2$s\nAda,ada.%1$s@example.org,Blue\nBob,bob.%1$s@example.org,Red\n"
        .formatted(mark, third);
  }

  private ColumnMapping column(ImportId id, int position) {
    return imports.getPart(id, 0).mapping().column(position);
  }

  private void correct(BringsSheets who, ImportId id, Map<String, String> fields) {
    var answer = who.visitor().post("/imports/" + id + "/parts/0", form(id, fields));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }

  /** What the page would send, with some fields changed. */
  private Map<String, String> form(ImportId id, Map<String, String> fields) {
    var form = new HashMap<String, String>();
    form.put("used", "true");
    form.put("headerRow", Integer.toString(imports.getPart(id, 0).mapping().headerRow()));
    form.putAll(fields);
    return form;
  }
}
