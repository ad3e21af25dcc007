package org.ithaca.access.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
record SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {

  String typedEmail() {
    return Objects.requireNonNullElse(email, "");
  }

  String typedPassword() {
    return Objects.requireNonNullElse(password, "");
  }
}
