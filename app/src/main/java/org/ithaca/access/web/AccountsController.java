package org.ithaca.access.web;

import java.util.Objects;
import java.util.UUID;
import org.ithaca.access.Account;
import org.ithaca.access.Accounts;
import org.ithaca.access.domain.Administration;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has an account, who administers, who is invited or shut out. */
@Controller
@Access(Access.Audience.ADMINISTRATOR)
class AccountsController {

  /** Somebody to invite. */
  record NewAccountForm(@Nullable String email, @Nullable String name) {

    NewAccountView view() {
      var typedEmail = Objects.requireNonNullElse(email, "");
      var typedName = Objects.requireNonNullElse(name, "");
      return new NewAccountView(
          typedEmail,
          typedName,
          !Account.isEmail(typedEmail),
          typedName.isBlank() || typedName.length() > 200);
    }
  }

  private final Accounts accounts;
  private final Administration administration;

  AccountsController(Accounts accounts, Administration administration) {
    this.accounts = accounts;
    this.administration = administration;
  }

  @GetMapping("/accounts")
  View list(
      @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page) {
    return View.of("access/accounts", new AccountsView(search, accounts.list(search, page)));
  }

  @GetMapping("/accounts/new")
  View edit() {
    return View.of("access/new-account", new NewAccountView("", "", false, false));
  }

  @PostMapping("/accounts")
  Reply create(Viewer viewer, NewAccountForm form) {
    var typed = form.view();
    if (typed.emailRejected() || typed.nameRejected()) {
      return View.rejected("access/new-account", typed);
    }
    administration.invite(viewer, typed.email(), typed.name());
    return Redirect.to("/accounts").saying("access.accounts.invited", typed.name());
  }

  @PostMapping("/accounts/{id}/invitations")
  Redirect createInvitation(Viewer viewer, @PathVariable UUID id) {
    var account = find(id);
    administration.inviteAgain(viewer, account);
    return Redirect.to("/accounts").saying("access.accounts.invited", account.name());
  }

  @PostMapping("/accounts/{id}/role")
  Redirect updateRole(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean administrator) {
    var account = findOther(viewer, id);
    administration.makeAdministrator(viewer, account, administrator);
    return Redirect.to("/accounts")
        .saying(
            administrator
                ? "access.accounts.administrator-made"
                : "access.accounts.administrator-dismissed",
            account.name());
  }

  @PostMapping("/accounts/{id}/status")
  Redirect updateStatus(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean disabled) {
    var account = findOther(viewer, id);
    administration.disable(viewer, account, disabled);
    return Redirect.to("/accounts")
        .saying(disabled ? "access.accounts.disabled" : "access.accounts.enabled", account.name());
  }

  private Account find(UUID id) {
    return accounts.find(new AccountId(id)).orElseThrow(NotFound::new);
  }

  private Account findOther(Viewer viewer, UUID id) {
    var account = find(id);
    if (!Administration.mayChange(viewer, account)) {
      throw new NotFound();
    }
    return account;
  }
}
