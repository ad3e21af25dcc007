package org.ithaca.formats;

/** Lines a match must or must not cross. */
public record Boundary(
    @About("team") Crossing team,
    @About("department") Crossing department,
    @About("organisation") Crossing organisation,
    @About("site") Crossing site,
    @About("a person's own managers and reports, direct or indirect") OwnLine ownReportingLine,
    @About("who must give as many places as they take") Balance balance) {

  public Crossing at(Place place) {
    return switch (place) {
      case TEAM -> team;
      case DEPARTMENT -> department;
      case ORGANISATION -> organisation;
      case SITE -> site;
    };
  }
}
