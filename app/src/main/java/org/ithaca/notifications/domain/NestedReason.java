package org.ithaca.notifications.domain;

import java.util.Objects;

/** Why something failed, in one line: what the mail server said rather than what wrapped it. */
final class NestedReason {

  private static final int LONGEST = 500;

  private NestedReason() {}

  static String of(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var message = Objects.requireNonNullElse(cause.getMessage(), "").strip();
    var reason = cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    return reason.substring(0, Math.min(LONGEST, reason.length()));
  }
}
