package org.ithaca.access.web;

import java.util.Objects;
import java.util.Optional;
import org.ithaca.access.domain.Passwords;
import org.jspecify.annotations.Nullable;

/** A password typed to be used from now on. */
record NewPasswordForm(@Nullable String password) {

  String typed() {
    return Objects.requireNonNullElse(password, "");
  }

  Optional<String> rejection(String email) {
    return Passwords.rejection(typed(), email);
  }
}
