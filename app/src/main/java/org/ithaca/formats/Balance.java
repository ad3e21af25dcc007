package org.ithaca.formats;

/** Whose seats given must equal the seats taken. */
public enum Balance implements Term {
  @About("nobody counts")
  NONE,
  @About("each team gives as many places as it takes")
  TEAM,
  @About("each department does")
  DEPARTMENT,
  @About("each organisation does")
  ORGANISATION,
  @About("each site does")
  SITE
}
