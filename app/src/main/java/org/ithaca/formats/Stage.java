package org.ithaca.formats;

import java.util.OptionalInt;

/** How far apart in their working lives the two ends of a tie may be, giver minus receiver. */
public record Stage(
    @About("gap in career level") Gap levels,
    @About("gap in years of experience, where both people gave them") Gap years,
    @About("how the two gaps count together") Combine combine) {

  public boolean isOpen() {
    return levels.isOpen() && years.isOpen();
  }

  /** Whether the gaps allow a match. What is not known never speaks against anybody. */
  public boolean allows(OptionalInt levelGap, OptionalInt yearGap) {
    boolean levelFits = levelGap.isEmpty() || levels.allows(levelGap.getAsInt());
    boolean yearFits = yearGap.isEmpty() || years.allows(yearGap.getAsInt());
    return switch (combine) {
      case BOTH -> levelFits && yearFits;
      case EITHER ->
          (levelGap.isPresent() && levelFits)
              || (yearGap.isPresent() && yearFits)
              || (levelGap.isEmpty() && yearGap.isEmpty());
    };
  }
}
