package org.ithaca.rounds.web;

import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;

/** The address of a run's page. */
final class RunPath {

  private RunPath() {}

  static String of(RoundId round, RunId run) {
    return "/rounds/%s/runs/%s".formatted(round, run);
  }
}
