package org.ithaca.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.ithaca.common.ui.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a person's choice of light or dark; works without a script and before signing in. */
@Controller
@Access(Access.Audience.PUBLIC)
class ThemeController {

  @PostMapping("/theme")
  Reply update(
      @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(Theme.COOKIE, Theme.of(theme).value())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return Redirect.to(back(request.getHeader(HttpHeaders.REFERER)));
  }

  /** The page the person was on, as a path, so that it can never lead to another site. */
  private static String back(@Nullable String referrer) {
    if (referrer == null) {
      return "/";
    }
    try {
      var address = URI.create(referrer);
      var path = address.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
