package org.ithaca.formats;

/** When the short pulse is asked. */
public enum PulseTime implements Term {
  @About("after each meeting")
  AFTER_EACH_MEETING,
  @About("at the start, half time and end")
  AT_CHECKPOINTS,
  @About("not at all")
  NEVER
}
