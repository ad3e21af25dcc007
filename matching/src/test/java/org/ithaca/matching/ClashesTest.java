package org.ithaca.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClashesTest {

  @Test
  void nothingClashesWhereAllCanHold() {
    assertThat(
            Clashes.<String>ofAssignment()
                .require(new Pair(0, 0), "pin")
                .forbid(new Pair(0, 1), "rule")
                .giverCapacity(0, 1, "one place")
                .smallest())
        .isEmpty();
  }

  @Test
  void aPinOnAForbiddenPairClashesWithTheRule() {
    assertThat(
            Clashes.<String>ofAssignment()
                .require(new Pair(0, 0), "pin")
                .forbid(new Pair(0, 0), "same reporting line")
                .all())
        .containsExactly(new Clashes.Clash<>(List.of("pin", "same reporting line"), 1));
  }

  @Test
  void onePinMoreThanPlacesClashesWithTheCapacity() {
    var clashes =
        Clashes.<String>ofAssignment()
            .require(new Pair(0, 7), "a")
            .require(new Pair(1, 7), "b")
            .require(new Pair(2, 7), "c")
            .require(new Pair(3, 7), "d")
            .giverCapacity(7, 2, "two places");
    assertThat(clashes.all())
        .containsExactly(new Clashes.Clash<>(List.of("a", "b", "c", "two places"), 2));
  }

  @Test
  void onePinMoreThanALimitAllowsClashesWithTheLimit() {
    var clashes =
        Clashes.<String>ofAssignment()
            .require(new Pair(0, 0), "a")
            .require(new Pair(1, 1), "b")
            .require(new Pair(2, 5), "c")
            .atMost(1, pair -> pair.second() < 5, "one of our own");
    assertThat(clashes.smallest().orElseThrow().labels())
        .containsExactly("a", "b", "one of our own");
  }

  @Test
  void theSmallestOfSeveralIsNamed() {
    var clashes =
        Clashes.<String>ofAssignment()
            .require(new Pair(0, 0), "a")
            .require(new Pair(0, 1), "b")
            .receiverCapacity(0, 1, "one place")
            .forbid(new Pair(0, 1), "never");
    assertThat(clashes.smallest().orElseThrow().labels()).containsExactly("b", "never");
    assertThat(clashes.all()).hasSize(2);
  }

  @Test
  void inAPairingOrderDoesNotMatterAndEverybodyHasOnePlace() {
    assertThat(
            Clashes.<String>ofPairing()
                .require(new Pair(2, 1), "pin")
                .forbid(new Pair(1, 2), "forbidden by hand")
                .smallest()
                .orElseThrow()
                .labels())
        .containsExactly("pin", "forbidden by hand");
    assertThat(
            Clashes.<String>ofPairing()
                .require(new Pair(0, 1), "a")
                .require(new Pair(1, 2), "b")
                .smallest()
                .orElseThrow()
                .labels())
        .containsExactly("a", "b");
  }
}
