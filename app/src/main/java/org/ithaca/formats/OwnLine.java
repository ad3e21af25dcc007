package org.ithaca.formats;

/** Whether somebody may be matched with a person above or below them in the reporting line. */
public enum OwnLine implements Term {
  @About("nobody is matched with a direct or indirect manager or report")
  NEVER,
  @About("a manager and a report may be matched")
  ALLOWED
}
