package org.ithaca.matching.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For every term the places of the others who have it, with their numbers. Terms that many have are
 * kept as a full row, which is quicker to add.
 */
final class Postings {
  /** A full row is taken where more than one of so many has the term. */
  private static final int FULL_FROM = 8;

  private final int[] start;
  private final int[] place;
  private final int[] number;
  private final int[] @Nullable [] full;
  private final int places;

  Postings(Rows rows, int terms, int[] others, int[] placeOf) {
    this.places = others.length;
    this.start = new int[terms + 1];
    for (int person : others) {
      for (int k = rows.from(person); k < rows.to(person); k++) {
        start[rows.value(k) + 1]++;
      }
    }
    Arrays.parallelPrefix(start, Integer::sum);
    this.place = new int[start[terms]];
    this.number = new int[start[terms]];
    int[] next = start.clone();
    for (int other = 0; other < others.length; other++) {
      for (int k = rows.from(others[other]); k < rows.to(others[other]); k++) {
        int at = next[rows.value(k)]++;
        place[at] = placeOf[other];
        number[at] = rows.number(k);
      }
    }
    this.full = new int[terms][];
    for (int term = 0; term < terms; term++) {
      if ((long) FULL_FROM * (start[term + 1] - start[term]) > places) {
        full[term] = new int[places];
        for (int k = start[term]; k < start[term + 1]; k++) {
          full[term][place[k]] = number[k];
        }
      }
    }
  }

  /** Adds {@code times} the numbers of a term to the sums of all places. */
  void add(int term, int times, int[] sums) {
    int[] row = full[term];
    if (row != null) {
      for (int p = 0; p < places; p++) {
        sums[p] += times * row[p];
      }
      return;
    }
    for (int k = start[term]; k < start[term + 1]; k++) {
      sums[place[k]] += times * number[k];
    }
  }
}
