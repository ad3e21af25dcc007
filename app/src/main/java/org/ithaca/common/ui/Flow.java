package org.ithaca.common.ui;

/** Who gives to whom in a match of two. */
public enum Flow {
  /** The first gives to the second. */
  ONE_WAY,
  /** Both give and both receive. */
  TWO_WAY
}
