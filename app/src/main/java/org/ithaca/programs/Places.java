package org.ithaca.programs;

import org.jspecify.annotations.Nullable;

/**
 * How many places of a role are taken and how many people wait for one. Nobody overtakes: while
 * somebody waits, newcomers wait behind them.
 *
 * @param seats none for no limit
 */
public record Places(@Nullable Integer seats, int taken, int waiting) {

  /** How many of these newcomers have a place at once; the others wait, in their order. */
  int admitted(int newcomers) {
    return Math.max(0, Math.min(newcomers, free() - waiting));
  }

  /** How many of those who wait may move up. */
  int movingUp() {
    return Math.max(0, Math.min(waiting, free()));
  }

  public boolean full() {
    return admitted(1) == 0;
  }

  int free() {
    return seats == null ? Integer.MAX_VALUE : seats - taken;
  }
}
