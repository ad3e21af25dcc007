package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns guesses of waits into ranges that held for others: what really was waited is compared with
 * what was guessed, and the middle four fifths of the latest such ratios make the range. This is
 * conformal prediction over a window (Vovk, Gammerman and Shafer 2005): whatever the guess is
 * worth, the range holds four times in five as long as the near future is like the recent past.
 * Requests that left without an answer are not among those compared.
 */
record WaitEstimates(List<Double> ratios) {
  private static final int ENOUGH = 30;
  private static final int WINDOW = 300;

  WaitEstimates {
    ratios = List.copyOf(ratios);
  }

  /** With more waits that are over; the oldest are forgotten. */
  WaitEstimates and(List<Double> over) {
    List<Double> all = new ArrayList<>(ratios);
    all.addAll(over);
    return new WaitEstimates(all.subList(Math.max(0, all.size() - WINDOW), all.size()));
  }

  static double ratio(double guessed, long waited) {
    return waited / guessed;
  }

  Optional<WaitEstimate> range(int request, double guessed, long waited) {
    // Who has waited so long already is compared with those who waited longer only.
    List<Double> left = ratios.stream().filter(ratio -> ratio * guessed > waited).sorted().toList();
    if (left.size() < ENOUGH) {
      return Optional.empty();
    }
    double least = left.get(left.size() / 10) * guessed - waited;
    double most = left.get(left.size() - 1 - left.size() / 10) * guessed - waited;
    return Optional.of(
        new WaitEstimate(request, Math.max(1, (long) Math.floor(least)), (long) Math.ceil(most)));
  }
}
