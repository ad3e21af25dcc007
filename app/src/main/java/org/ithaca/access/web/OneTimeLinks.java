package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.ithaca.access.Accounts;
import org.ithaca.access.domain.Attempts;
import org.ithaca.access.domain.Attempts.Kind;
import org.ithaca.access.domain.Credentials;
import org.ithaca.access.domain.Tokens;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.AccountId;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What invitations and password resets share: a page that opens with a one-time link only. */
@Component
class OneTimeLinks {

  private static final String TEMPLATE = "access/new-password";

  private final Tokens tokens;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Attempts attempts;

  OneTimeLinks(Tokens tokens, Accounts accounts, Credentials credentials, Attempts attempts) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.credentials = credentials;
    this.attempts = attempts;
  }

  Reply show(String token, Purpose purpose, String action, HttpServletRequest request) {
    limit(request);
    var owner = tokens.findAccount(token, purpose);
    if (owner.isEmpty()) {
      return expired(purpose);
    }
    attempts.forgive(Kind.LINK_BY_ADDRESS, request.getRemoteAddr());
    var account = accounts.get(owner.get());
    return View.of(
        TEMPLATE,
        new NewPasswordView(
            action, account.name(), account.email(), purpose == Purpose.INVITATION, null));
  }

  Reply update(
      String token,
      Purpose purpose,
      String action,
      NewPasswordForm form,
      HttpServletRequest request,
      Function<AccountId, Reply> done) {
    limit(request);
    var owner = tokens.findAccount(token, purpose);
    if (owner.isEmpty()) {
      return expired(purpose);
    }
    attempts.forgive(Kind.LINK_BY_ADDRESS, request.getRemoteAddr());
    var account = accounts.get(owner.get());
    var rejection = form.rejection(account.email());
    if (rejection.isPresent()) {
      return View.rejected(
          TEMPLATE,
          new NewPasswordView(
              action,
              account.name(),
              account.email(),
              purpose == Purpose.INVITATION,
              rejection.get()));
    }
    return credentials
        .choose(token, purpose, form.typed())
        .map(done)
        .orElseGet(() -> expired(purpose));
  }

  private void limit(HttpServletRequest request) {
    if (!attempts.allow(Kind.LINK_BY_ADDRESS, request.getRemoteAddr())) {
      throw new TooManyAttempts();
    }
  }

  private static View expired(Purpose purpose) {
    return new View(
        "access/link-expired",
        new LinkExpiredView(purpose == Purpose.INVITATION),
        HttpStatus.NOT_FOUND);
  }
}
