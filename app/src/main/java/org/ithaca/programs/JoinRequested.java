package org.ithaca.programs;

import java.util.Locale;
import org.ithaca.common.AccountId;

/**
 * Somebody not signed in asked to join through a program's link and is to confirm by e-mail that
 * they are who they say.
 *
 * @param path leads back to the program's link, over choosing a password where there is none yet
 */
public record JoinRequested(
    AccountId account,
    String email,
    String name,
    Locale locale,
    ProgramId program,
    String programName,
    String path) {

  /** Without the link, so that no log ever has it. */
  @Override
  public String toString() {
    return "JoinRequested[account=" + account + ", program=" + program + "]";
  }
}
