package org.ithaca.people.sheets.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.SheetField.EMAIL;
import static org.ithaca.people.sheets.SheetField.FULL_NAME;
import static org.ithaca.people.sheets.SheetField.ROLE;

import java.util.Set;
import org.ithaca.people.sheets.Imports;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.files.Reading;
import org.junit.jupiter.api.Test;

/** Which row names the columns, and how far the columns go. */
class HeaderRowsTest {

  private static final String SHORT =
      "Name,Email\nAnn Lee,a@x.org,mentor,IT\nBo Tan,b@x.org,mentee,HR\nCy Po,c@x.org,mentee,HR\n";

  @Test
  void aHeaderShorterThanTheDataIsOneRowAndHidesNoColumn() {
    Imports sheet = Imports.of(SHORT);
    assertThat(sheet.mapping().headerRow()).isEqualTo(1);
    assertThat(sheet.mapping().headerRows()).isEqualTo(1);
    assertThat(sheet.fields()).hasSize(4).startsWith(FULL_NAME, EMAIL, ROLE);
    assertThat(sheet.people()).hasSize(3);
    assertThat(sheet.person().roles()).isEqualTo(Set.of(SheetRole.MENTOR));
    assertThat(MappingGuess.of(Reading.text(SHORT), "p.csv", 1).mapping().columns()).hasSize(4);
  }

  @Test
  void aHeaderOfTwoRowsIsFoundAgainByItsRow() {
    String text = "Contact,,Skills,\nName,Email,Java,SQL\nAnn,a@x.org,x,\nBo,b@x.org,,expert\n";
    MappingGuess guessed = MappingGuess.of(Reading.text(text), "p.csv");
    MappingGuess again = MappingGuess.of(Reading.text(text), "p.csv", 2);
    assertThat(again.fingerprint()).isEqualTo(guessed.fingerprint());
    assertThat(again.mapping()).isEqualTo(guessed.mapping());
  }

  @Test
  void aFewCellsToTheRightMakeNoColumn() {
    Imports sheet = Imports.of("name,email\nAnn,a@x.org\nBo,b@x.org,surplus\nCy,c@x.org\n");
    assertThat(sheet.fields()).containsExactly(FULL_NAME, EMAIL);
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.row.beyond_columns");
  }
}
