package org.ithaca.matching.grouping;

/**
 * Something counted over all groups while units move. A move takes unit {@code u} from group {@code
 * g} to {@code h} and, unless {@code v} is negative, unit {@code v} the other way.
 */
interface GroupRule {
  /** What the count becomes by the move, less what it is. Leaves everything as it was. */
  long change(int u, int g, int h, int v);

  /** Follows a move that has been made. */
  void moved(int u, int g, int h, int v);

  /** The count now. */
  long now();
}
