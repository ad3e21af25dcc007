package org.ithaca.common.ui;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice of light or dark; kept in a cookie, so that the first byte is already right.
 */
public enum Theme {
  AUTO("adjustments-horizontal"),
  LIGHT("sun"),
  DARK("moon");

  public static final String COOKIE = "theme";

  private final String icon;

  Theme(String icon) {
    this.icon = icon;
  }

  public static Theme of(@Nullable String value) {
    return Arrays.stream(values())
        .filter(theme -> theme.value().equals(value))
        .findFirst()
        .orElse(AUTO);
  }

  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of {@code data-theme} on the page; none means as the device has it. */
  public @Nullable String attribute() {
    return this == AUTO ? null : value();
  }

  public String icon() {
    return icon;
  }
}
