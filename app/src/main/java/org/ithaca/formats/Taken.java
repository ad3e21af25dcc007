package org.ithaca.formats;

/** How a part in a meeting is given to somebody. */
public enum Taken implements Term {
  @About("everybody takes it once before anybody takes it again")
  IN_TURN,
  @About("whoever offers")
  VOLUNTEER,
  @About("one person for the whole time")
  FIXED
}
