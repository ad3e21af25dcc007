package org.ithaca.people.imports.web;

import org.jspecify.annotations.Nullable;

/** Line breaks and tabs have words in forms. */
public final class Separators {

  private Separators() {}

  static String read(String typed) {
    return switch (typed) {
      case "newline" -> "\n";
      case "tab" -> "\t";
      default -> typed;
    };
  }

  public static String shown(@Nullable String separator) {
    return separator == null
        ? ""
        : switch (separator) {
          case "\n" -> "newline";
          case "\t" -> "tab";
          default -> separator;
        };
  }
}
