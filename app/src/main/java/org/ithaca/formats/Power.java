package org.ithaca.formats;

/** How rank is meant to work inside the relationship; sets the tone of agreement and care. */
public enum Power implements Term {
  @About("the giver is ahead, and both may lean on it")
  HIERARCHICAL,
  @About("rank plays no part")
  EQUAL,
  @About("the junior leads the conversation and is protected in it")
  INVERTED
}
