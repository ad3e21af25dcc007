package org.ithaca.matching.scoring;

/**
 * Something that makes a pair better, seen by the receiver, with a weight from 0 to 100. Columns
 * and sets are named by their number in the {@link Population}. If the data a criterion needs is
 * missing on either side, its weight is left out for that pair: it neither adds nor counts as zero.
 */
public sealed interface Criterion {
  int weight();

  /**
   * How much of what the receiver wants to learn the giver can teach, near-skills included: over
   * sought skills, the weighted average of the best {@code offered × nearness}.
   */
  record SkillCoverage(int weight) implements Criterion {}

  /** The share of the codes the receiver seeks that the giver has, e.g. experiences. */
  record CodeCoverage(int offeredSet, int soughtSet, int weight) implements Criterion {}

  /**
   * The giver's level less the receiver's: full at {@code ideal}, falling evenly to just outside
   * {@code least} and {@code most}.
   */
  record LevelGap(int least, int ideal, int most, int weight) implements Criterion {
    public LevelGap {
      if (least > ideal || ideal > most) {
        throw new IllegalArgumentException(
            "The ideal gap %d is not between %d and %d.".formatted(ideal, least, most));
      }
    }
  }

  /** The same department, site or other category. */
  record SameCategory(int category, int weight) implements Criterion {}

  /** Different departments, sites or other categories. */
  record DifferentCategory(int category, int weight) implements Criterion {}

  /**
   * Codes in common, e.g. languages or values: full at {@code enough}, or at all the smaller set
   * has.
   */
  record SharedCodes(int set, int enough, int weight) implements Criterion {}

  /**
   * As few codes in common as possible, e.g. experiences: full at none, nothing if the smaller set
   * is all shared.
   */
  record DifferentCodes(int set, int weight) implements Criterion {}

  /** How near the clocks are: full at the same time, nothing from {@code hoursApart} on. */
  record TimeZoneCloseness(int hoursApart, int weight) implements Criterion {}

  /** Free half-hours in common in a week: full from {@code hours} on. */
  record AvailabilityOverlap(int hours, int weight) implements Criterion {}

  /**
   * A wish for the other: rank 1 is full, rank {@code ranks} the least, unnamed nothing. Missing if
   * nobody was named.
   */
  record Wish(Side whose, int ranks, int weight) implements Criterion {}

  /** Whose view of the pair. */
  enum Side {
    RECEIVER,
    GIVER
  }
}
