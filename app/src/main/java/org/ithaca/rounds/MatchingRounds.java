package org.ithaca.rounds;

import org.ithaca.common.Viewer;
import org.ithaca.programs.Program;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Studio;
import org.springframework.stereotype.Service;

/** Rounds for other modules: a first proposal, and publishing it. */
@Service
public class MatchingRounds {

  private final Rounds rounds;
  private final Runs runs;
  private final Studio studio;

  MatchingRounds(Rounds rounds, Runs runs, Studio studio) {
    this.rounds = rounds;
    this.runs = runs;
    this.studio = studio;
  }

  /** Opens a round and solves it before it returns. */
  public RunId match(Program program, Viewer viewer) {
    return studio.solveHere(rounds.open(program.id().value()), viewer);
  }

  public void publish(Program program, RunId id, Viewer viewer) {
    var run = runs.find(id).orElseThrow();
    studio.publish(rounds.find(run.roundId()).orElseThrow(), program, run, viewer);
  }
}
