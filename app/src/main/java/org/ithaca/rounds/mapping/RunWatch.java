package org.ithaca.rounds.mapping;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.ithaca.matching.Effort;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Runs;

/** Tells the page how far it is and listens whether to stop. */
final class RunWatch {

  private static final long REPORT_EVERY_MILLIS = 250;

  private final Runs runs;
  private final Clock clock;
  private final RunId run;
  private final Map<Phase, Long> millis = new EnumMap<>(Phase.class);
  private Phase phase = Phase.COLLECTING;
  private long entered;
  private long reported;
  private volatile boolean stopRequested;

  RunWatch(Runs runs, Clock clock, RunId run) {
    this.runs = runs;
    this.clock = clock;
    this.run = run;
    this.entered = clock.millis();
  }

  void enter(Phase next) {
    stop();
    phase = next;
    report(0, 0);
  }

  void stop() {
    long now = clock.millis();
    millis.merge(phase, now - entered, Long::sum);
    entered = now;
  }

  Effort effort() {
    return Effort.unlimited()
        .withTwoThreads()
        .withProgress(this::reportNowAndThen)
        .withCancellation(() -> stopRequested);
  }

  /** What each phase took that has ended. */
  Map<Phase, Long> millis() {
    return millis;
  }

  private void reportNowAndThen(long done, long all) {
    if (clock.millis() - reported >= REPORT_EVERY_MILLIS) {
      report(done, all);
    }
  }

  private void report(long done, long all) {
    reported = clock.millis();
    stopRequested = runs.progress(run, phase.key(), done, all);
  }
}
