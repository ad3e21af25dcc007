package org.ithaca.common.database;

import java.util.Locale;

/** Patterns for {@code like} on columns in lower case. */
public final class Like {

  private Like() {}

  /** Whatever contains the text as it is typed, its {@code %} and {@code _} included. */
  public static String containing(String text) {
    var escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    return "%" + escaped + "%";
  }
}
