package org.ithaca.people.sheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {

  @Test
  void theSeparatorIsDecidedForTheWholeColumn() {
    assertThat(
            Lists.separator(List.of("Planning, budgeting and control; Sales", "Sales; Law", "Law")))
        .isEqualTo(";");
    assertThat(Lists.separator(List.of("Java, SQL", "SQL", "Go, Java"))).isEqualTo(",");
    assertThat(Lists.separator(List.of("Java | SQL", "SQL"))).isEqualTo("|");
    assertThat(Lists.separator(List.of("Java\nSQL", "SQL"))).isEqualTo("\n");
    assertThat(Lists.separator(List.of("['a', 'b']", "[\"c\"]"))).isEqualTo(Lists.BRACKETS);
    assertThat(Lists.separator(List.of("UX/UI", "C/C++"))).isEqualTo(",");
    assertThat(
            Lists.separator(
                List.of("I would like to learn how to lead, and also how to follow people well")))
        .isEqualTo(Lists.NONE);
  }

  @Test
  void valuesAreCutWithoutCuttingQuotesAndParentheses() {
    assertThat(Lists.split("Java (expert, 5 years), SQL,, SQL ", ","))
        .containsExactly("Java (expert, 5 years)", "SQL");
    assertThat(Lists.split("\"Planning, budgeting\", Sales", ","))
        .containsExactly("\"Planning, budgeting\"", "Sales");
    assertThat(Lists.split("['it\\'s', \"b, c\", d]", ",")).containsExactly("it's", "b, c", "d");
    assertThat(Lists.split("\u2022 Java\n\u2022 SQL\n- Go\n2. C", "\n"))
        .containsExactly("Java", "SQL", "Go", "C");
    assertThat(Lists.split("n/a", ",")).isEmpty();
    assertThat(Lists.split("a; b", null)).containsExactly("a", "b");
    assertThat(Lists.split("Planning, control; Sales", ";"))
        .containsExactly("Planning, control", "Sales");
  }

  @Test
  void oneCellDoesNotDecideForAllOthersAndIsStillCutByItsOwnSeparator() {
    List<String> cells = List.of("Java, SQL, Go", "Python; R", "Writing, Editing");
    assertThat(Lists.separator(cells)).isEqualTo(",");
    assertThat(Lists.split("Python; R", ",")).containsExactly("Python", "R");
    assertThat(Lists.split("Java, SQL; Go\nR", ",")).containsExactly("Java", "SQL", "Go", "R");
  }

  @Test
  void slashAndPlusPartValuesWhereTheyStandAlone() {
    assertThat(Lists.separator(List.of("Java / SQL / Go", "Writing + Editing"))).isEqualTo(" / ");
    assertThat(Lists.split("Writing + Editing", " / ")).containsExactly("Writing", "Editing");
    assertThat(Lists.separator(List.of("A + B", "C"))).isEqualTo(" + ");
    assertThat(Lists.split("Java, SQL / Go", ",")).containsExactly("Java", "SQL", "Go");
    assertThat(Lists.split("C++, C/C++", ",")).containsExactly("C++", "C/C++");
  }

  @Test
  void aSlashWithoutBlanksPartsValuesThatAreAlsoSeenAlone() {
    assertThat(Lists.separator(List.of("Python/R", "R", "SQL/Python"))).isEqualTo("/");
    assertThat(Lists.separator(List.of("Java / SQL", "Python/R", "R"))).isEqualTo("/");
    assertThat(Lists.separator(List.of("UX/UI", "C/C++", "TCP/IP"))).isEqualTo(",");
  }
}
