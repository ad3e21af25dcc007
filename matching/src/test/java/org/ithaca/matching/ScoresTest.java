package org.ithaca.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void pairsMayComeInAnyOrder() {
    Scores scores =
        Scores.builder(3, 3).add(2, 1, 5).add(0, 2, 7).add(0, 0, 9).add(2, 0, 1).build();
    assertThat(scores.size()).isEqualTo(4);
    assertThat(scores.from(1)).isEqualTo(scores.from(2));
    assertThat(scores.score(scores.find(0, 0))).isEqualTo(9);
    assertThat(scores.score(scores.find(0, 2))).isEqualTo(7);
    assertThat(scores.score(scores.find(2, 1))).isEqualTo(5);
    assertThat(scores.find(1, 1)).isNegative();
  }

  @Test
  void scoresThatDoNotFitAnIntAreKept() {
    Scores scores = Scores.builder(1, 2).add(0, 0, 1).add(0, 1, 1L << 40).build();
    assertThat(scores.score(scores.find(0, 0))).isEqualTo(1);
    assertThat(scores.score(scores.find(0, 1))).isEqualTo(1L << 40);
  }

  @Test
  void saysWhatIsWrongWithAPair() {
    assertThatThrownBy(() -> Scores.builder(2, 2).add(2, 0, 1))
        .hasMessage("Pair 2-0 is outside 2 receivers and 2 givers.");
    assertThatThrownBy(() -> Scores.builder(2, 2).add(0, 0, -1))
        .hasMessageStartingWith("Score -1 of pair 0-0 is negative.");
    assertThatThrownBy(() -> Scores.builder(2, 2).add(0, 1, 1).add(0, 1, 2).build())
        .hasMessage("Pair 0-1 was added twice.");
  }

  @Test
  void aBuilderServesOnce() {
    Scores.Builder builder = Scores.builder(1, 1).add(0, 0, 1);
    assertThat(builder.build().size()).isEqualTo(1);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.add(0, 0, 1)).isInstanceOf(IllegalStateException.class);
  }
}
