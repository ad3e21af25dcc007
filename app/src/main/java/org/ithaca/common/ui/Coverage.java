package org.ithaca.common.ui;

import java.util.List;

/** How many seek something and how many offer it. */
public record Coverage(String label, int sought, int offered) {

  public int missing() {
    return Math.max(0, sought - offered);
  }

  public String soughtLength(List<Coverage> chart) {
    return Percent.of(sought, most(chart));
  }

  public String offeredLength(List<Coverage> chart) {
    return Percent.of(offered, most(chart));
  }

  private static int most(List<Coverage> chart) {
    return chart.stream().mapToInt(row -> Math.max(row.sought, row.offered)).max().orElse(0);
  }
}
