package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/** How much of what a person offered is taken, drawn as dots. */
public record Load(PersonChip person, int taken, int capacity, @Nullable String note) {

  private static final int DOT = 18;

  public int dots() {
    return Math.max(taken, capacity);
  }

  public int width() {
    return dots() * DOT;
  }

  public int middle(int dot) {
    return dot * DOT + DOT / 2;
  }

  public boolean over() {
    return taken > capacity;
  }
}
