package org.ithaca.common.database.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used: one sentence says why, one what to do about it. */
public class EmbeddedPostgresFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What always helps: bring another database. */
  static final String USE_ANOTHER_DATABASE =
      "Use a PostgreSQL of your own (15 or newer) by setting SPRING_DATASOURCE_URL,"
          + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

  private final String advice;

  EmbeddedPostgresFailure(String sentence, String advice) {
    this(sentence, advice, null);
  }

  EmbeddedPostgresFailure(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, cause);
    this.advice = advice;
  }

  public String advice() {
    return advice;
  }
}
