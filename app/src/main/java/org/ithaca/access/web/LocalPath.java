package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of ours to go to after signing in, never one of somebody else. */
record LocalPath(String value) {

  static final LocalPath HOME = new LocalPath("/");

  /** One slash and then neither slash nor backslash, which browsers read as another host. */
  private static final Pattern LOCAL =
      Pattern.compile("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?");

  /** The home page instead of anything that is not local. */
  static LocalPath of(@Nullable String wanted) {
    return wanted != null && wanted.length() <= 2000 && LOCAL.matcher(wanted).matches()
        ? new LocalPath(wanted)
        : HOME;
  }

  static LocalPath of(HttpServletRequest request) {
    var query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** As {@code ?next=…}, or empty for the home page. */
  String asQuery() {
    return equals(HOME) ? "" : "?next=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
