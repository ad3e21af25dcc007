package org.ithaca.common.database.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that failed for the database with two sentences instead of a stack trace. */
class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresFailure failure) {
    return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.advice(), rootFailure);
  }
}
