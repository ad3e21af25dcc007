package org.ithaca.people.skills.index;

/**
 * Optimal string alignment: how many letters must be added, dropped, changed, or swapped with their
 * neighbour to turn one text into the other.
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * @return the distance, or {@code limit + 1} as soon as it is known to be larger than the limit.
   *     Time O(length × limit), space O(length)
   */
  static int within(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      java.util.Arrays.fill(row, limit + 1);
      row[0] = i;
      int from = Math.max(1, i - limit);
      int to = Math.min(b.length(), i + limit);
      int best = from == 1 ? i : limit + 1;
      for (int j = from; j <= to; j++) {
        boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (equal ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(cost, before[j - 2] + 1) : cost;
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
