package org.ithaca.rounds.mapping;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Solves a queued run, on whichever node takes it up. If that node dies, another begins again from
 * the start: nothing of a run is visible before all of it is stored.
 */
@Component
class RunJob {

  static final String NAME = "solve-run";
  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  private final Runs runs;
  private final Rounds rounds;
  private final Programs programs;
  private final Matches matches;
  private final Collector collector;
  private final StoredInput storedInput;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunJob(
      Runs runs,
      Rounds rounds,
      Programs programs,
      Matches matches,
      Collector collector,
      StoredInput storedInput,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.rounds = rounds;
    this.programs = programs;
    this.matches = matches;
    this.collector = collector;
    this.storedInput = storedInput;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param ending whether the process ends, which is not the run's fault: it begins again later
   */
  void solve(RunId id, BooleanSupplier ending) {
    var run = runs.find(id);
    if (run.isEmpty() || run.get().status().over()) {
      return;
    }
    try {
      solve(run.get());
    } catch (RuntimeException e) {
      if (ending.getAsBoolean()) {
        throw e;
      }
      LOG.error("Run {} failed", id, e);
      runs.fail(id, "rounds.failed.unexpected");
    }
  }

  private void solve(Run run) {
    var watch = new RunWatch(runs, clock, run.id());
    watch.enter(Phase.COLLECTING);
    var round = rounds.find(run.roundId()).orElseThrow();
    var program = programs.get(new ProgramId(round.programId()));
    var input = collector.collect(program, round, run.base());
    byte[] stored = storedInput.json(input);
    var hash = StoredInput.hash(stored);
    runs.start(run.id(), StoredInput.compress(stored), hash);
    watch.enter(Phase.SCORING);
    var matcher = new Matcher(input);
    watch.enter(Phase.SOLVING);
    switch (new Solver(matcher).solve(watch.effort())) {
      case Solved.Clashing(var clashes) ->
          runs.clash(run.id(), clashes.stream().map(Run.Clash::new).toList());
      case Solved.Found found -> {
        var outcomes = Outcomes.of(matcher, found);
        watch.stop();
        transaction.executeWithoutResult(status -> {
          if (runs.finish(
              run.id(),
              hash,
              found.stopped() ? Run.Status.STOPPED : Run.Status.FINISHED,
              outcomes.summary(found, watch.millis()),
              outcomes.hash(),
              StoredInput.compress(found.proof().get()))) {
            matches.save(run.id(), outcomes.matches(), outcomes.left());
          }
        });
      }
    }
  }
}
