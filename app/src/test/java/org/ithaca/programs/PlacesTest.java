package org.ithaca.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void withoutALimitEverybodyHasAPlace() {
    var places = new Places(null, 90_000, 0);

    assertThat(places.full()).isFalse();
    assertThat(places.admitted(10_000)).isEqualTo(10_000);
  }

  @Test
  void newcomersHaveThePlacesThatAreFree() {
    assertThat(new Places(10, 7, 0).admitted(2)).isEqualTo(2);
    assertThat(new Places(10, 7, 0).admitted(5)).isEqualTo(3);
    assertThat(new Places(10, 10, 0).full()).isTrue();
  }

  @Test
  void nobodyOvertakesThoseWhoWait() {
    assertThat(new Places(10, 9, 1).full()).isTrue();
    assertThat(new Places(10, 7, 1).admitted(5)).isEqualTo(2);
  }

  @Test
  void freePlacesGoToThoseWhoWait() {
    assertThat(new Places(10, 8, 5).movingUp()).isEqualTo(2);
    assertThat(new Places(10, 8, 1).movingUp()).isEqualTo(1);
    assertThat(new Places(null, 8, 3).movingUp()).isEqualTo(3);
  }

  @Test
  void fewerSeatsThanPeopleTakeNobodysPlace() {
    var places = new Places(5, 8, 2);

    assertThat(places.movingUp()).isZero();
    assertThat(places.admitted(1)).isZero();
  }
}
