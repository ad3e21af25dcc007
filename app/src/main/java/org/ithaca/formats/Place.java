package org.ithaca.formats;

/** Where somebody belongs. */
public enum Place implements Term {
  @About("the team")
  TEAM,
  @About("the department")
  DEPARTMENT,
  @About("the organisation")
  ORGANISATION,
  @About("the site")
  SITE
}
