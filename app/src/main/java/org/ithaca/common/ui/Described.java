package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its error for those who hear the page. */
public final class Described {

  private Described() {}

  /** The value of {@code aria-describedby}, or null if there is neither hint nor error. */
  public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
    if (hint == null && error == null) {
      return null;
    }
    if (hint == null) {
      return id + "-error";
    }
    return error == null ? id + "-hint" : id + "-error " + id + "-hint";
  }
}
