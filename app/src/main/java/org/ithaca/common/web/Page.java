package org.ithaca.common.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.Theme;
import org.jspecify.annotations.Nullable;

/** What every template knows: who looks, in which language, and how to write words and links. */
public record Page(
    @Nullable Viewer viewer,
    String path,
    String query,
    Locale locale,
    String csrfToken,
    @Nullable Flash flash,
    Theme theme,
    boolean demo,
    String version,
    Texts texts,
    Icons icons) {

  /** A text of the product in the reader's language. */
  public String t(String key, @Nullable Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  public Content icon(String name) {
    return output -> output.writeContent(icons.reference(name, version));
  }

  /** The hidden field that every form that posts carries. */
  public Content csrf() {
    return output -> {
      output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
      output.writeContent(csrfToken); // URL-safe base64, nothing to escape
      output.writeContent("\">");
    };
  }

  /** An address of our own static file that changes with every build, so it may be kept. */
  public String asset(String file) {
    return "/" + file + "?v=" + version;
  }

  /** A value as it stands in the query of an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public boolean under(String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  public String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(instant.atZone(zone));
  }
}
