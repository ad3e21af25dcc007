package org.ithaca.formats;

/** Where the people meet. */
public enum Channel implements Term {
  @About("as they like")
  ANY,
  @About("by video or phone only")
  ONLINE,
  @About("in one room")
  IN_PERSON
}
