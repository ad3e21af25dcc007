package org.ithaca.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportanceTest {

  @ParameterizedTest
  @EnumSource
  void everyWordMeansItsOwnWeight(Importance importance) {
    assertThat(Importance.of(importance.weight())).isEqualTo(importance);
  }

  @ParameterizedTest
  @CsvSource({
    "1, A_LITTLE",
    "8, A_LITTLE",
    "11, QUITE",
    "25, A_LOT",
    "41, MOST_OF_ALL",
    "100, MOST_OF_ALL"
  })
  void aWeightHasTheNearestWord(int weight, Importance word) {
    assertThat(Importance.of(weight)).isEqualTo(word);
  }

  @Test
  void aSliderThatIsNotMovedKeepsItsWeight() {
    assertThat(Importance.of(41).replacing(41)).isEqualTo(41);
    assertThat(Importance.QUITE.replacing(41)).isEqualTo(12);
  }
}
