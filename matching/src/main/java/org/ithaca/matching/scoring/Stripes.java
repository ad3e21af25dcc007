package org.ithaca.matching.scoring;

import java.util.stream.IntStream;
import org.ithaca.matching.Effort;

/**
 * Rows dealt out in turn, one hand for each thread that may be used. Work on row r falls to hand
 * {@code r % hands}, so hands stay even where later rows are shorter.
 */
final class Stripes {
  private Stripes() {}

  /** Work on the rows {@code first, first + step, first + 2 step, ...} */
  @FunctionalInterface
  interface Work {
    void on(int first, int step);
  }

  static void run(Effort effort, Work work) {
    int hands = effort.twoThreads() ? 2 : 1;
    IntStream.range(0, hands).parallel().forEach(hand -> work.on(hand, hands));
  }
}
