package org.ithaca.access;

import java.time.Instant;
import java.util.Locale;
import org.ithaca.common.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in. What is known about the person lives in {@code people}.
 *
 * @param activated a password was chosen
 */
public record Account(
    AccountId id,
    String email,
    String name,
    boolean activated,
    boolean administrator,
    Locale locale,
    Instant createdAt,
    @Nullable Instant lastSignInAt,
    boolean disabled) {

  /** E-mail addresses are compared in lower case, without spaces around them. */
  public static String normalizedEmail(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** Something before and after one @; whether it exists, only a message can tell. */
  public static boolean isEmail(String email) {
    return email.length() <= 254 && email.strip().matches("[^@\\s]+@[^@\\s]+");
  }
}
