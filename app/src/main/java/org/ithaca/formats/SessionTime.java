package org.ithaca.formats;

/** Which meeting a session plan is for. */
public enum SessionTime implements Term {
  @About("the first meeting")
  FIRST,
  @About("every ordinary meeting")
  EACH,
  @About("the meeting at half time")
  MIDWAY,
  @About("the last meeting")
  LAST,
  @About("whenever the people choose it")
  ON_NEED
}
