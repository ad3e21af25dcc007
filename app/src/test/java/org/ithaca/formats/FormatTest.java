package org.ithaca.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormatTest {

  private final Formats formats = Formats.read(FormatsConfiguration.builtIn());
  private final Format oneWay = formats.get(new FormatKey("traditional"));
  private final Format twoWay = formats.get(new FormatKey("mutual"));

  @Test
  void aPairOfTwoRolesIsAnAssignment() {
    assertThat(oneWay.problem()).isEqualTo(MatchingProblem.ASSIGNMENT);
    assertThat(oneWay.isTwoWay()).isFalse();
  }

  @Test
  void aPairOfOneRoleIsAPairing() {
    assertThat(twoWay.problem()).isEqualTo(MatchingProblem.PAIRING);
    assertThat(twoWay.isTwoWay()).isTrue();
  }

  @Test
  void hardRulesFollowFromTheFields() {
    assertThat(oneWay.hardRules())
        .containsExactlyInAnyOrder(
            HardRule.AVOID_LIST,
            HardRule.LEVEL_GAP,
            HardRule.REPORTING_LINE,
            HardRule.PAST_PARTNER,
            HardRule.COMMON_LANGUAGE);
    assertThat(twoWay.hardRules())
        .contains(HardRule.MINIMUM_OVERLAP)
        .doesNotContain(HardRule.LEVEL_GAP);
    Boundary crossing =
        new Boundary(
            Crossing.ANY,
            Crossing.DIFFERENT,
            Crossing.ANY,
            Crossing.ANY,
            OwnLine.ALLOWED,
            Balance.NONE);
    assertThat(oneWay.withBoundary(crossing).hardRules())
        .contains(HardRule.BOUNDARY_DEPARTMENT)
        .doesNotContain(HardRule.REPORTING_LINE);
    assertThat(HardRule.BOUNDARY_DEPARTMENT.key()).isEqualTo("boundary.department");
  }

  @Test
  void aChangedCopyDiffersInThatFieldAlone() {
    Stage stage = new Stage(gap(1, 3), gap(0, 10), Combine.EITHER);
    Format changed = oneWay.withStage(stage);
    assertThat(changed.stage()).isEqualTo(stage);
    assertThat(changed.withStage(oneWay.stage())).isEqualTo(oneWay);
    assertThat(FormatFile.yaml(changed).read()).isEqualTo(changed);
  }

  @Test
  void aChangedCopyThatBreaksARuleSaysSo() {
    Format changed = twoWay.withStage(new Stage(gap(0, 2), gap(-9, 9), Combine.BOTH));
    assertThat(FormatFile.yaml(changed).listProblems())
        .extracting(FormatProblem::toString)
        .containsExactly(
            "mutual.yaml: ties[0].stage reads differently from either side; between alike members"
                + " min must be minus max");
  }

  @Test
  void anUnknownGapNeverSpeaksAgainstAnybody() {
    Stage both = new Stage(gap(2, 5), gap(1, 3), Combine.BOTH);
    assertThat(both.allows(OptionalInt.empty(), OptionalInt.empty())).isTrue();
    assertThat(both.allows(OptionalInt.of(2), OptionalInt.empty())).isTrue();
    assertThat(both.allows(OptionalInt.of(1), OptionalInt.empty())).isFalse();
    assertThat(both.allows(OptionalInt.of(2), OptionalInt.of(4))).isFalse();
  }

  @Test
  void whereEitherGapIsEnoughOneThatFitsWillDo() {
    Stage either = new Stage(gap(1, 1), gap(1, 3), Combine.EITHER);
    assertThat(either.allows(OptionalInt.of(0), OptionalInt.of(2))).isTrue();
    assertThat(either.allows(OptionalInt.of(0), OptionalInt.of(4))).isFalse();
    assertThat(either.allows(OptionalInt.of(0), OptionalInt.empty())).isFalse();
    assertThat(either.allows(OptionalInt.empty(), OptionalInt.empty())).isTrue();
  }

  @Test
  void askingForWhatIsNotThereNamesWhatIs() {
    assertThatThrownBy(() -> formats.get(new FormatKey("trad")))
        .hasMessageContaining("no format trad; there are [traditional");
    assertThatThrownBy(() -> oneWay.getRole(new RoleKey("coach")))
        .hasMessage("format traditional has no role coach; it has [mentor, mentee]");
  }

  @Test
  void aFileCalledOtherwiseOrTwiceThereIsRefused() {
    FormatFile file = FormatFile.yaml(oneWay);
    assertThatThrownBy(
            () -> Formats.read(List.of(new FormatFile("own/classic.yaml", file.content()))))
        .hasMessage(
            "own/classic.yaml: key is traditional; then the file must be called traditional.yaml");
    assertThatThrownBy(() ->
            Formats.read(List.of(file, new FormatFile("own/traditional.yaml", file.content()))))
        .hasMessage(
            "own/traditional.yaml: key is traditional, as in another file; choose another key");
  }

  private static Gap gap(int min, int max) {
    return new Gap(OptionalInt.of(min), OptionalInt.of(max));
  }
}
