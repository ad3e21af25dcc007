package org.ithaca.common;

import java.util.UUID;

/** Names an account. Lives here because every page knows who is looking at it. */
public record AccountId(UUID value) {

  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
