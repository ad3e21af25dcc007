package org.ithaca.access;

import java.util.Locale;
import org.ithaca.common.AccountId;

/**
 * Somebody may choose a password and sign in.
 *
 * @param path the one-time link, without the address of the installation
 * @param reason a sentence for the message, maybe empty
 */
public record InvitationIssued(
    AccountId account, String email, String name, Locale locale, String path, String reason) {

  /** Without the link, so that no log ever has it. */
  @Override
  public String toString() {
    return "InvitationIssued[account=" + account + "]";
  }
}
