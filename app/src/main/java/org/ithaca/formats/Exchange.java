package org.ithaca.formats;

/** What a good match is made of. */
public enum Exchange implements Term {
  @About("the giver offers what the receiver seeks")
  GIVER_COVERS_RECEIVER,
  @About("each offers what the other seeks")
  MUTUAL_COVERAGE,
  @About("all work on the same thing")
  SHARED_NEED,
  @About("together the givers offer all that is sought")
  COLLECTIVE_COVERAGE,
  @About("the giver has lived through what the receiver faces")
  FIRST_HAND_EXPERIENCE
}
