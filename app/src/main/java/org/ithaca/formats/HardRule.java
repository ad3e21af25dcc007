package org.ithaca.formats;

/** What must hold for a match to be possible at all. */
public enum HardRule implements Term {
  LEVEL_GAP,
  REPORTING_LINE,
  PAST_PARTNER,
  AVOID_LIST,
  COMMON_LANGUAGE,
  MINIMUM_OVERLAP,
  BOUNDARY_TEAM,
  BOUNDARY_DEPARTMENT,
  BOUNDARY_ORGANISATION,
  BOUNDARY_SITE;

  private static final String BOUNDARY = "boundary-";

  @Override
  public String key() {
    String key = Term.super.key();
    return key.startsWith(BOUNDARY) ? "boundary." + key.substring(BOUNDARY.length()) : key;
  }

  static HardRule boundary(Place place) {
    return switch (place) {
      case TEAM -> BOUNDARY_TEAM;
      case DEPARTMENT -> BOUNDARY_DEPARTMENT;
      case ORGANISATION -> BOUNDARY_ORGANISATION;
      case SITE -> BOUNDARY_SITE;
    };
  }
}
