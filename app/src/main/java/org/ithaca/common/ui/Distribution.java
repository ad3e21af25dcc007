package org.ithaca.common.ui;

import java.util.List;

/** Columns side by side, for how often each of a few values occurs. */
public record Distribution(List<Bar> columns) {

  /** The room for the columns in the drawing, in pixels. */
  public static final int HEIGHT = 132;

  private static final double GAP = 0.16;

  public String left(int column) {
    return Percent.of(column + GAP / 2, columns.size());
  }

  public String width() {
    return Percent.of(1 - GAP, columns.size());
  }

  public String middle(int column) {
    return Percent.of(column + 0.5, columns.size());
  }

  public int height(int column) {
    double most = columns.stream().mapToDouble(Bar::value).max().orElse(0);
    return most <= 0 ? 0 : (int) Math.round(columns.get(column).value() / most * HEIGHT);
  }

  public int top(int column) {
    return HEIGHT - height(column);
  }
}
