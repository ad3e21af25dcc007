package org.ithaca.matching.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Where a score comes from. {@code giverView} is there for two-way pairs, whose score is {@code (3
 * × weaker + stronger) / 4} of the two views.
 */
public record Breakdown(long score, View receiverView, Optional<View> giverView) {

  /** One person's view; the points of the lines add up to the score exactly. */
  public record View(long score, List<Line> lines) {}

  /**
   * What one criterion adds.
   *
   * @param points what it adds to the score
   * @param maxPoints what it could add
   * @param missing its data is missing, so it was left out and both are 0
   */
  public record Line(Criterion criterion, long points, long maxPoints, boolean missing) {}
}
