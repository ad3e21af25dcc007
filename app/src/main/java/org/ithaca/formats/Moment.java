package org.ithaca.formats;

/** When something is measured. */
public enum Moment implements Term {
  @About("at the start")
  START,
  @About("after each meeting")
  AFTER_EACH_MEETING,
  @About("at half time")
  MIDWAY,
  @About("at the end")
  END,
  @About("some months after the end")
  LATER
}
