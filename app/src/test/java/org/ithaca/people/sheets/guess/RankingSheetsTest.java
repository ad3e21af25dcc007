package org.ithaca.people.sheets.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.SheetField.CAPACITY;
import static org.ithaca.people.sheets.SheetField.CAREER_LEVEL;
import static org.ithaca.people.sheets.SheetField.EXTERNAL_ID;
import static org.ithaca.people.sheets.SheetField.FULL_NAME;
import static org.ithaca.people.sheets.SheetField.ROLE;
import static org.ithaca.people.sheets.SheetField.WISHES;

import java.util.List;
import org.ithaca.people.sheets.Imports;
import org.ithaca.people.sheets.ParsedPerson;
import org.junit.jupiter.api.Test;

/** Sheets without column names: who, then whom they would like best, or how many they take. */
class RankingSheetsTest {

  @Test
  void codesWithANumberInThemAreWishesAndNoCapacities() {
    assertThat(Imports.of("S1,M1\nS1,M1\n").fields()).containsExactly(EXTERNAL_ID, WISHES);
    assertThat(Imports.of("M1,S1\nM2,S1\n").fields()).containsExactly(EXTERNAL_ID, WISHES);
    assertThat(Imports.of("M1,1\nM2,2\n").fields()).containsExactly(EXTERNAL_ID, CAPACITY);
  }

  @Test
  void codesThatAreAlsoGradesAreWishesToo() {
    Imports sheet = Imports.of("S1,M1,M2\nS2,M2,M1\nS3,M1\nS4,M1\n", "mentees.csv");
    assertThat(sheet.fields()).containsExactly(EXTERNAL_ID, WISHES, WISHES);
    assertThat(sheet.people())
        .extracting(ParsedPerson::wishes)
        .containsExactly(List.of("M1", "M2"), List.of("M2", "M1"), List.of("M1"), List.of("M1"));
  }

  @Test
  void oneRowIsEnough() {
    assertThat(Imports.of("S1,M1\n").fields()).containsExactly(EXTERNAL_ID, WISHES);
    assertThat(Imports.of("M0,S3,S0,S2\n").person().wishes()).containsExactly("S3", "S0", "S2");
    assertThat(Imports.of("M1,1\n").fields()).containsExactly(EXTERNAL_ID, CAPACITY);
    assertThat(Imports.of("Ann Lee,Bo Orr,Cy Day\n").person().wishes())
        .containsExactly("Bo Orr", "Cy Day");
  }

  @Test
  void peopleWithTheirGradeOrTeamAreNoRanking() {
    assertThat(Imports.of("Ann Lee,IC4\nBo Orr,IC5\nCy Day,IC4\n").fields())
        .containsExactly(FULL_NAME, CAREER_LEVEL);
    assertThat(Imports.of("Ann Lee,mentor,IT\nBo Orr,mentee,IT\nCy Day,mentee,HR\n").fields())
        .startsWith(FULL_NAME, ROLE)
        .doesNotContain(WISHES);
    assertThat(Imports.of("Ann Lee,Sales\nBo Orr,Sales\nCy Day,Law\n").fields())
        .doesNotContain(WISHES);
  }
}
