package org.ithaca.people.web;

/** A field of the form of a profile that holds text. */
public enum ProfileField {
  NAME("name", 200),
  EMAIL("email", 254),
  PRONOUNS("pronouns", 60),
  JOB_TITLE("jobTitle", 200),
  CAREER_LEVEL("careerLevel", 2),
  TEAM("team", 200),
  DEPARTMENT("department", 200),
  ORGANISATION("organisation", 200),
  SITE("site", 200),
  TIME_ZONE("timeZone", 60),
  LANGUAGES("languages", 1000),
  /** Which of several people of the name typed is meant, where one was chosen. */
  MANAGER("manager", 36),
  MANAGER_TEXT("managerText", 254),
  EXPERIENCES("experiences", 4000),
  EXPERIENCES_SOUGHT("experiencesSought", 4000),
  VALUES("values", 2000),
  CAPACITY("capacity", 3),
  HOURS_A_MONTH("hoursAMonth", 3),
  ABOUT("about", 5000),
  AVOIDED("avoided", 10_000);

  private final String key;
  private final int longest;

  ProfileField(String key, int longest) {
    this.key = key;
    this.longest = longest;
  }

  /** Its name in the form, and the end of its text keys. */
  public String key() {
    return key;
  }

  int longest() {
    return longest;
  }
}
