package org.ithaca.people.sheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ithaca.people.sheets.SheetRole;
import org.junit.jupiter.api.Test;

class RolesTest {

  private static void says(Set<SheetRole> roles, String... cells) {
    for (String cell : cells) {
      assertThat(Roles.parse(cell).value()).as(cell).contains(roles);
    }
  }

  @Test
  void whoWantsToBeAMentorIsOne() {
    says(
        Set.of(SheetRole.MENTOR),
        "I want to be a mentor",
        "As a mentor",
        "Become a mentor",
        "Mentor (experienced)",
        "mentor - senior",
        "Mentor*in",
        "Mentor:in",
        "mentor(in)",
        "Mentor/in",
        "Mentor*",
        "1 - Mentor",
        "Sign me up as a mentor!",
        "I can mentor others",
        "I would like to mentor",
        "Looking for a mentee",
        "I can offer mentoring",
        "Mentoring someone",
        "Ich möchte Mentorin sein",
        "Quiero ser mentora");
  }

  @Test
  void whoWantsAMentorIsAMentee() {
    says(
        Set.of(SheetRole.MENTEE),
        "Become a mentee",
        "Mentee (less experienced)",
        "Looking for a mentor",
        "I would like a mentor",
        "I want to have a mentor",
        "I would like to be mentored",
        "To be mentored",
        "Ich suche eine Mentorin",
        "Busco mentor");
  }

  @Test
  void bothMayBeSaidInAnyWay() {
    says(
        EnumSet.allOf(SheetRole.class),
        "I want to be a mentor; I want to be a mentee",
        "Both (mentor and mentee)",
        "Either, whatever is needed",
        "Count me in for both",
        "I want to mentor and be mentored",
        "Mentor*in und Mentee");
  }

  @Test
  void whatDoesNotSayWhoSomebodyIsIsReported() {
    for (String cell :
        List.of(
            "I do not want to be a mentor",
            "I have mentored before",
            "My mentor is Ann",
            "I had a mentor",
            "Undecided",
            "Mentor 1",
            "a first-generation student",
            "not a mentor")) {
      assertThat(Roles.parse(cell).value()).as(cell).isEmpty();
      assertThat(Roles.parse(cell).problems()).as(cell).hasSize(1);
    }
  }

  @Test
  void aNameSpeaksOfARoleOnlyInWordsOfMentoring() {
    assertThat(Roles.namedIn("Student ID")).isEmpty();
    assertThat(Roles.namedIn("Coach travel")).isEmpty();
    assertThat(Roles.namedIn("mentees 2026")).containsExactly(SheetRole.MENTEE);
  }
}
