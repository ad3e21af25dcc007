package org.ithaca.common.ui;

/**
 * How well people fit, between 0 and 1. Pages say it in words; the number is for those who open it.
 */
public record Score(double value) {

  public Score {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A score is between 0 and 1, not " + value);
    }
  }

  /** The key of its word below {@code common.score}. */
  public String word() {
    if (value >= 0.8) {
      return "excellent";
    }
    if (value >= 0.6) {
      return "strong";
    }
    if (value >= 0.4) {
      return "good";
    }
    return value >= 0.2 ? "fair" : "weak";
  }

  public String length() {
    return Percent.of(value, 1);
  }

  public long percent() {
    return Math.round(value * 100);
  }
}
