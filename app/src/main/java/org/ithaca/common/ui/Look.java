package org.ithaca.common.ui;

import java.util.Locale;

/** How much a button asks for attention. A page has at most one that is primary. */
public enum Look {
  PRIMARY,
  SECONDARY,
  QUIET,
  DANGER,
  LINK;

  public String css() {
    return "button button-" + name().toLowerCase(Locale.ROOT);
  }
}
