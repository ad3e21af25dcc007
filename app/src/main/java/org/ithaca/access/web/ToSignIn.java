package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks who is not signed in to do so, and remembers where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    if (request.getHeader("HX-Request") != null) {
      // Part of a page cannot become the sign-in page: htmx loads the whole one.
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("HX-Refresh", "true");
      return;
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, "/sign-in" + wanted(request));
  }

  private static String wanted(HttpServletRequest request) {
    return request.getMethod().equals("GET") ? LocalPath.of(request).asQuery() : "";
  }
}
