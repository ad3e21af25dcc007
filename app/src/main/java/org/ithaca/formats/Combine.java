package org.ithaca.formats;

/** How the gap in level and the gap in years count together. */
public enum Combine implements Term {
  @About("each gap that is known must fit")
  BOTH,
  @About("one gap that fits is enough")
  EITHER
}
