package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.ithaca.access.Account;
import org.ithaca.access.domain.Attempts;
import org.ithaca.access.domain.Attempts.Kind;
import org.ithaca.access.domain.Credentials;
import org.ithaca.access.domain.Passwords;
import org.ithaca.access.domain.SignIns;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Changing one's own password; other devices are signed out by it. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class OwnPasswordController {

  /** The password so far and the one to be. */
  record OwnPasswordForm(@Nullable String current, @Nullable String password) {

    String typedCurrent() {
      return Objects.requireNonNullElse(current, "");
    }

    String typedPassword() {
      return Objects.requireNonNullElse(password, "");
    }
  }

  private final SignIns signIns;
  private final Credentials credentials;
  private final Attempts attempts;

  OwnPasswordController(SignIns signIns, Credentials credentials, Attempts attempts) {
    this.signIns = signIns;
    this.credentials = credentials;
    this.attempts = attempts;
  }

  @PostMapping("/account/password")
  Reply update(
      Viewer viewer,
      OwnPasswordForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var key = Account.normalizedEmail(viewer.email());
    if (!attempts.allow(Kind.SIGN_IN_BY_EMAIL, key)) {
      throw new TooManyAttempts();
    }
    if (!signIns.confirms(viewer.account(), form.typedCurrent())) {
      return View.rejected("access/account", AccountView.of(viewer).withWrongPassword());
    }
    attempts.forget(Kind.SIGN_IN_BY_EMAIL, key);
    var rejection = Passwords.rejection(form.typedPassword(), viewer.email());
    if (rejection.isPresent()) {
      return View.rejected(
          "access/account", AccountView.of(viewer).withRejectedPassword(rejection.get()));
    }
    credentials.change(viewer.account(), form.typedPassword());
    BrowserSession.open(request, response, viewer.account());
    return Redirect.to("/account").saying("access.account.password-changed");
  }
}
