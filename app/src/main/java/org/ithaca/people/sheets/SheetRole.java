package org.ithaca.people.sheets;

/**
 * Which side of mentoring a row speaks of. The program translates it to the roles of its format.
 */
public enum SheetRole {
  MENTOR,
  MENTEE
}
