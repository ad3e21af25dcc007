package org.ithaca.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks for every page again and again and tells how long the answers took. */
final class PageTimes {

  static final double AIM_MILLIS = 50;

  private static final int WARM_UP = 15;
  private static final int MEASURED = 40;

  private final List<Page> pages = new ArrayList<>();

  /**
   * @param paths asked in turn, so that it is not always the same person or text
   */
  private record Page(Visitor visitor, String name, List<String> paths) {

    private String path(int number) {
      return paths.get(number % paths.size());
    }
  }

  void add(Visitor visitor, String name, List<String> paths) {
    if (paths.isEmpty()) {
      throw new IllegalStateException("There is no page to measure: " + name);
    }
    pages.add(new Page(visitor, name, paths));
  }

  void add(Visitor visitor, String name, String... paths) {
    add(visitor, name, List.of(paths));
  }

  /** All pages are warmed up before the first is measured. */
  List<String> measure() {
    for (var page : pages) {
      for (int k = 0; k < WARM_UP; k++) {
        page.visitor().nanos(page.path(k));
      }
    }
    var rows = new ArrayList<String>();
    rows.add("| page | median ms | 95 % ms |");
    rows.add("|---|---:|---:|");
    int quick = 0;
    for (var page : pages) {
      var times = new double[MEASURED];
      for (int k = 0; k < MEASURED; k++) {
        times[k] = page.visitor().nanos(page.path(WARM_UP + k)) / 1e6;
      }
      Arrays.sort(times);
      quick += (int) Arrays.stream(times).filter(time -> time < AIM_MILLIS).count();
      rows.add(
          "| %s | %.1f | %.1f |".formatted(page.name(), nearest(times, 0.5), nearest(times, 0.95)));
    }
    rows.add("");
    rows.add(
        "%.1f %% of %,d requests to %d pages took less than %.0f ms."
            .formatted(
                100.0 * quick / (MEASURED * pages.size()),
                MEASURED * pages.size(),
                pages.size(),
                AIM_MILLIS));
    return rows;
  }

  private static double nearest(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
