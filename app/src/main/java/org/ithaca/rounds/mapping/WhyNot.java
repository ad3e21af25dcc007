package org.ithaca.rounds.mapping;

import java.util.List;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.domain.Difference;

/** Why two people are not matched, and what would have to change. */
public sealed interface WhyNot {

  /** They are. */
  record Matched(int matchNumber) implements WhyNot {}

  /** One of them was not part of the run in the role that is needed. */
  record NotTakingPart(PersonId person) implements WhyNot {}

  /** The coordinator decided so, or one of them said no before. */
  record Forbidden() implements WhyNot {}

  /** These rules stand between them; each would have to be lifted. */
  record Ruled(List<Fact> rules) implements WhyNot {}

  /** Their match would break another pin. */
  record Clashing(List<List<Fact>> clashes) implements WhyNot {}

  /**
   * It could be: this is what it would cost.
   *
   * @param score what the two would score, 0 to 10,000
   * @param loss by how much the total over everybody falls; their own score would have to be as
   *     much higher
   * @param fewerMatched how many people more would go without a match
   * @param difference who else would change partners
   * @param place whether one more place of the giver would do without loss to anybody
   */
  record Possible(
      int score, long loss, int fewerMatched, Difference difference, boolean place, List<Fact> why)
      implements WhyNot {}
}
