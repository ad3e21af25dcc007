package org.ithaca.access;

import java.util.Locale;
import org.ithaca.common.AccountId;

/**
 * Somebody forgot the password of an account that is in use.
 *
 * @param path the one-time link, without the address of the installation
 */
public record PasswordResetRequested(
    AccountId account, String email, String name, Locale locale, String path) {

  /** Without the link, so that no log ever has it. */
  @Override
  public String toString() {
    return "PasswordResetRequested[account=" + account + "]";
  }
}
