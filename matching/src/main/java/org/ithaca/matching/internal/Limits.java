package org.ithaca.matching.internal;

/**
 * At least and at most so many of the edges of each set; where {@code noneAllowed}, also none.
 *
 * @param members the edges of each set, each once
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
public record Limits(int[][] members, int[] least, int[] most, boolean[] noneAllowed) {

  public int size() {
    return members.length;
  }
}
