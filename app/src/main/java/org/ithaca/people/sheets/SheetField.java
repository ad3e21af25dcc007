package org.ithaca.people.sheets;

/** What a column can mean. */
public enum SheetField {
  EMAIL,
  EXTERNAL_ID,
  FULL_NAME,
  FIRST_NAME,
  LAST_NAME,
  PREFERRED_NAME,
  PRONOUNS,
  ROLE,
  MENTOR_FLAG,
  MENTEE_FLAG,
  BOTH_FLAG,
  JOB_TITLE,
  CAREER_LEVEL,
  YEARS_OF_EXPERIENCE,
  TEAM,
  DEPARTMENT,
  ORGANISATION,
  SITE,
  TIME_ZONE,
  LANGUAGES(true),
  MANAGER,
  SKILLS_OFFERED(true),
  SKILLS_SOUGHT(true),
  WHY(true),
  EXPERIENCES(true),
  EXPERIENCES_SOUGHT(true),
  VALUES(true),
  AVAILABILITY(true),
  CAPACITY,
  HOURS_A_MONTH,
  WISHES(true),
  PAST_PARTNERS(true),
  AVOID(true),
  ABOUT(true),
  /** Kept with the person under the column's own name. */
  EXTRA(true),
  /** Not read, because a person said so. */
  IGNORE(true);

  private final boolean severalColumns;

  SheetField() {
    this(false);
  }

  SheetField(boolean severalColumns) {
    this.severalColumns = severalColumns;
  }

  /** Several columns may mean this together. */
  public boolean severalColumns() {
    return severalColumns;
  }

  /** A cell may hold several values. */
  public boolean isList() {
    return switch (this) {
      case LANGUAGES,
          SKILLS_OFFERED,
          SKILLS_SOUGHT,
          EXPERIENCES,
          EXPERIENCES_SOUGHT,
          VALUES,
          WISHES,
          PAST_PARTNERS,
          AVOID ->
          true;
      default -> false;
    };
  }

  public boolean isIdentity() {
    return switch (this) {
      case EMAIL, EXTERNAL_ID, FULL_NAME, FIRST_NAME, LAST_NAME -> true;
      default -> false;
    };
  }

  public boolean isRole() {
    return this == ROLE || isRoleFlag();
  }

  public boolean isRoleFlag() {
    return this == MENTOR_FLAG || this == MENTEE_FLAG || this == BOTH_FLAG;
  }
}
