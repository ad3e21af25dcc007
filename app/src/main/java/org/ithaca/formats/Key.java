package org.ithaca.formats;

import java.util.regex.Pattern;

/** A short name given inside a format file: lower-case words joined by hyphens. */
public sealed interface Key permits FormatKey, RoleKey {

  Pattern PATTERN = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  String value();

  static String checked(String value) {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no key; write lower-case words joined by hyphens, such as near-by");
    }
    return value;
  }
}
