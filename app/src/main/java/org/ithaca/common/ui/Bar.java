package org.ithaca.common.ui;

import java.util.List;

/**
 * One bar of a chart.
 *
 * @param shown the value in words or digits, as the reader sees it
 */
public record Bar(String label, double value, String shown) {

  public static Bar of(String label, int value) {
    return new Bar(label, value, Integer.toString(value));
  }

  /** Its length beside the longest of the chart. */
  public String length(List<Bar> chart) {
    return Percent.of(value, chart.stream().mapToDouble(Bar::value).max().orElse(0));
  }
}
