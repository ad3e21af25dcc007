package org.ithaca.formats;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells somebody whose start failed what is wrong in which format file. */
class FormatsFailureAnalyzer extends AbstractFailureAnalyzer<FormatsRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FormatsRejected cause) {
    return new FailureAnalysis(
        "Format files cannot be used:\n\n" + cause.getMessage(),
        "Mend the files; docs/formats-schema.md explains every field. Files of your own are in the"
            + " folder that the setting ithaca.formats names.",
        cause);
  }
}
