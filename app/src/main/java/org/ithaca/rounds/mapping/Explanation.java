package org.ithaca.rounds.mapping;

import java.util.List;
import org.ithaca.formats.Criterion;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Why a match is what it is.
 *
 * @param why the weightiest reasons, as one would say them
 * @param ties each tie within the match with everything that made its score
 */
public record Explanation(List<Fact> why, List<Tie> ties) {

  /** One tie: a pair has one, a trio three. */
  public record Tie(PersonId giver, PersonId receiver, int score, List<Line> lines) {}

  /**
   * One criterion's part in the score of a tie. Points of all lines of one direction add up to that
   * direction's score.
   *
   * @param giver who gives in this direction
   * @param missing somebody has not told what it needs, so it was left out and counts for nobody
   * @param fact what it rests on, if it added anything
   */
  public record Line(
      Criterion criterion,
      PersonId giver,
      PersonId receiver,
      int points,
      int maxPoints,
      boolean missing,
      @Nullable Fact fact) {}
}
