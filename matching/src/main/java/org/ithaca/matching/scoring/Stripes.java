package org.ithaca.matching.scoring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows dealt out in turn, one hand for each core; what comes back is in the order of hands. Work on
 * row r falls to hand {@code r % hands}, so hands stay even where later rows are shorter.
 */
final class Stripes {
  private Stripes() {}

  /** Work on the rows {@code first, first + step, first + 2 step, ...} */
  @FunctionalInterface
  interface Work<T> {
    T on(int first, int step);
  }

  static <T> List<T> map(int rows, Work<T> work) {
    int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, rows));
    return IntStream.range(0, hands).parallel().mapToObj(hand -> work.on(hand, hands)).toList();
  }
}
