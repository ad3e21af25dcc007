package org.ithaca.common.web;

import org.jspecify.annotations.Nullable;

/** Where a POST leads, with a message shown once on the page that follows. */
public record Redirect(String to, @Nullable Flash flash) implements Reply {

  public static Redirect to(String path) {
    return new Redirect(path, null);
  }

  public Redirect saying(String key, Object... arguments) {
    return new Redirect(to, Flash.success(key, arguments));
  }

  public Redirect warning(String key, Object... arguments) {
    return new Redirect(to, Flash.warning(key, arguments));
  }

  /** Offers to take the step back: the message has an undo button that posts to this address. */
  public Redirect undoable(String path) {
    if (flash == null) {
      throw new IllegalStateException("Say what happened first, then offer to undo it: " + path);
    }
    return new Redirect(to, flash.undoable(path));
  }
}
