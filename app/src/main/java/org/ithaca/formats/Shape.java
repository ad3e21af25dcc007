package org.ithaca.formats;

/** What one relationship looks like; it decides which matching problem finds it. */
public enum Shape implements Term {
  @About("two people; a third only where somebody would be left over")
  PAIR,
  @About("one person with several partners, each for another need")
  STAR,
  @About("a few people who meet together")
  GROUP,
  @About("each mentors the next, the last one the first")
  RING,
  @About("a chain of levels: who receives from above gives below")
  CASCADE,
  @About("each person holds several ties of different kinds")
  NETWORK,
  @About("an event of short rounds with a new partner in each")
  ROTATION,
  @About("a question goes out to those who can answer it")
  OPEN_CALL,
  @About("a selected group that advises leaders")
  BOARD
}
