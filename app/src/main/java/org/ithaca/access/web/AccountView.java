package org.ithaca.access.web;

import java.util.Objects;
import org.ithaca.common.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param passwordRejection key of the text that says why the password was not changed
 */
public record AccountView(
    String email,
    String name,
    boolean nameRejected,
    boolean currentPasswordWrong,
    @Nullable String passwordRejection) {

  static AccountView of(Viewer viewer) {
    return new AccountView(viewer.email(), viewer.name(), false, false, null);
  }

  AccountView withRejectedName(@Nullable String typed) {
    return new AccountView(email, Objects.requireNonNullElse(typed, ""), true, false, null);
  }

  AccountView withWrongPassword() {
    return new AccountView(email, name, false, true, null);
  }

  AccountView withRejectedPassword(String rejection) {
    return new AccountView(email, name, false, false, rejection);
  }
}
