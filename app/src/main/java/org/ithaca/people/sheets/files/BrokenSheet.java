package org.ithaca.people.sheets.files;

import org.ithaca.people.sheets.Message;
import org.jspecify.annotations.Nullable;

/**
 * A file that began as a sheet cannot be read further; the reason is for the person who brought it.
 */
public final class BrokenSheet extends RuntimeException {

  private final transient Message reason;

  BrokenSheet(Message reason, @Nullable Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
