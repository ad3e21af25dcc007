package org.ithaca.programs.web;

import java.util.List;
import java.util.Locale;
import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;

/** A role in the reader's language. */
public record RoleWords(RoleKey key, String one, String many, String brings, String gains) {

  public static RoleWords of(Format format, RoleKey role, Locale locale) {
    var text = format.text(locale).roles().get(role.value());
    return text == null
        ? new RoleWords(role, role.value(), role.value(), "", "")
        : new RoleWords(role, text.one(), text.many(), text.brings(), text.gains());
  }

  public static List<RoleWords> listOf(Format format, Locale locale) {
    return format.roleKeys().stream().map(role -> of(format, role, locale)).toList();
  }
}
