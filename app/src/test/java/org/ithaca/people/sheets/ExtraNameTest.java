package org.ithaca.people.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraNameTest {

  @Test
  void aNameThatAColumnOfOursHasIsToldApartAndPutTogetherAgain() {
    var ours = List.of("Email", "Job title");

    assertThat(ExtraName.written("email", ours)).isEqualTo("email (extra)");
    assertThat(ExtraName.written("Shoe size", ours)).isEqualTo("Shoe size");
    assertThat(ExtraName.read(ExtraName.written("email", ours))).isEqualTo("email");
  }
}
