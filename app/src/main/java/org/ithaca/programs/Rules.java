package org.ithaca.programs;

import java.util.EnumMap;
import java.util.Map;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Place;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a match to be possible at all. What is not known about a person never rules
 * anybody out.
 *
 * @param leastLevelGap giver's career level minus receiver's; none for no limit
 * @param mostLevelGap the same from above
 * @param outsideReportingLine nobody with a direct or indirect manager or report
 * @param newPartnersOnly nobody with somebody they were matched with before
 * @param commonLanguage only people who share a language
 * @param leastOverlapMinutes time in a week in which both are free; 0 for no rule
 * @param boundaries what must hold for team, department, organisation and site; all four are here
 */
public record Rules(
    @Nullable Integer leastLevelGap,
    @Nullable Integer mostLevelGap,
    boolean outsideReportingLine,
    boolean newPartnersOnly,
    boolean commonLanguage,
    int leastOverlapMinutes,
    Map<Place, Crossing> boundaries) {

  /** Everybody may be matched with everybody. */
  public static final Rules NONE = new Rules(null, null, false, false, false, 0, Map.of());

  public Rules {
    if (leastLevelGap != null && mostLevelGap != null && leastLevelGap > mostLevelGap) {
      throw new IllegalArgumentException(
          "No level gap is at least %d and at most %d.".formatted(leastLevelGap, mostLevelGap));
    }
    if (leastOverlapMinutes < 0) {
      throw new IllegalArgumentException("Overlap of " + leastOverlapMinutes + " minutes.");
    }
    var all = new EnumMap<Place, Crossing>(Place.class);
    for (var place : Place.values()) {
      all.put(place, boundaries.getOrDefault(place, Crossing.ANY));
    }
    boundaries = Map.copyOf(all);
  }

  public Crossing at(Place place) {
    return boundaries.getOrDefault(place, Crossing.ANY);
  }

  /** Whether it matters in which team, department and so on people are. */
  public boolean concern(Place place) {
    return at(place) != Crossing.ANY;
  }
}
