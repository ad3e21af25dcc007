package org.ithaca.common.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small line over time: points from left to right in a square of 100 by 100. */
public record LineChart(List<Bar> points) {

  private double x(int point) {
    return points.size() < 2 ? 50 : 100.0 * point / (points.size() - 1);
  }

  private double y(int point) {
    double most = points.stream().mapToDouble(Bar::value).max().orElse(0);
    return most <= 0 ? 100 : 100 - points.get(point).value() / most * 92;
  }

  /** The {@code points} of a polyline. */
  public String line() {
    return IntStream.range(0, points.size())
        .mapToObj(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point), y(point)))
        .collect(Collectors.joining(" "));
  }

  /** The same line closed along the ground. */
  public String area() {
    return "0,100 " + line() + " 100,100";
  }

  public String left(int point) {
    return Percent.of(x(point), 100);
  }

  public String top(int point) {
    return Percent.of(y(point), 100);
  }
}
