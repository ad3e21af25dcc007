package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.ithaca.access.Account;
import org.ithaca.access.domain.Attempts;
import org.ithaca.access.domain.Attempts.Kind;
import org.ithaca.access.domain.Credentials;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A forgotten password: ask for a link, choose a new one behind it. */
@Controller
@Access(Access.Audience.PUBLIC)
class PasswordResetController {

  /** Asking for a link. */
  record PasswordResetForm(@Nullable String email) {}

  private final Credentials credentials;
  private final Attempts attempts;
  private final OneTimeLinks links;

  PasswordResetController(Credentials credentials, Attempts attempts, OneTimeLinks links) {
    this.credentials = credentials;
    this.attempts = attempts;
    this.links = links;
  }

  @GetMapping("/password-resets/new")
  View edit() {
    return View.of("access/password-reset", new PasswordResetView("", false));
  }

  @PostMapping("/password-resets")
  Reply create(PasswordResetForm form, HttpServletRequest request) {
    var email = Objects.requireNonNullElse(form.email(), "");
    if (!Account.isEmail(email)) {
      return View.rejected("access/password-reset", new PasswordResetView(email, true));
    }
    if (!attempts.allow(Kind.RESET_BY_ADDRESS, request.getRemoteAddr())) {
      throw new TooManyAttempts();
    }
    if (attempts.allow(Kind.RESET_BY_EMAIL, Account.normalizedEmail(email))) {
      credentials.requestReset(email);
    }
    return Redirect.to("/sign-in").saying("access.password-reset.requested");
  }

  @GetMapping("/password-resets/{token}")
  Reply show(@PathVariable String token, HttpServletRequest request) {
    return links.show(token, Purpose.PASSWORD_RESET, "/password-resets/" + token, request);
  }

  @PostMapping("/password-resets/{token}")
  Reply update(@PathVariable String token, NewPasswordForm form, HttpServletRequest request) {
    return links.update(
        token,
        Purpose.PASSWORD_RESET,
        "/password-resets/" + token,
        form,
        request,
        _ -> {
          BrowserSession.end(request);
          return Redirect.to("/sign-in").saying("access.password-reset.done");
        });
  }
}
