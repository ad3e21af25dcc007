package org.ithaca.access.web;

import org.ithaca.access.Accounts;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class AccountController {

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/account")
  View edit(Viewer viewer) {
    return View.of("access/account", AccountView.of(viewer));
  }

  @PostMapping("/account")
  Reply update(Viewer viewer, @RequestParam(required = false) @Nullable String name) {
    if (name == null || name.isBlank() || name.length() > 200) {
      return View.rejected("access/account", AccountView.of(viewer).withRejectedName(name));
    }
    accounts.rename(viewer.account(), name);
    return Redirect.to("/account").saying("access.account.saved");
  }
}
