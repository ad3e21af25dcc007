package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ithaca.common.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Opens and ends the session of the browser that asks. */
final class BrowserSession {

  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();

  private BrowserSession() {}

  /** Always a new session, so that nobody can have planted or kept its id. */
  static void open(HttpServletRequest request, HttpServletResponse response, AccountId account) {
    end(request);
    request.getSession(true);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedInAccount(account.value()), null, List.of()));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }

  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
