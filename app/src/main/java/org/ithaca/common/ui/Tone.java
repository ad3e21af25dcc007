package org.ithaca.common.ui;

import java.util.Locale;

/** How a message, a badge or a figure is meant. */
public enum Tone {
  NEUTRAL("info-circle"),
  ACCENT("bulb"),
  INFO("info-circle"),
  SUCCESS("circle-check"),
  WARNING("alert-triangle"),
  DANGER("alert-triangle");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Colour never stands alone: every tone has its sign. */
  public String icon() {
    return icon;
  }
}
