package org.ithaca.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void theLongestBarFillsItsRow() {
    var bars = List.of(Bar.of("Research", 5), Bar.of("Finance", 20));

    assertThat(bars).extracting(bar -> bar.length(bars)).containsExactly("25.0%", "100.0%");
  }

  @Test
  void aChartOfNothingDrawsNothing() {
    var bars = List.of(Bar.of("Research", 0));

    assertThat(bars.getFirst().length(bars)).isEqualTo("0.0%");
    assertThat(new Distribution(bars).height(0)).isZero();
    assertThat(new LineChart(bars).line()).isEqualTo("50.0,100.0");
  }

  @Test
  void columnsStandSideBySideAndTheTallestFillsTheDrawing() {
    var drawing = new Distribution(List.of(Bar.of("low", 3), Bar.of("high", 6)));

    assertThat(drawing.left(1)).isEqualTo("54.0%");
    assertThat(drawing.width()).isEqualTo("42.0%");
    assertThat(drawing.height(0)).isEqualTo(Distribution.HEIGHT / 2);
    assertThat(drawing.top(1)).isZero();
  }

  @Test
  void aLineRunsFromTheLeftEdgeToTheRight() {
    var line = new LineChart(List.of(Bar.of("Jan", 0), Bar.of("Feb", 5), Bar.of("Mar", 10)));

    assertThat(line.line()).isEqualTo("0.0,100.0 50.0,54.0 100.0,8.0");
  }

  @Test
  void coverageSaysHowManyAreMissing() {
    assertThat(new Coverage("Pricing", 9, 4).missing()).isEqualTo(5);
    assertThat(new Coverage("Pricing", 4, 9).missing()).isZero();
  }

  @Test
  void aLoadBeyondWhatWasOfferedHasADotForEachPerson() {
    var load = new Load(PersonChip.of("Kenji Watanabe", "Data Analyst"), 3, 2, null);

    assertThat(load.dots()).isEqualTo(3);
    assertThat(load.over()).isTrue();
  }

  @Test
  void scoresAreWordsFirst() {
    assertThat(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
        .extracting(value -> new Score(value).word())
        .containsExactly("weak", "fair", "good", "strong", "excellent", "excellent");
  }
}
