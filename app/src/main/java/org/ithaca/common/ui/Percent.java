package org.ithaca.common.ui;

import java.util.Locale;

/** Lengths for SVG attributes: {@code 62.5%}. */
final class Percent {

  private Percent() {}

  static String of(double part, double whole) {
    double share = whole <= 0 ? 0 : Math.clamp(part / whole, 0, 1);
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}
