package org.ithaca.formats;

/** Which way a matching criterion pulls. */
public enum Aim implements Term {
  @About("one has what the other seeks")
  COVERS,
  @About("the more they share, or the closer they are, the better")
  SAME,
  @About("the more they differ the better")
  DIFFERENT
}
