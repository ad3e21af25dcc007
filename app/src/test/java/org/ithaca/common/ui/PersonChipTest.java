package org.ithaca.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonChipTest {

  @Test
  void initialsAreThoseOfTheFirstAndTheLastWord() {
    assertThat(named("Maya Chidinma Okafor").initials()).isEqualTo("MO");
    assertThat(named("Sukarno").initials()).isEqualTo("S");
  }

  @Test
  void initialsFollowTheScript() {
    assertThat(named("Élodie Ødegård").initials()).isEqualTo("ÉØ");
    assertThat(named("山田 太郎").initials()).isEqualTo("山太");
    assertThat(named("e\u0301lodie durand").initials()).isEqualTo("E\u0301D");
  }

  @Test
  void aPersonWithoutANameIsShownNevertheless() {
    assertThat(named("  ").initials()).isEqualTo("?");
  }

  @Test
  void theSamePersonHasTheSameColourEverywhere() {
    assertThat(named("Maya Okafor").colour())
        .isEqualTo(named("Maya Okafor").colour())
        .isBetween(0, 7);
  }

  private static PersonChip named(String name) {
    return new PersonChip(name, null, null);
  }
}
